import { ListSection } from '../shared/list-section';
import { LoadFailure, Loading } from '../shared/load-state';
import { None } from '../shared/none';
import { useTexts } from '../shared/use-texts';
import { useOpenTasksQuery } from './api';
import { TasksTable } from './tasks-table';

interface Props {
  /** Of one delegation only. */
  delegation: string | undefined;
}

/** What people have said by mailed links, and somebody has to look into. */
export function TasksSection({ delegation }: Props) {
  const { t } = useTexts();
  return (
    <ListSection title={t('tasks.title')} help={t('tasks.help')}>
      <Tasks delegation={delegation} />
    </ListSection>
  );
}

function Tasks({ delegation }: Props) {
  const { t } = useTexts();
  const { currentData, isFetching, refetch } = useOpenTasksQuery(delegation, { refetchOnMountOrArgChange: true });
  if (currentData === undefined) return isFetching ? <Loading /> : <LoadFailure onRetry={() => void refetch()} />;
  if (currentData.data.length === 0) return <None>{t('tasks.none')}</None>;
  return <TasksTable tasks={currentData.data} />;
}
