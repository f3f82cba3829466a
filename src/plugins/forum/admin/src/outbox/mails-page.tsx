import { Layouts } from '@strapi/strapi/admin';
import { ListBody } from '../shared/list-body';
import { PageBody } from '../shared/page-body';
import { StateFilter } from '../shared/state-filter';
import { useListParams } from '../shared/use-list-params';
import { useTexts } from '../shared/use-texts';
import { useMailsQuery } from './api';
import { MailsTable } from './mails-table';
import { MAIL_STATES } from './types';

const ALL = 'all';

/** What the platform has sent, must send, or could not send. */
export function MailsPage() {
  const { t } = useTexts();
  const { params, change, page, pageSize } = useListParams();
  const chosen = params.get('state') ?? ALL;
  const query = useMailsQuery(
    { page, pageSize, state: chosen === ALL ? undefined : chosen },
    { refetchOnMountOrArgChange: true },
  );
  const counts = query.data?.meta.counts;
  const total = counts && MAIL_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);

  return (
    <PageBody title={t('mails.title')} subtitle={t('mails.subtitle')}>
      <Layouts.Action
        startActions={
          <StateFilter
            label={t('list.state')}
            choices={[
              { state: ALL, name: t('mail-filter.all'), count: total },
              ...MAIL_STATES.map((state) => ({
                state,
                name: t(`mail-filter.${state}`),
                count: counts && (counts[state] ?? 0),
              })),
            ]}
            chosen={chosen}
            onChoose={(state) => change({ state })}
          />
        }
      />
      <Layouts.Content>
        <ListBody query={query} pagination={query.data?.meta.pagination} emptyText={t('mails.none')}>
          <MailsTable rows={query.data?.data ?? []} />
        </ListBody>
      </Layouts.Content>
    </PageBody>
  );
}
