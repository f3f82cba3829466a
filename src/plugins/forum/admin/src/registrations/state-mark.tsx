import { Status, Typography, type StatusVariant } from '@strapi/design-system';
import { useTexts } from '../shared/use-texts';
import type { RegistrationState } from './types';

const LOOKS: Record<RegistrationState, StatusVariant> = {
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
  return (
    <Status variant={LOOKS[state]} size="S" width="max-content">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {t(`state.${state}`)}
      </Typography>
    </Status>
  );
}
