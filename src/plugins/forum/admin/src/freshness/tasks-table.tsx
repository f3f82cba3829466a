import { Table, Tbody, Tr } from '@strapi/design-system';
import { HeadRow } from '../shared/head-row';
import { TwoLines, type RowPlace } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { CloseTaskButton } from './close-task-button';
import { PracticeTitle } from './practice-title';
import type { TaskRow } from './types';

export function TasksTable({ tasks }: { tasks: TaskRow[] }) {
  const { t } = useTexts();
  const columns = [t('column.practice'), t('column.delegation'), t('column.answer'), t('column.received')];
  return (
    <Table colCount={columns.length + 1} rowCount={tasks.length + 1}>
      <HeadRow columns={columns} actions={t('column.actions')} />
      <Tbody>
        {tasks.map((task) => (
          <TaskLine key={task.documentId} task={task} />
        ))}
      </Tbody>
    </Table>
  );
}

function TaskLine({ task, ...place }: RowPlace & { task: TaskRow }) {
  const { t } = useTexts();
  const names = useNames();
  const { ago, date } = useDates();
  const { documentId, practice, delegation, kind, at } = task;
  return (
    <Tr {...place}>
      <TwoLines width="22rem" first={<PracticeTitle practice={practice} />} />
      <TwoLines width="16rem" first={delegation === null ? '–' : names.local(delegation.names)} />
      <TwoLines width="14rem" first={t(`task-kind.${kind}`)} />
      <TwoLines width="14rem" first={ago(at)} second={date(at)} />
      <TwoLines
        width="12rem"
        first={<CloseTaskButton documentId={documentId} title={practice.title ?? t('practice.not-published')} />}
      />
    </Tr>
  );
}
