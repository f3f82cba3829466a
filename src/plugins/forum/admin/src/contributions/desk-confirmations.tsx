import { Flex } from '@strapi/design-system';
import { useConfirmationsQuery, useOpenTasksQuery } from '../freshness/api';
import { ConfirmationsTable } from '../freshness/confirmations-table';
import { TasksTable } from '../freshness/tasks-table';
import { LoadFailure, Loading } from '../shared/load-state';
import { None } from '../shared/none';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { useTexts } from '../shared/use-texts';
import { DeskSection } from './desk-section';

/** A desk shows what is at hand; the page of confirmations has the rest. */
const DUE = { state: 'due', page: 1, pageSize: 20 };

/** Which of the delegation's practices are to be confirmed, and what people have said about them by mailed links. */
export function DeskConfirmations() {
  const { t } = useTexts();
  const due = useConfirmationsQuery(DUE, { refetchOnMountOrArgChange: true });
  const tasks = useOpenTasksQuery(undefined, { refetchOnMountOrArgChange: true });
  const retry = () => [due, tasks].forEach(({ refetch }) => void refetch());
  const isFetching = due.isFetching || tasks.isFetching;
  const rows = due.data?.data ?? [];
  const open = tasks.data?.data ?? [];
  return (
    <DeskSection
      title={t('country-desk.due')}
      count={(due.data?.meta.pagination.total ?? 0) + open.length}
      action={<PageLink to={PATHS.confirmations}>{t('freshness.open-page')}</PageLink>}
    >
      {due.data === undefined || tasks.data === undefined ? (
        isFetching ? (
          <Loading />
        ) : (
          <LoadFailure onRetry={retry} />
        )
      ) : (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {open.length > 0 && <TasksTable tasks={open} />}
          {rows.length > 0 && <ConfirmationsTable rows={rows} />}
          {open.length + rows.length === 0 && <None>{t('country-desk.none-due')}</None>}
        </Flex>
      )}
    </DeskSection>
  );
}
