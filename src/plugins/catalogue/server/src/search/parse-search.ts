/** What somebody typed into a search box, as words to be found. Whatever it is, it is no error. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import { foldWord, wordsOf } from './fold';
import { pluralsOf, relatedForms } from './related-forms';

/** Something that must be found, or must not be. */
export interface Term {
  /** Words that must stand one after the other; a single word has one. */
  words: string[];
  /** Written in quotation marks: found as it is written. */
  isPhrase: boolean;
  /** The word's singular and plural, and a compound in one piece. */
  alternatives: string[];
  isExcluded: boolean;
}

/** More are not looked at: each costs the database a look-up, and nobody types as many. */
const MOST_TERMS = 10;
/** The beginning of a word finds the word when it has as many letters. */
export const SHORTEST_PREFIX = 3;

/** Words that are in every text, of no use but in quotation marks. */
const STOP_WORDS: Record<Locale, Set<string>> = {
  en: new Set(
    'a an and are as at by for from in into is it its of on or s that the their this to was were with'.split(' '),
  ),
  fr: new Set(
    'a au aux avec ce ces d dans de des du elle en est et il l la le les leur n ne ou par pas pour qu que qui s sa se ses son sur un une y'.split(
      ' ',
    ),
  ),
  es: new Set(
    'a al como con de del e el en es ese esta la las lo los o para por que se sin su sus un una y'.split(' '),
  ),
};

/** A hyphen, and what word processors make of it. */
const DASHES = '-‐‑–−';
const PART = new RegExp(`([${DASHES}]?)"([^"]*)"|(\\S+)`, 'g');
const EXCLUDED = new RegExp(`^[${DASHES}](?=[\\p{L}\\p{N}])`, 'u');
/** Soft hyphens and the like come along when a text is copied. */
const UNSEEN = /\p{Cf}/gu;
/** Quotation marks of other countries mean the same. */
const QUOTATION_MARKS = /[“”„«»]/g;

/**
 * @param search at most some hundred characters
 * @param locale the language asked for, whose small words are left out
 * @returns the terms; none where the text has no letter and no digit
 */
export function parseSearch(search: string, locale: Locale): Term[] {
  const text = search.normalize('NFC').replace(UNSEEN, '').replace(QUOTATION_MARKS, '"');
  const terms: Term[] = [];
  for (const [, minus, quoted, plain] of text.matchAll(PART)) {
    if (quoted !== undefined) terms.push(...phrase(quoted, minus !== ''));
    else terms.push(...plainTerms(plain as string));
  }
  const meaningful = terms.filter(({ words, isPhrase }) => isPhrase || !isStopWord(words, locale));
  // "To be or not to be": where nothing else is left, the small words count.
  return (meaningful.some(({ isExcluded }) => !isExcluded) ? meaningful : terms).slice(0, MOST_TERMS);
}

function phrase(quoted: string, isExcluded: boolean): Term[] {
  const words = wordsOf(quoted);
  return words.length === 0 ? [] : [{ words, isPhrase: true, alternatives: [], isExcluded }];
}

function plainTerms(plain: string): Term[] {
  const isExcluded = EXCLUDED.test(plain);
  const words = wordsOf(plain);
  if (words.length === 0) return [];
  // What is wanted is found by its beginning too, with every ending; of what is excluded the plurals must be named.
  const formsOf = (word: string) => [...new Set([...relatedForms(word), ...(isExcluded ? pluralsOf(word) : [])])];
  if (words.length > 1 && /[-‐‑]/.test(plain.replace(EXCLUDED, ''))) {
    const joined = foldWord(plain);
    return [{ words, isPhrase: false, alternatives: [joined, ...formsOf(joined)], isExcluded }];
  }
  return words.map((word) => ({ words: [word], isPhrase: false, alternatives: formsOf(word), isExcluded }));
}

function isStopWord(words: string[], locale: Locale): boolean {
  const [word = ''] = words;
  // Of "l’accueil" the article is left, in whatever language it was asked for.
  return words.length === 1 && (STOP_WORDS[locale].has(word) || (word.length === 1 && !/\p{N}/u.test(word)));
}

/** @returns whether a word of a text is what a term asks for, to mark it */
export function matchesWord({ words, isPhrase, alternatives, isExcluded }: Term, word: string): boolean {
  if (isExcluded) return false;
  if (isPhrase) return words.includes(word);
  return (
    alternatives.includes(word) || words.some((each) => word === each || (isPrefix(each) && word.startsWith(each)))
  );
}

export function isPrefix(word: string): boolean {
  return word.length >= SHORTEST_PREFIX;
}
