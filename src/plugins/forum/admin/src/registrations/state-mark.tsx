import { Mark, type MarkLook } from '../shared/mark';
import { useTexts } from '../shared/use-texts';
import type { RegistrationState } from './types';

const LOOKS: Record<RegistrationState, MarkLook> = {
  'awaiting-confirmation': 'neutral',
  'awaiting-review': 'primary',
  'information-requested': 'warning',
  approved: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
  suspended: 'danger',
};

/** The state of a registration, in words and colour. */
export function StateMark({ state }: { state: RegistrationState }) {
  const { t } = useTexts();
  return <Mark look={LOOKS[state]}>{t(`state.${state}`)}</Mark>;
}
