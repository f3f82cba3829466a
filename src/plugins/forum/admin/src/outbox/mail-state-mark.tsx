import { Mark, type MarkLook } from '../shared/mark';
import { useTexts } from '../shared/use-texts';
import type { MailState } from './types';

const LOOKS: Record<MailState, MarkLook> = {
  failed: 'danger',
  pending: 'primary',
  sending: 'secondary',
  sent: 'success',
};

export function MailStateMark({ state }: { state: MailState }) {
  const { t } = useTexts();
  return <Mark look={LOOKS[state]}>{t(`mail-state.${state}`)}</Mark>;
}
