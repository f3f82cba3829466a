import type { LocalNames } from './locales';

/** A delegation as other things name it. */
export interface DelegationRef {
  documentId: string;
  name: string;
  names: LocalNames;
}
