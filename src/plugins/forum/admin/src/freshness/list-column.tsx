import { Typography } from '@strapi/design-system';
import { PLUGIN_ID } from '../plugin-id';
import type { ListColumn, ListInput } from '../shared/content-manager';
import { FreshnessMark } from './freshness-mark';
import { PRACTICE_DISPLAY_NAME } from './practice-type';

const FRESHNESS: ListColumn = {
  name: 'freshness',
  label: { id: `${PLUGIN_ID}.freshness.column`, defaultMessage: 'Freshness' },
  // Kept in no column of the database: there is nothing to sort or search by.
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: ({ lastConfirmedAt }) =>
    // Of what was never published, or belongs to nobody, nothing can be said.
    typeof lastConfirmedAt === 'string' ? (
      <FreshnessMark lastConfirmedAt={lastConfirmedAt} />
    ) : (
      <Typography textColor="neutral800">-</Typography>
    ),
};

/** Puts the freshness of each practice at the end of the content-manager's list. */
export function addFreshnessColumn<T extends ListInput>(input: T): T {
  const { displayedHeaders, layout } = input;
  if (layout.settings.displayName !== PRACTICE_DISPLAY_NAME || displayedHeaders.length === 0) return input;
  return { ...input, displayedHeaders: [...displayedHeaders, FRESHNESS] };
}
