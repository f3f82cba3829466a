import { Layouts } from '@strapi/strapi/admin';
import { ListBody } from '../shared/list-body';
import { PageBody } from '../shared/page-body';
import { SearchField } from '../shared/search-field';
import { useListParams } from '../shared/use-list-params';
import { useTexts } from '../shared/use-texts';
import { useDelegationsQuery } from './api';
import { DelegationsTable } from './delegations-table';

/** Governments and organisations, those with members first. */
export function DelegationsPage() {
  const { t } = useTexts();
  const { search, page, pageSize } = useListParams();
  const query = useDelegationsQuery({ page, pageSize, search }, { refetchOnMountOrArgChange: true });
  return (
    <PageBody title={t('delegations.title')} subtitle={t('delegations.subtitle')}>
      <Layouts.Action
        startActions={<SearchField label={t('delegations.search')} placeholder={t('delegations.search-placeholder')} />}
      />
      <Layouts.Content>
        <ListBody
          query={query}
          pagination={query.data?.meta.pagination}
          emptyText={search === '' ? t('delegations.none') : t('list.nothing-found', { search })}
        >
          <DelegationsTable rows={query.data?.data ?? []} />
        </ListBody>
      </Layouts.Content>
    </PageBody>
  );
}
