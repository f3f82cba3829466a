import type { HistoryEntry } from '../shared/history';
import type { LocalNames, Locale } from '../shared/locales';
import type { PageMeta } from '../shared/paging';
import type { Role } from '../registrations/types';

export const CONTRIBUTION_STATES = ['draft', 'submitted', 'cleared', 'published'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

export const SUBJECT_TYPES = ['practice', 'call-for-action'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** How a text came past its focal point: with their word, or why without it. */
export type Clearance = 'given' | 'no-focal-point' | 'own';

/** What somebody can do about a text, in the order of the buttons. */
export const STEPS = ['submit', 'clear', 'publish', 'publish-without-clearance', 'return', 'withdraw'] as const;
export type StepName = (typeof STEPS)[number];

export interface SubjectReference {
  type: SubjectType;
  documentId: string;
}

export interface DelegationName {
  documentId: string;
  name: string;
  names: LocalNames;
}

export interface ContributionSummary extends SubjectReference {
  title: string;
  state: ContributionState;
  /** When it came into its state, or was changed last; ISO 8601. */
  since: string;
  clearance: Clearance | null;
  delegation: DelegationName | null;
  /** Who drafted it on behalf of the delegation. */
  preparedBy: DelegationName | null;
  isPublished: boolean;
  locales: Locale[];
  /** Whether the reader asked for publication: another focal point clears it. */
  isOwnRequest: boolean;
  /** That a draft came back, and why; told in lists. */
  returned: { at: string; reason: string | null } | null;
}

export interface Finding {
  kind: string;
  /** Whether it stands in the way of publication. */
  isBlocking: boolean;
  locale: Locale | null;
  details: {
    field?: string;
    title?: string;
    documentId?: string;
    url?: string;
    names?: LocalNames;
    count?: number;
  };
}

export interface FieldComparison {
  locale: Locale;
  field: string;
  published: string | null;
  draft: string | null;
}

export type ContributionEvent = HistoryEntry<ContributionState>;

export interface Contribution extends ContributionSummary {
  events: string[];
  /** The languages in which the reader cannot change it, since it waits. */
  lockedLocales: Locale[];
  findings: Finding[];
  /** Whether links are being followed that may turn out to be dead. */
  isLookingAtLinks: boolean;
  comparison: FieldComparison[];
  history: ContributionEvent[];
}

export interface ContributionsList {
  data: ContributionSummary[];
  meta: PageMeta & { counts: Record<ContributionState, number> };
}

export interface ContributionCounts {
  counts: Record<ContributionState, number>;
  oldest: { submitted: string | null; cleared: string | null };
  /** What the reader can clear: of what was submitted, not their own requests. */
  toClear: { count: number; oldest: string | null };
  isFocalPoint: boolean;
}

export interface DeskCall {
  documentId: string;
  title: string;
  closesAt: string | null;
  responses: number;
  newResponses: number;
}

export interface DeskPerson {
  documentId: string;
  name: string;
  role: Role;
  position: string | null;
  startedAt: string;
  confirmedAt: string | null;
  isSuspended: boolean;
}

export interface CountryDesk {
  delegations: DelegationName[];
  isFocalPoint: boolean;
  drafts: ContributionSummary[];
  waitsForUs: ContributionSummary[];
  underReview: ContributionSummary[];
  published: ContributionSummary[];
  calls: DeskCall[];
  people: DeskPerson[];
}
