import { Flex } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { LoadFailure, Loading } from '../shared/load-state';
import { Notice } from '../shared/notice';
import { PageBody } from '../shared/page-body';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { useLocale } from '../shared/use-locale';
import { useMay } from '../shared/use-may';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { useCountryDeskQuery } from './api';
import { DeskCalls } from './desk-calls';
import { DeskConfirmations } from './desk-confirmations';
import { DeskEntries } from './desk-entries';
import { DeskPeople } from './desk-people';
import { DeskSection } from './desk-section';
import { listPath } from './subjects';
import type { CountryDesk } from './types';
import { WriteButtons } from './write-buttons';

/** What a delegation has to do, and what becomes of what it wrote. */
export function CountryDeskPage() {
  const { t } = useTexts();
  const names = useNames();
  const { data, isFetching, refetch } = useCountryDeskQuery(
    { locale: useLocale() },
    { refetchOnMountOrArgChange: true },
  );
  const delegations = data?.delegations ?? [];
  return (
    <PageBody
      title={t('country-desk.title')}
      subtitle={delegations.map((each) => names.local(each.names)).join(', ') || t('country-desk.subtitle')}
      action={<WriteButtons />}
    >
      <Layouts.Content>
        {data ? <Sections desk={data} /> : isFetching ? <Loading /> : <LoadFailure onRetry={() => void refetch()} />}
      </Layouts.Content>
    </PageBody>
  );
}

function Sections({ desk }: { desk: CountryDesk }) {
  const { t } = useTexts();
  const isReviewer = useMay('publishContributions');
  const mayConfirm = useMay('readConfirmations');
  const { delegations, isFocalPoint, drafts, waitsForUs, underReview, published, calls, people } = desk;
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      {delegations.length === 0 && (
        <Notice tone="information" title={t('country-desk.no-delegation')}>
          {isReviewer ? (
            <PageLink to={PATHS.contributions}>{t('country-desk.to-review-desk')}</PageLink>
          ) : (
            t('country-desk.no-delegation-help')
          )}
        </Notice>
      )}
      {(isFocalPoint || waitsForUs.length > 0) && (
        <DeskSection title={t('country-desk.waits-for-us')} count={waitsForUs.length}>
          <DeskEntries rows={waitsForUs} emptyText={t('country-desk.none-waits')} />
        </DeskSection>
      )}
      <DeskSection title={t('country-desk.drafts')} count={drafts.length}>
        <DeskEntries rows={drafts} emptyText={t('country-desk.none-drafts')} />
      </DeskSection>
      <DeskSection title={t('country-desk.under-review')} count={underReview.length}>
        <DeskEntries rows={underReview} emptyText={t('country-desk.none-under-review')} />
      </DeskSection>
      <DeskSection
        title={t('country-desk.published')}
        count={published.length}
        action={
          <Flex gap={4}>
            <PageLink to={listPath('practice')}>{t('country-desk.all-practices')}</PageLink>
            <PageLink to={listPath('call-for-action')}>{t('country-desk.all-calls')}</PageLink>
          </Flex>
        }
      >
        <DeskEntries rows={published} emptyText={t('country-desk.none-published')} />
      </DeskSection>
      {delegations.length > 0 && mayConfirm && <DeskConfirmations />}
      <DeskSection title={t('country-desk.calls')} count={calls.length}>
        <DeskCalls calls={calls} />
      </DeskSection>
      <DeskSection title={t('country-desk.people')} count={people.length}>
        <DeskPeople people={people} />
      </DeskSection>
    </Flex>
  );
}
