import { Box } from '@strapi/design-system';
import { useDelegationQuery } from '../delegations/api';
import { DelegationChoice } from '../shared/delegation-choice';
import { useTexts } from '../shared/use-texts';

interface Props {
  /** documentId, or nothing for all. */
  delegation: string | undefined;
  onChoose: (delegation: string | undefined) => void;
}

/** Shows the practices of one delegation, for who sees those of all. */
export function DelegationFilter({ delegation, onChoose }: Props) {
  const { t } = useTexts();
  const { currentData } = useDelegationQuery(delegation ?? '', { skip: delegation === undefined });
  return (
    <Box width="32rem" maxWidth="100%">
      <DelegationChoice
        name="delegation"
        label={t('column.delegation')}
        hint={t('confirmations.delegation-hint')}
        value={delegation ?? ''}
        chosen={currentData ?? null}
        onChange={(chosen) => onChoose(chosen === '' ? undefined : chosen)}
      />
    </Box>
  );
}
