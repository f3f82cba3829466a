import { None } from '../shared/none';
import { ContributionsTable } from './contributions-table';
import type { ContributionSummary } from './types';

interface Props {
  rows: ContributionSummary[];
  /** Says what to do, rather than that there is nothing. */
  emptyText: string;
}

export function DeskEntries({ rows, emptyText }: Props) {
  return rows.length === 0 ? <None>{emptyText}</None> : <ContributionsTable rows={rows} withDelegation={false} />;
}
