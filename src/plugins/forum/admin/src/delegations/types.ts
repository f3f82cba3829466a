import type { LocalNames } from '../shared/locales';
import type { PageMeta } from '../shared/paging';
import type { Role } from '../registrations/types';

export interface DelegationBase {
  documentId: string;
  name: string;
  names: LocalNames;
  type: string;
  country: { iso2: string; name: string; names: LocalNames } | null;
}

export interface DelegationSummary extends DelegationBase {
  members: number;
  focalPoints: number;
}

export interface Mandate {
  documentId: string;
  /** Null for a former officer whose data were erased. */
  holder: { name: string; email: string } | null;
  position: string | null;
  role: Role;
  from: string;
  to: string | null;
  /** A code. */
  endReason: string | null;
  /** Why it ended, in the words of who ended it. */
  endWords: string | null;
  confirmedAt: string | null;
  nominationReference: string | null;
  suspended: boolean;
}

export interface Delegation extends DelegationBase {
  mandates: Mandate[];
}

export interface DelegationsList {
  data: DelegationSummary[];
  meta: PageMeta;
}
