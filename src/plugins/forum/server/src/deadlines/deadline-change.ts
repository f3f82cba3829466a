/** What has become of a call's deadline since it was published: everybody may see it. Pure. */
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import type { Deadline } from './deadline';

export const CHANGE_KINDS = ['extension', 'closing', 'correction', 'archive'] as const;

/** When a call closes, as it is announced and as an instant. */
export interface Closing extends Deadline {
  /** ISO 8601, UTC; null when it is rolling. */
  closesAt: string | null;
}

/** A reason in the languages in which it was given: at least one, save for a correction. */
export type Reasons = Partial<Record<Locale, string>>;

export interface DeadlineChange {
  /** ISO 8601, UTC. */
  at: string;
  /** `correction`: the deadline was edited and published, without a reason; `archive`: published when it was over. */
  kind: (typeof CHANGE_KINDS)[number];
  from: Closing | null;
  to: Closing;
  reasons: Reasons;
}

interface Terms {
  deadline: Deadline | null;
  closesAt: Date | string | null;
}

/** @returns what is announced, without the numbers of rows */
export function closingOf({ deadline, closesAt }: Terms): Closing {
  const { date = null, precision = 'rolling' as const } = deadline ?? {};
  return { date, precision, closesAt: closesAt === null ? null : new Date(closesAt).toISOString() };
}

export function isSameClosing(one: Terms, other: Terms): boolean {
  return JSON.stringify(closingOf(one)) === JSON.stringify(closingOf(other));
}

/** A change as the public gets it: its reason in the language asked for, or else in one in which it was given. */
export function presentChange({ at, kind, from, to, reasons }: DeadlineChange, locale: Locale) {
  const reasonLocale = [locale, ...LOCALES].find((each) => reasons[each] !== undefined) ?? null;
  return { at, kind, from, to, reason: reasonLocale === null ? null : reasons[reasonLocale], reasonLocale };
}
