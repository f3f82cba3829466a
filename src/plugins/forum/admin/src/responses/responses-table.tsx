import { ListTable } from '../shared/list-table';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { Row, TwoLines, type RowPlace } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { ResponseStateMark } from './response-state-mark';
import type { ResponseRow } from './types';

export function ResponsesTable({ rows }: { rows: ResponseRow[] }) {
  const { t } = useTexts();
  const columns = [
    t('column.author'),
    t('column.delegation'),
    t('column.call'),
    t('column.offer'),
    t('column.state'),
    t('column.received'),
  ];
  return (
    <ListTable columns={columns}>
      {rows.map((row) => (
        <ResponseLine key={row.documentId} row={row} />
      ))}
    </ListTable>
  );
}

function ResponseLine({ row, ...place }: RowPlace & { row: ResponseRow }) {
  const { t } = useTexts();
  const names = useNames();
  const { ago, date } = useDates();
  const { documentId, author, delegation, call, kind, state, createdAt } = row;
  const page = PATHS.response(documentId);
  return (
    <Row to={page} {...place}>
      <TwoLines
        width="16rem"
        first={<PageLink to={page}>{author?.name ?? t('mandates.former-officer')}</PageLink>}
        second={author?.position}
      />
      <TwoLines width="13rem" first={delegation === null ? '–' : names.local(delegation.names)} />
      <TwoLines width="16rem" first={call.title ?? t('responses.call-deleted')} />
      <TwoLines width="11rem" first={t(`response-kind.${kind}`)} />
      <TwoLines width="12rem" first={<ResponseStateMark state={state} />} />
      <TwoLines width="12rem" first={ago(createdAt)} second={date(createdAt)} />
    </Row>
  );
}
