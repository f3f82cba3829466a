import { Layouts } from '@strapi/strapi/admin';
import { ListBody } from '../shared/list-body';
import { PageBody } from '../shared/page-body';
import { SearchField } from '../shared/search-field';
import { StateFilter } from '../shared/state-filter';
import { useListParams } from '../shared/use-list-params';
import { useLocale } from '../shared/use-locale';
import { useTexts } from '../shared/use-texts';
import { useContributionsQuery } from './api';
import { ContributionsTable } from './contributions-table';
import { CONTRIBUTION_STATES, type ContributionState } from './types';

const ALL = 'all';
/** What waits for a focal point or for us. */
const WAITING = 'waiting';

type Counts = Record<ContributionState, number>;

/** What delegations want to publish; at first what waits, and of that what we can publish now. */
export function ReviewDeskPage() {
  const { t } = useTexts();
  const locale = useLocale();
  const { params, change, search, page, pageSize } = useListParams();
  const chosen = params.get('state') ?? WAITING;
  const query = useContributionsQuery(
    {
      page,
      pageSize,
      search,
      state: chosen === ALL ? undefined : chosen,
      locale,
    },
    // Colleagues decide meanwhile.
    { refetchOnMountOrArgChange: true },
  );
  const counts = query.data?.meta.counts;
  const choices = [
    { state: WAITING, name: t('contribution-filter.waiting'), count: counts && counts.cleared + counts.submitted },
    ...(['cleared', 'submitted', 'draft', 'published'] as const).map((state) => ({
      state,
      name: t(`contribution-filter.${state}`),
      count: counts?.[state],
    })),
    { state: ALL, name: t('contribution-filter.all'), count: counts && sum(counts) },
  ];

  return (
    <PageBody title={t('review-desk.title')} subtitle={t('review-desk.subtitle')}>
      <Layouts.Action
        startActions={<SearchField label={t('review-desk.search')} placeholder={t('review-desk.search-placeholder')} />}
        bottomActions={
          <StateFilter
            label={t('list.state')}
            choices={choices}
            chosen={chosen}
            onChoose={(state) => change({ state })}
          />
        }
      />
      <Layouts.Content>
        <ListBody query={query} pagination={query.data?.meta.pagination} emptyText={emptyText()}>
          <ContributionsTable rows={query.data?.data ?? []} withDelegation />
        </ListBody>
      </Layouts.Content>
    </PageBody>
  );

  function emptyText(): string {
    if (search !== '') return t('list.nothing-found', { search });
    return t(chosen === WAITING ? 'review-desk.nothing-waits' : 'review-desk.none');
  }
}

function sum(counts: Counts): number {
  return CONTRIBUTION_STATES.reduce((total, state) => total + counts[state], 0);
}
