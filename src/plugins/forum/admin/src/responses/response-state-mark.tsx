import { Mark, type MarkLook } from '../shared/mark';
import { useTexts } from '../shared/use-texts';
import type { ResponseState } from './types';

const LOOKS: Record<ResponseState, MarkLook> = {
  new: 'primary',
  seen: 'secondary',
  accepted: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
};

/** The state of a response, in words and colour. */
export function ResponseStateMark({ state }: { state: ResponseState }) {
  const { t } = useTexts();
  return <Mark look={LOOKS[state]}>{t(`response-state.${state}`)}</Mark>;
}
