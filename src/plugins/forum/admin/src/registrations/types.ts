import type { NamedDelegation } from '../delegations/use-delegation-names';
import type { DelegationRef } from '../shared/delegation-ref';
import type { HistoryEntry } from '../shared/history';
import type { LocalNames } from '../shared/locales';
import type { PageMeta } from '../shared/paging';

/** Those that wait come first, as in the filter of the queue. */
export const STATES = [
  'awaiting-review',
  'information-requested',
  'awaiting-confirmation',
  'approved',
  'suspended',
  'rejected',
  'withdrawn',
  'expired',
] as const;
export type RegistrationState = (typeof STATES)[number];

/** The states in which somebody waits for something. */
export const WAITING_STATES: readonly RegistrationState[] = STATES.slice(0, 3);

export const ROLES = ['friend', 'contributor', 'focal-point'] as const;
export type Role = (typeof ROLES)[number];

export const DECISIONS = ['approve', 'request-information', 'reject', 'suspend', 'reinstate'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Hint {
  code: string;
  tone: 'good' | 'neutral' | 'warning';
  values: Record<string, string | number>;
}

export interface ApplicantDelegation {
  documentId: string | null;
  /** Null once the application is erased. */
  name: string | null;
  names: NamedDelegation['names'];
  type: string;
  country: { iso2: string; name: string; names: LocalNames } | null;
  typedIn: boolean;
}

export interface RegistrationSummary {
  documentId: string;
  state: RegistrationState;
  email: string;
  givenName: string;
  familyName: string;
  position: string;
  delegation: ApplicantDelegation;
  requestedRole: Role;
  locale: string;
  createdAt: string;
  stateSince: string;
  /** Until when we wait for the applicant; null where we do not. */
  waitsUntil: string | null;
  waitingDays: number;
  hints: Hint[];
}

export interface Vouching {
  focalPoint: string;
  askedAt: string;
  answer: 'yes' | 'no' | null;
  answeredAt: string | null;
}

export interface Registration extends RegistrationSummary {
  dutyStation: string | null;
  phone: string | null;
  languages: string[];
  motivation: string | null;
  role: Role | null;
  nominationReference: string | null;
  firstApproval: {
    by: string | null;
    at: string;
    role: Role;
    /** The one of the list that the first colleague put in the place of what was typed in. */
    organisation: DelegationRef | null;
    mine: boolean;
  } | null;
  vouchings: Vouching[];
  /** The applicant's latest answer to a question. */
  message: string | null;
  history: HistoryEntry<RegistrationState>[];
  allowed: Decision[];
  erased: boolean;
  panelAccess: PanelAccess;
}

/** How a person stands to the panel, as the server finds it. */
export type PanelAccess = 'not-needed' | 'invited' | 'open' | 'closed' | 'missing' | 'address-taken';

export interface RegistrationsPage {
  data: RegistrationSummary[];
  meta: PageMeta & { counts: Partial<Record<RegistrationState, number>> };
}

export interface DecisionData {
  role?: Role;
  /** Null to list what the applicant typed in. */
  organisation?: string | null;
  reason?: string;
  reply?: string;
  nominationReference?: string;
  singleHanded?: boolean;
}

export interface ReplyTemplate {
  documentId: string;
  name: string;
  text: string;
}

export interface MailPreviewData {
  locale: string;
  subject: string;
  text: string;
  html: string;
}

export interface WaitingSummary {
  awaitingReview: number;
  oldestSince: string | null;
  informationRequested: number;
  awaitingSecondApproval: number;
  failedMails: number;
}

export function fullName({ givenName, familyName }: Pick<RegistrationSummary, 'givenName' | 'familyName'>): string {
  return [givenName, familyName].filter(Boolean).join(' ');
}
