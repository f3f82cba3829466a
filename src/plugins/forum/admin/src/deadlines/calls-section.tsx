import { ListSection } from '../shared/list-section';
import { None } from '../shared/none';
import { CallsTable } from './calls-table';
import type { CallRow } from './types';

interface Props {
  title: string;
  help?: string;
  calls: CallRow[];
  timeZone: string;
  isAwaited?: boolean;
  /** Said when there is nothing to list. */
  emptyText: string;
}

/** A list of calls under its heading. */
export function CallsSection({ title, help, calls, emptyText, ...table }: Props) {
  return (
    <ListSection title={title} help={help}>
      {calls.length === 0 ? <None>{emptyText}</None> : <CallsTable calls={calls} {...table} />}
    </ListSection>
  );
}
