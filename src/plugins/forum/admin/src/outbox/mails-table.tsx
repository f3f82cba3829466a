import { ListTable } from '../shared/list-table';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { Row, TwoLines, type RowPlace } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { MailStateMark } from './mail-state-mark';
import type { MailSummary } from './types';

export function MailsTable({ rows }: { rows: MailSummary[] }) {
  const { t } = useTexts();
  const columns = [
    t('column.subject'),
    t('column.recipient'),
    t('column.state'),
    t('column.attempts'),
    t('column.written'),
  ];
  return (
    <ListTable columns={columns}>
      {rows.map((row) => (
        <MailRow key={row.documentId} row={row} />
      ))}
    </ListTable>
  );
}

function MailRow({ row, ...place }: RowPlace & { row: MailSummary }) {
  const { t } = useTexts();
  const names = useNames();
  const { dateTime } = useDates();
  const page = PATHS.mail(row.documentId);
  return (
    <Row to={page} {...place}>
      <TwoLines
        width="18rem"
        first={<PageLink to={page}>{row.subject ?? row.template}</PageLink>}
        second={names.language(row.locale)}
      />
      <TwoLines width="20rem" first={row.recipient ?? t('mails.blanked')} />
      <TwoLines width="18rem" first={<MailStateMark state={row.state} />} second={<StateDetail row={row} />} />
      <TwoLines first={row.attempts} />
      <TwoLines width="13rem" first={dateTime(row.createdAt)} />
    </Row>
  );
}

/** Why it failed, when it went, or when it will be tried again. */
function StateDetail({ row: { state, lastError, sentAt, nextAttemptAt } }: { row: MailSummary }) {
  const { t } = useTexts();
  const { dateTime } = useDates();
  if (state === 'failed') return lastError;
  if (state === 'sent') return sentAt && dateTime(sentAt);
  return nextAttemptAt && t('mails.next-attempt', { date: dateTime(nextAttemptAt) });
}
