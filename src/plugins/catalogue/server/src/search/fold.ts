/**
 * Words as they are compared: without capitals, accents, apostrophes and hyphens. What is stored and what is asked
 * for go through the same function, so that both databases find the same. Pure.
 */

/** Letters that are not a plain letter with a mark. */
const LIGATURES: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Words that a hyphen or an apostrophe holds together: "co-operation", "l’accueil". */
const JOINED = /[\p{L}\p{N}\p{M}]+(?:[-‐‑'’][\p{L}\p{N}\p{M}]+)+/gu;
const JOINT = /[-‐‑'’]/;
/** Most words need nothing more than small letters. */
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
/** A word that is longer is no word; nobody searches for its end. */
const LONGEST_WORD = 64;

/** @param word letters and digits only */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase().slice(0, LONGEST_WORD);
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => LIGATURES[letter] as string)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LONGEST_WORD);
}

/** @returns the folded words of a text, in their order */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(foldWord).filter((word) => word !== '');
}

/** @returns compounds with a hyphen in one piece: who searches for "cooperation" finds "co-operation" */
export function joinedWordsOf(text: string): string[] {
  if (!JOINT.test(text)) return [];
  const compounds = text.match(JOINED) ?? [];
  return compounds.map((compound) => foldWord(compound.replace(/[-‐‑'’]/g, ''))).filter((word) => word !== '');
}

export interface PlacedWord {
  word: string;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
}

/** @returns the folded words of a text, and where they stand in it */
export function* placedWordsOf(text: string): Generator<PlacedWord> {
  for (const match of text.matchAll(WORD)) {
    yield { word: foldWord(match[0]), start: match.index, end: match.index + match[0].length };
  }
}

/** What a text is made of whose letters fold one by one: plain letters, and signs that are in no word. */
const ONE_BY_ONE = /^[\0-\x7f\u00a0\u00ab\u00b7\u00bb\u2010-\u2027]*$/;

/** @returns the folded text, each letter in its place; undefined where a letter would become none or two */
export function foldInPlace(text: string): string | undefined {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.length === text.length && ONE_BY_ONE.test(folded) ? folded : undefined;
}
