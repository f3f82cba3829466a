import { Typography } from '@strapi/design-system';
import { PLUGIN_ID } from '../plugin-id';
import { lacksDeadline } from './call-rules';
import { CallStateMark } from './call-state-mark';
import { CALL_DISPLAY_NAME } from './call-type';
import type { CallRow } from './types';

/** What the content-manager hands to the hook for the columns of a list, as far as we look at it. */
interface Column {
  name: string;
  label: unknown;
  attribute: { type: string };
  cellFormatter?: (row: Record<string, unknown>) => React.ReactNode;
  [property: string]: unknown;
}

interface Input {
  displayedHeaders: Column[];
  layout: { settings: { displayName?: string } };
}

const STATE: Column = {
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

/** Puts the state of each call into the content-manager's list, behind the moment when it closes. */
export function addStateColumn<T extends Input>(input: T): T {
  const { displayedHeaders, layout } = input;
  if (layout.settings.displayName !== CALL_DISPLAY_NAME || displayedHeaders.length === 0) return input;
  const closing = displayedHeaders.findIndex(({ name }) => name === 'closesAt');
  const place = closing === -1 ? displayedHeaders.length : closing + 1;
  return {
    ...input,
    displayedHeaders: [...displayedHeaders.slice(0, place), STATE, ...displayedHeaders.slice(place)],
  };
}
