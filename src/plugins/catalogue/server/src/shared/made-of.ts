/**
 * What answers of the catalogue are made of, and what a change to entries changes, in the same words: an answer is
 * wrong when a change has one of its words. Each answer has so many that no change to what it shows, or might show,
 * goes by.
 */
/** Of each change to entries. */
const ENTRIES = 'entries';
/** Of changes to what countries and themes are called. */
export const NAMES = 'names';
/** A change with more words is one to everything. */
export const MOST_WORDS = 500;

const termWord = (facet: string, value: string | number) => `${facet}:${value}`;
const addressWord = (type: string, key: string) => `at:${type}/${key}`;

/** By which of its filters a list knows what does not belong to it: the one that keeps out most. */
const FILTERS = ['country', 'theme', 'sdg', 'gcm', 'region', 'type'] as const;

/** What a list is asked for, as far as it tells what the list is made of. */
interface Asked extends Partial<Record<(typeof FILTERS)[number], (string | number)[] | undefined>> {
  search?: string | undefined;
  facets?: readonly string[] | undefined;
}

/**
 * An entry shows in a list, in its total and in its facets, only if it has one of the values of each filter. Not so for
 * a facet that is counted: it leaves its own filter out. And how well an entry fits what is searched for depends on all
 * other texts.
 */
export function wordsOfList({ facets = [], ...filters }: Asked): string[] {
  const filter = filters.search
    ? undefined
    : FILTERS.find((each) => filters[each] !== undefined && !facets.includes(each));
  const words = filter === undefined ? [ENTRIES] : (filters[filter] ?? []).map((value) => termWord(filter, value));
  return facets.includes('country') || facets.includes('theme') ? [...words, NAMES] : words;
}

/**
 * @param keys by which it may be asked for: what has one of them before or after a change may be what is shown there
 * @param terms by which related entries were looked for
 */
export function wordsOfEntry(type: string, keys: string[], terms: { facet: string; value: string }[]): string[] {
  return [...keys.map((key) => addressWord(type, key)), ...terms.map(({ facet, value }) => termWord(facet, value))];
}

/** What of an entry, as it was or as it is, others may be made of. */
export interface Part {
  type: string;
  documentId: string;
  slug: string;
  terms: { facet: string; value: string }[];
}

/** @returns the words of a change to entries, or undefined where it is one to everything */
export function wordsOfChange(parts: Part[]): Set<string> | undefined {
  const words = new Set([ENTRIES]);
  for (const { type, documentId, slug, terms } of parts) {
    words.add(termWord('type', type)).add(addressWord(type, documentId)).add(addressWord(type, slug));
    for (const { facet, value } of terms) words.add(termWord(facet, value));
    if (words.size > MOST_WORDS) return undefined;
  }
  return words;
}
