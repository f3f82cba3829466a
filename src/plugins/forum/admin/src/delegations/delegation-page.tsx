import { Flex, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { LoadingPage } from '../shared/loading-page';
import { PageBody } from '../shared/page-body';
import { PATHS } from '../shared/paths';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { useDelegationQuery } from './api';
import { CurrentMandates } from './current-mandates';
import { FormerMandates } from './former-mandates';
import { useDelegationNames } from './use-delegation-names';

/** Who speaks for a delegation now, and who did before. */
export function DelegationPage() {
  const { documentId = '' } = useParams();
  const { t } = useTexts();
  const names = useNames();
  const delegationNames = useDelegationNames();
  const query = useDelegationQuery(documentId, { refetchOnMountOrArgChange: true });
  const { data } = query;

  if (!data) return <LoadingPage title={t('delegations.title')} back={PATHS.delegations} query={query} />;

  const current = data.mandates.filter(({ to }) => to === null);
  const former = data.mandates.filter(({ to }) => to !== null);
  return (
    <PageBody title={delegationNames.full(data)} subtitle={names.organisationType(data.type)} back={PATHS.delegations}>
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="h2" variant="delta">
            {t('mandates.now')}
          </Typography>
          <CurrentMandates mandates={current} />
          <Typography tag="h2" variant="delta" paddingTop={4}>
            {t('mandates.before')}
          </Typography>
          <FormerMandates mandates={former} />
        </Flex>
      </Layouts.Content>
    </PageBody>
  );
}
