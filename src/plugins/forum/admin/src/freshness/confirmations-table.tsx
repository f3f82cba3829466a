import { Table, Tbody, Tr } from '@strapi/design-system';
import { HeadRow } from '../shared/head-row';
import { TwoLines, type RowPlace } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { ConfirmButton } from './confirm-button';
import { FreshnessMark } from './freshness-mark';
import { PracticeTitle } from './practice-title';
import type { ConfirmationRow } from './types';

export function ConfirmationsTable({ rows }: { rows: ConfirmationRow[] }) {
  const { t } = useTexts();
  const columns = [t('column.practice'), t('column.delegation'), t('freshness.column'), t('column.confirmed')];
  return (
    <Table colCount={columns.length + 1} rowCount={rows.length + 1}>
      <HeadRow columns={columns} actions={t('column.actions')} />
      <Tbody>
        {rows.map((row) => (
          <ConfirmationLine key={row.documentId} row={row} />
        ))}
      </Tbody>
    </Table>
  );
}

function ConfirmationLine({ row, ...place }: RowPlace & { row: ConfirmationRow }) {
  const { t } = useTexts();
  const names = useNames();
  const { ago, date } = useDates();
  const { documentId, title, delegation, lastConfirmedAt, askedAt, step } = row;
  return (
    <Tr {...place}>
      <TwoLines
        width="20rem"
        first={<PracticeTitle practice={row} />}
        second={askedAt !== null && step > 0 && t(`confirmation-step.${step as 1}`, { date: date(askedAt) })}
      />
      <TwoLines width="16rem" first={delegation === null ? '–' : names.local(delegation.names)} />
      <TwoLines width="18rem" first={<FreshnessMark lastConfirmedAt={lastConfirmedAt} />} />
      <TwoLines
        width="14rem"
        first={lastConfirmedAt === null ? '–' : ago(lastConfirmedAt)}
        second={lastConfirmedAt !== null && date(lastConfirmedAt)}
      />
      <TwoLines width="12rem" first={title !== null && <ConfirmButton documentId={documentId} title={title} />} />
    </Tr>
  );
}
