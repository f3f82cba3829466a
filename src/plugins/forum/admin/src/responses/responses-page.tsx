import { Layouts } from '@strapi/strapi/admin';
import { ListBody } from '../shared/list-body';
import { PageBody } from '../shared/page-body';
import { SearchField } from '../shared/search-field';
import { StateFilter } from '../shared/state-filter';
import { useLocale } from '../shared/use-locale';
import { useTexts } from '../shared/use-texts';
import { useResponsesQuery } from './api';
import { CallFilter } from './call-filter';
import { ExportButton } from './export-button';
import { ResponsesTable } from './responses-table';
import { RESPONSE_STATES, type ResponsesList } from './types';
import { ALL, CALL_PARAM, useResponseFilter } from './use-response-filter';

/** What Friends of the Forum have answered to calls for action. */
export function ResponsesPage() {
  const { t } = useTexts();
  const { chosen, change, filter, page, pageSize } = useResponseFilter();
  // More are written meanwhile.
  const query = useResponsesQuery(
    { ...filter, page, pageSize, locale: useLocale() },
    { refetchOnMountOrArgChange: true },
  );
  const counts = query.data?.meta.counts;

  return (
    <PageBody
      title={t('responses.title')}
      subtitle={t('responses.subtitle')}
      action={<ExportButton filter={filter} isDisabled={!query.data?.meta.pagination.total} />}
    >
      <Layouts.Action
        startActions={<SearchField label={t('responses.search')} placeholder={t('responses.search-placeholder')} />}
        bottomActions={
          <StateFilter
            label={t('list.state')}
            choices={[
              { state: ALL, name: t('response-filter.all'), count: counts && sum(counts) },
              ...RESPONSE_STATES.map((state) => ({
                state,
                name: t(`response-filter.${state}`),
                count: counts && (counts[state] ?? 0),
              })),
            ]}
            chosen={chosen}
            onChoose={(state) => change({ state })}
          />
        }
      />
      <Layouts.Content>
        {filter.call !== undefined && (
          <CallFilter documentId={filter.call} onClear={() => change({ [CALL_PARAM]: undefined })} />
        )}
        <ListBody
          query={query}
          pagination={query.data?.meta.pagination}
          emptyText={filter.search === '' ? t('responses.none') : t('list.nothing-found', { search: filter.search })}
        >
          <ResponsesTable rows={query.data?.data ?? []} />
        </ListBody>
      </Layouts.Content>
    </PageBody>
  );
}

function sum(counts: ResponsesList['meta']['counts']): number {
  return RESPONSE_STATES.reduce((total, state) => total + (counts[state] ?? 0), 0);
}
