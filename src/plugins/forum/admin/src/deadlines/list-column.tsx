import { Typography } from '@strapi/design-system';
import { PLUGIN_ID } from '../plugin-id';
import type { ListColumn, ListInput } from '../shared/content-manager';
import { lacksDeadline } from './call-rules';
import { CallStateMark } from './call-state-mark';
import { CALL_DISPLAY_NAME } from './call-type';
import { ClosesAtCell } from './closes-at-cell';
import type { CallRow } from './types';

const STATE: ListColumn = {
  name: 'callState',
  label: { id: `${PLUGIN_ID}.call-state.column`, defaultMessage: 'Open?' },
  // Kept in no column of the database: there is nothing to sort or search by.
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ closesAt, deadline }) =>
    // Of a draft without a deadline nothing can be said, and what may not be read is not there.
    closesAt === undefined || lacksDeadline({ deadline, closesAt } as Pick<CallRow, 'deadline' | 'closesAt'>) ? (
      <Typography textColor="neutral800">-</Typography>
    ) : (
      <CallStateMark closesAt={closesAt as string | null} />
    ),
};

/** The content-manager's own column, in the words in which deadlines are said everywhere. */
const closesAtColumn = (column: ListColumn): ListColumn => ({
  ...column,
  cellFormatter: ({ closesAt }) => <ClosesAtCell closesAt={(closesAt ?? null) as string | null} />,
});

/** Puts the state of each call into the content-manager's list, behind the moment when it closes. */
export function addStateColumn<T extends ListInput>(input: T): T {
  const { displayedHeaders, layout } = input;
  if (layout.settings.displayName !== CALL_DISPLAY_NAME || displayedHeaders.length === 0) return input;
  const columns = displayedHeaders.map((column) => (column.name === 'closesAt' ? closesAtColumn(column) : column));
  const closing = columns.findIndex(({ name }) => name === 'closesAt');
  const place = closing === -1 ? columns.length : closing + 1;
  return { ...input, displayedHeaders: [...columns.slice(0, place), STATE, ...columns.slice(place)] };
}
