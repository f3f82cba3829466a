import { Typography } from '@strapi/design-system';
import { PLUGIN_ID } from '../plugin-id';
import type { ListColumn, ListInput } from '../shared/content-manager';
import { CallStateMark } from './call-state-mark';
import { CALL_DISPLAY_NAME } from './call-type';

const STATE: ListColumn = {
  name: 'callState',
  label: { id: `${PLUGIN_ID}.call-state.column`, defaultMessage: 'Open?' },
  // Kept in no column of the database: there is nothing to sort or search by.
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ closesAt, deadline }) =>
    // Of a draft without a deadline nothing can be said, and what may not be read is not there.
    closesAt === undefined || (closesAt === null && deadline === null) ? (
      <Typography textColor="neutral800">-</Typography>
    ) : (
      <CallStateMark closesAt={closesAt as string | null} />
    ),
};

/** Puts the state of each call into the content-manager's list, behind the moment when it closes. */
export function addStateColumn<T extends ListInput>(input: T): T {
  const { displayedHeaders, layout } = input;
  if (layout.settings.displayName !== CALL_DISPLAY_NAME || displayedHeaders.length === 0) return input;
  const closing = displayedHeaders.findIndex(({ name }) => name === 'closesAt');
  const place = closing === -1 ? displayedHeaders.length : closing + 1;
  return {
    ...input,
    displayedHeaders: [...displayedHeaders.slice(0, place), STATE, ...displayedHeaders.slice(place)],
  };
}
