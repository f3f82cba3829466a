import { Status, Typography, type StatusVariant } from '@strapi/design-system';
import { useTexts } from '../shared/use-texts';
import type { MailState } from './types';

const LOOKS: Record<MailState, StatusVariant> = {
  failed: 'danger',
  pending: 'primary',
  sending: 'secondary',
  sent: 'success',
};

export function MailStateMark({ state }: { state: MailState }) {
  const { t } = useTexts();
  return (
    <Status variant={LOOKS[state]} size="S" width="max-content">
      <Typography tag="span" variant="omega" fontWeight="bold">
        {t(`mail-state.${state}`)}
      </Typography>
    </Status>
  );
}
