/** The text of an entry as it is searched: folded words, field by field. Pure. */
import { joinedWordsOf, wordsOf } from './fold';

/** In the order of their weight; the same as the columns of the FTS5 tables. */
export const SEARCH_FIELDS = ['title', 'names', 'summary', 'body', 'joined'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];
export type SearchTexts = Record<SearchField, string>;

/** What each field counts. Small numbers: `bm25` levels out large ones, and a title would be worth no more than a text. */
export const BM25_WEIGHTS = [2, 0.25, 0.25, 0.07, 0.07];
/** The same for a `tsvector`, which knows four. */
const LETTERS: Record<SearchField, string> = { title: 'A', names: 'B', summary: 'C', body: '', joined: '' };
/** For `ts_rank`: what D, C, B and A count. */
export const LETTER_WEIGHTS = '{0.05, 0.3, 0.4, 1.0}';

/** PostgreSQL tells no places beyond it apart. */
const LAST_POSITION = 16_383;
/** So that a phrase never begins in one field and ends in the next. */
const GAP = 10;

/** Texts in which words are folded, without the names of what the entry refers to. */
export type FoldedTexts = Record<'title' | 'summary' | 'body', string> & { joined: string[] };

export function foldTexts({ title, summary, body }: Record<'title' | 'summary' | 'body', string>): FoldedTexts {
  return {
    title: wordsOf(title).join(' '),
    summary: wordsOf(summary).join(' '),
    body: wordsOf(body).join(' '),
    joined: joinedWordsOf([title, summary, body].join('\n')),
  };
}

export function withNames({ joined, ...texts }: FoldedTexts, names: string[]): SearchTexts {
  return {
    ...texts,
    names: names.flatMap((name) => wordsOf(name)).join(' '),
    joined: [...new Set([...joined, ...joinedWordsOf(names.join('\n'))])].join(' '),
  };
}

/** @returns the texts as a literal of PostgreSQL's `tsvector` */
export function toTsvector(texts: SearchTexts): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const field of SEARCH_FIELDS) {
    for (const word of texts[field].split(' ')) {
      if (word === '') continue;
      position = Math.min(position + 1, LAST_POSITION);
      const known = places.get(word) ?? [];
      known.push(`${position}${LETTERS[field]}`);
      places.set(word, known);
    }
    position += GAP;
  }
  // What is wanted of a word are its first places; more than 255 PostgreSQL does not keep.
  return [...places].map(([word, at]) => `'${word}':${at.slice(0, 255).join(',')}`).join(' ');
}
