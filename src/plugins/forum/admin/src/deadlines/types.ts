import type { CallState } from '../../../server/src/deadlines/call-state';
import type { ResponseState } from '../responses/types';
import type { DelegationRef } from '../shared/delegation-ref';
import type { Locale } from '../shared/locales';
import type { PageMeta } from '../shared/paging';

export type { CallState };

export const PRECISIONS = ['day', 'month', 'rolling'] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface Deadline {
  /** `YYYY-MM-DD`, with precision `month` any day of it; null when rolling. */
  date: string | null;
  precision: Precision;
}

export interface CallRow {
  documentId: string;
  title: string;
  slug: string | null;
  isPublished: boolean;
  deadline: Deadline | null;
  /** Null when rolling. */
  closesAt: string | null;
  /** When it was closed early by hand. */
  closedAt: string | null;
  callState: CallState;
  delegation: DelegationRef | null;
  /** Null for who may not see them. */
  responses: { total: number; new: number } | null;
  outcomeAwaitedSince: string | null;
  /** In which it is published. */
  locales: Locale[];
  mayChange: boolean;
}

export type Closing = Deadline & { closesAt: string | null };

export type Reasons = Partial<Record<Locale, string>>;

export interface DeadlineChange {
  at: string;
  kind: 'extension' | 'closing' | 'correction' | 'archive';
  from: Closing | null;
  to: Closing;
  reasons: Reasons;
  by: string | null;
}

export interface Call extends CallRow {
  /** The platform's, a name of the IANA database. */
  timeZone: string;
  /** The oldest first. */
  changes: DeadlineChange[];
  followers: number | null;
  responseCounts: Record<ResponseState, number> | null;
  mayPublishAsClosed: boolean;
}

export interface Deadlines {
  data: {
    now: string;
    timeZone: string;
    /** Within 90 days, the soonest first. */
    upcoming: CallRow[];
    /** Closed, the longest wait first. */
    awaitingOutcome: CallRow[];
    /** Closing after those, the soonest first; at most 100. */
    beyond: CallRow[];
    rolling: CallRow[];
  };
  meta: { counts: Record<CallState | 'awaitingOutcome' | 'thisWeek', number> };
}

/** Closed with an outcome, the last closed first. */
export interface ToldCalls {
  data: CallRow[];
  meta: PageMeta;
}

export interface CallSummary {
  timeZone: string;
  thisWeek: { documentId: string; title: string; closesAt: string }[];
  thisWeekCount: number;
  closingSoon: number;
  awaitingOutcome: number;
  newResponses: number | null;
}

export type CallAction = 'extend' | 'close' | 'publish-as-closed';
