import { Mark, type MarkLook } from '../shared/mark';
import { useNow } from '../shared/use-now';
import { useTexts } from '../shared/use-texts';
import { callStateAt } from './call-state';
import type { CallState } from './types';

const LOOKS: Record<CallState, MarkLook> = { open: 'success', 'closing-soon': 'warning', closed: 'neutral' };

/** Whether a call is open, by the clock: the mark changes by itself. */
export function CallStateMark({ closesAt }: { closesAt: string | null }) {
  const { t } = useTexts();
  const state = callStateAt(closesAt, useNow(closesAt));
  return (
    <Mark look={LOOKS[state]} isOneLine>
      {t(`call-state.${state}`)}
    </Mark>
  );
}
