/** What facets call their values, where no document names them. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import { VOCABULARIES, type VocabularyName } from '../../../../../vocabularies';
import labels from './labels.json';

type Labels = Record<Locale, Record<string, Record<string, string>>>;

/** Facets whose values the panel offers from a list. */
const VOCABULARY_OF: Record<string, VocabularyName> = { sdg: 'sdg', gcm: 'gcm-objective' };

/** @returns the label, or the key itself where it speaks for itself: a year */
export function labelOf(facet: string, key: string, locale: Locale): string {
  const vocabulary = VOCABULARY_OF[facet];
  if (vocabulary === undefined) return (labels as Labels)[locale][facet]?.[key] ?? key;
  return VOCABULARIES[vocabulary].find(({ value }) => String(value) === key)?.[locale] ?? key;
}
