import { ListTable } from '../shared/list-table';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { Row, TwoLines, type RowPlace } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { ImportStateMark } from './import-state-mark';
import type { ImportRow } from './types';

export function ImportsTable({ rows }: { rows: ImportRow[] }) {
  const { t } = useTexts();
  const columns = [
    t('column.file'),
    t('column.state'),
    t('column.on-behalf'),
    t('column.rows'),
    t('column.broken'),
    t('column.received'),
  ];
  return (
    <ListTable columns={columns}>
      {rows.map((row) => (
        <ImportLine key={row.documentId} row={row} />
      ))}
    </ListTable>
  );
}

function ImportLine({ row, ...place }: RowPlace & { row: ImportRow }) {
  const names = useNames();
  const { ago, date } = useDates();
  const { documentId, fileName, delegation, counts, uploadedAt } = row;
  const page = PATHS.import(documentId);
  return (
    <Row to={page} {...place}>
      <TwoLines width="18rem" first={<PageLink to={page}>{fileName}</PageLink>} />
      <TwoLines width="14rem" first={<ImportStateMark state={row.state} />} />
      <TwoLines width="14rem" first={delegation === undefined ? '–' : names.local(delegation.names)} />
      <TwoLines first={counts?.rows ?? '–'} />
      <TwoLines first={counts?.broken ?? '–'} />
      <TwoLines width="12rem" first={ago(uploadedAt)} second={date(uploadedAt)} />
    </Row>
  );
}
