import { LOCALES, type Locale } from '../shared/locales';
import type { Deadline, Precision, Reasons } from './types';

/** What the form of an extension holds. */
export interface ExtensionValues {
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  precision: Precision;
}

export type ReasonValues = Record<Locale, string>;

/** As the server names them: a refusal of the whole deadline belongs to its date, one of all reasons to the first. */
export const REASON_FIELDS = [...LOCALES, 'reasons'] as const;
export const EXTENSION_FIELDS = ['date', 'precision', 'deadline', ...REASON_FIELDS] as const;

export const NO_REASONS: ReasonValues = { en: '', fr: '', es: '' };

export function startOf(deadline: Deadline | null): ExtensionValues {
  return { date: deadline?.date ?? '', precision: deadline?.precision ?? 'day' };
}

export function isDateMissing({ date, precision }: ExtensionValues): boolean {
  return precision !== 'rolling' && date === '';
}

export function toDeadline({ date, precision }: ExtensionValues): Deadline {
  return { date: precision === 'rolling' ? null : date, precision };
}

/** @returns those that were given, without blanks at their ends */
export function toReasons(values: ReasonValues): Reasons {
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, values[locale].trim()]).filter(([, text]) => text !== ''),
  ) as Reasons;
}

export function isReasonMissing(values: ReasonValues): boolean {
  return Object.keys(toReasons(values)).length === 0;
}
