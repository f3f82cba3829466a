import type { Freshness } from '../../../server/src/freshness/freshness';
import type { DelegationRef } from '../shared/delegation-ref';
import type { Locale } from '../shared/locales';
import type { PageMeta } from '../shared/paging';

export type { Freshness };

/** What is due comes first, as in the filter of the page. */
export const CONFIRMATION_STATES = ['due', 'green', 'yellow', 'red', 'inactive'] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

export interface ConfirmationRow {
  /** Of the practice. */
  documentId: string;
  /** Null where it is not published any more. */
  title: string | null;
  /** In which it is published. */
  locales: Locale[];
  delegation: DelegationRef | null;
  /** Null while its delegation has never confirmed it. */
  lastConfirmedAt: string | null;
  freshness: Freshness | null;
  /** Since when an answer is waited for; null while nobody is asked. */
  askedAt: string | null;
  /** How far the question has gone: its keepers, the other members, the Support Unit. */
  step: 0 | 1 | 2 | 3;
}

export interface ConfirmationsQuery {
  page: number;
  pageSize: number;
  state?: string;
  delegation?: string;
}

export interface ConfirmationsList {
  data: ConfirmationRow[];
  meta: PageMeta & { counts: Record<ConfirmationState, number> & { openTasks: number } };
}

export type TaskKind = 'ended' | 'not-in-charge';

export interface TaskRow {
  documentId: string;
  kind: TaskKind;
  at: string;
  practice: Pick<ConfirmationRow, 'documentId' | 'title' | 'locales'>;
  delegation: DelegationRef | null;
}

export interface TasksList {
  data: TaskRow[];
  meta: PageMeta & { counts: { open: number; done: number } };
}
