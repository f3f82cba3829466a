import { Layouts } from '@strapi/strapi/admin';
import { ListBody } from '../shared/list-body';
import { PageBody } from '../shared/page-body';
import { SearchField } from '../shared/search-field';
import { StateFilter } from '../shared/state-filter';
import { useListParams } from '../shared/use-list-params';
import { useTexts } from '../shared/use-texts';
import { useRegistrationsQuery } from './api';
import { QueueTable } from './queue-table';
import { STATES, type RegistrationState } from './types';

const ALL = 'all';

type Counts = Partial<Record<RegistrationState, number>>;

/** Those who want to become Friends of the Forum; at first those who wait for us, longest first. */
export function QueuePage() {
  const { t } = useTexts();
  const { params, change, search, page, pageSize } = useListParams();
  const chosen = params.get('state') ?? 'awaiting-review';
  const sort = params.get('sort') === 'newest' ? 'newest' : 'oldest';
  const query = useRegistrationsQuery(
    { page, pageSize, search, sort, state: chosen === ALL ? undefined : chosen },
    // Colleagues decide meanwhile.
    { refetchOnMountOrArgChange: true },
  );
  const counts = query.data?.meta.counts;

  const choices = [
    { state: ALL, name: t('filter.all'), count: counts && sum(counts) },
    ...STATES.map((state) => ({ state, name: t(`filter.${state}`), count: counts && (counts[state] ?? 0) })),
  ];

  return (
    <PageBody title={t('registrations.title')} subtitle={t('registrations.subtitle')}>
      <Layouts.Action
        startActions={
          <SearchField label={t('registrations.search')} placeholder={t('registrations.search-placeholder')} />
        }
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
        <ListBody
          query={query}
          pagination={query.data?.meta.pagination}
          emptyText={search === '' ? t('registrations.none') : t('list.nothing-found', { search })}
        >
          <QueueTable
            rows={query.data?.data ?? []}
            withState={chosen === ALL}
            sort={sort}
            onSort={(next) => change({ sort: next })}
          />
        </ListBody>
      </Layouts.Content>
    </PageBody>
  );
}

function sum(counts: Counts): number {
  return STATES.reduce((total, state) => total + (counts[state] ?? 0), 0);
}
