import type { CallState } from '../../../server/src/deadlines/call-state';
import type { DelegationRef } from '../shared/delegation-ref';
import type { HistoryEntry } from '../shared/history';
import type { Locale } from '../shared/locales';
import type { ListQuery, PageMeta } from '../shared/paging';

/** Those that wait come first, as in the filter of the inbox. */
export const RESPONSE_STATES = ['new', 'seen', 'accepted', 'declined', 'withdrawn'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

export type ResponseKind = 'partner' | 'funding' | 'expertise' | 'information' | 'practice';

export const ANSWERS = ['accept', 'decline'] as const;
export type Answer = (typeof ANSWERS)[number];

export interface Author {
  documentId: string;
  name: string;
  position: string | null;
}

export interface ResponseRow {
  documentId: string;
  kind: ResponseKind;
  state: ResponseState;
  createdAt: string;
  stateSince: string;
  /** Without title and state where the call was deleted. */
  call: { documentId: string; title: string | null; callState: CallState | null };
  /** Null for a former officer whose data were erased. */
  author: Author | null;
  delegation: DelegationRef | null;
  message: string | null;
}

export interface CallResponse extends Omit<ResponseRow, 'author'> {
  author: (Author & { email: string }) | null;
  mayAnswer: boolean;
  history: HistoryEntry<ResponseState>[];
}

export interface ResponsesQuery extends ListQuery {
  /** The call that is answered. */
  call?: string;
  /** Of the titles of the calls. */
  locale: Locale;
}

export interface ResponsesList {
  data: ResponseRow[];
  meta: PageMeta & { counts: Record<ResponseState, number> };
}
