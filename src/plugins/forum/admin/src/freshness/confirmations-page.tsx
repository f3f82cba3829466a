import { Box, Flex } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { ListBody } from '../shared/list-body';
import { Notice } from '../shared/notice';
import { PageBody } from '../shared/page-body';
import { StateFilter } from '../shared/state-filter';
import { useListParams } from '../shared/use-list-params';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { useConfirmationsQuery } from './api';
import { ConfirmationsTable } from './confirmations-table';
import { DelegationFilter } from './delegation-filter';
import { TasksSection } from './tasks-section';
import { CONFIRMATION_STATES } from './types';

const DUE = 'due';

/** Which practices their delegations have confirmed, which are due, and what is to be looked into. */
export function ConfirmationsPage() {
  const { t } = useTexts();
  const { params, change, page, pageSize } = useListParams();
  const state = params.get('state') ?? DUE;
  // Who looks after one delegation sees it alone.
  const isForAll = useMay('readDelegations');
  const delegation = params.get('delegation') ?? undefined;
  const query = useConfirmationsQuery({ state, delegation, page, pageSize }, { refetchOnMountOrArgChange: true });
  const counts = query.data?.meta.counts;
  return (
    <PageBody title={t('confirmations.title')} subtitle={t('confirmations.subtitle')}>
      <Layouts.Action
        startActions={
          <StateFilter
            label={t('list.state')}
            choices={CONFIRMATION_STATES.map((each) => ({
              state: each,
              name: t(`confirmation-filter.${each}`),
              count: counts?.[each],
            }))}
            chosen={state}
            onChoose={(chosen) => change({ state: chosen })}
          />
        }
        endActions={
          isForAll && <DelegationFilter delegation={delegation} onChoose={(chosen) => change({ delegation: chosen })} />
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8}>
          {counts !== undefined && counts.openTasks > 0 && (
            <Notice tone="warning">{t('tasks.open', { count: counts.openTasks })}</Notice>
          )}
          <Box>
            <ListBody
              query={query}
              pagination={query.data?.meta.pagination}
              emptyText={t(state === DUE ? 'confirmations.none-due' : 'confirmations.none')}
            >
              <ConfirmationsTable rows={query.data?.data ?? []} />
            </ListBody>
          </Box>
          <TasksSection delegation={delegation} />
        </Flex>
      </Layouts.Content>
    </PageBody>
  );
}
