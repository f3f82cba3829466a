/** What facets call their values, where no document names them. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import labels from './labels.json';

type Labels = Record<Locale, Record<string, Record<string, string>>>;

/** @returns the label, or the key itself where it speaks for itself: a year, a number */
export function labelOf(facet: string, key: string, locale: Locale): string {
  return (labels as Labels)[locale][facet]?.[key] ?? key;
}
