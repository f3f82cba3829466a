import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { SortButton } from '../shared/sort-button';
import { useTexts } from '../shared/use-texts';
import { QueueRow } from './queue-row';
import type { RegistrationSummary } from './types';

type Sort = 'oldest' | 'newest';

interface Props {
  rows: RegistrationSummary[];
  withState: boolean;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

export function QueueTable({ rows, withState, sort, onSort }: Props) {
  const { t } = useTexts();
  const columns = [
    t('column.applicant'),
    t('column.delegation'),
    t('column.role-wanted'),
    ...(withState ? [t('column.state')] : []),
    t('column.hints'),
  ];
  return (
    <Table colCount={columns.length + 1} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{column}</Typography>
            </Th>
          ))}
          <Th aria-sort={sort === 'oldest' ? 'ascending' : 'descending'}>
            <SortButton
              isAscending={sort === 'oldest'}
              label={t(sort === 'oldest' ? 'sort.newest-first' : 'sort.oldest-first')}
              onClick={() => onSort(sort === 'oldest' ? 'newest' : 'oldest')}
            >
              {t('column.since')}
            </SortButton>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <QueueRow key={row.documentId} row={row} withState={withState} />
        ))}
      </Tbody>
    </Table>
  );
}
