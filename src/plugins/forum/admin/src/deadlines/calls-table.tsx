import { ListTable } from '../shared/list-table';
import { PATHS } from '../shared/paths';
import { Row, TwoLines } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { CallStateMark } from './call-state-mark';
import { CallTitleCell } from './call-title-cell';
import { ClosingCell } from './closing-cell';
import { ResponsesCell } from './responses-cell';
import type { CallRow } from './types';
import { useClosingTexts } from './use-closing-texts';

interface Props {
  calls: CallRow[];
  timeZone: string;
  /** Instead of when they close, since when their outcome is awaited. */
  isAwaited?: boolean;
}

/** Calls for action, each leading to its page. */
export function CallsTable({ calls, timeZone, isAwaited = false }: Props) {
  const { t } = useTexts();
  const names = useNames();
  const { ago } = useDates();
  const { lastDay } = useClosingTexts();
  const columns = [
    t('column.call'),
    t(isAwaited ? 'column.awaited' : 'column.closes'),
    t('column.state'),
    t('column.delegation'),
    t('column.responses'),
  ];
  return (
    <ListTable columns={columns}>
      {calls.map((call) => {
        const { documentId, closesAt, outcomeAwaitedSince: since, delegation, responses } = call;
        return (
          <Row key={documentId} to={PATHS.call(documentId)}>
            <CallTitleCell call={call} />
            {isAwaited ? (
              <TwoLines width="14rem" first={since && ago(since)} second={since && lastDay(since, timeZone)} />
            ) : (
              <ClosingCell closesAt={closesAt} timeZone={timeZone} />
            )}
            <TwoLines width="15rem" first={<CallStateMark closesAt={closesAt} />} />
            <TwoLines width="14rem" first={delegation === null ? '–' : names.local(delegation.names)} />
            <ResponsesCell responses={responses} />
          </Row>
        );
      })}
    </ListTable>
  );
}
