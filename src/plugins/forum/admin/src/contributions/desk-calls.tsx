import { Table, Tbody } from '@strapi/design-system';
import { Countdown } from '../deadlines/countdown';
import { CALL_PARAM } from '../responses/use-response-filter';
import { HeadRow } from '../shared/head-row';
import { Mark } from '../shared/mark';
import { None } from '../shared/none';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { Row, TwoLines, type RowPlace } from '../shared/row';
import { useTexts } from '../shared/use-texts';
import type { DeskCall } from './types';

/** The delegation's open calls, and what was answered to them. */
export function DeskCalls({ calls }: { calls: DeskCall[] }) {
  const { t } = useTexts();
  const columns = [t('column.call'), t('column.closes'), t('column.responses')];
  if (calls.length === 0) return <None>{t('country-desk.none-calls')}</None>;
  return (
    <Table colCount={columns.length} rowCount={calls.length + 1}>
      <HeadRow columns={columns} />
      <Tbody>
        {calls.map((call) => (
          <CallRow key={call.documentId} call={call} />
        ))}
      </Tbody>
    </Table>
  );
}

function CallRow({ call, ...place }: RowPlace & { call: DeskCall }) {
  const { t } = useTexts();
  const { documentId, title, closesAt, responses, newResponses } = call;
  const page = PATHS.call(documentId);
  return (
    <Row to={page} {...place}>
      <TwoLines width="22rem" first={<PageLink to={page}>{title}</PageLink>} />
      <TwoLines width="14rem" first={<Countdown closesAt={closesAt} />} />
      <TwoLines
        width="10rem"
        first={
          <PageLink to={`${PATHS.responses}?${CALL_PARAM}=${documentId}`}>
            {t('country-desk.responses', { count: responses })}
          </PageLink>
        }
        second={newResponses > 0 && <Mark look="primary">{t('call.new-responses', { count: newResponses })}</Mark>}
      />
    </Row>
  );
}
