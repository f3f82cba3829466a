/**
 * Words as they are compared: without capitals, accents, apostrophes, hyphens, and characters that nobody sees. What is
 * stored and what is asked for go through the same function, so that both databases find the same. Pure.
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
/** Unicode has them among the letters; people write them for an apostrophe. */
const APOSTROPHES = '\\u02b9-\\u02bf';
/** Soft hyphens and characters without a width may stand within a word, and are nothing (`Cf`). */
const WORD_PATTERN = `(?![${APOSTROPHES}])[\\p{L}\\p{N}\\p{M}](?:(?![${APOSTROPHES}])[\\p{L}\\p{N}\\p{M}\\p{Cf}])*`;
const WORD = new RegExp(WORD_PATTERN, 'gu');
const JOINT_PATTERN = `[-‐‑'’‘‛′´\`＇${APOSTROPHES}]`;
const JOINT = new RegExp(JOINT_PATTERN, 'u');
/** Words that a hyphen or an apostrophe holds together: "co-operation", "l’accueil". */
const JOINED = new RegExp(`${WORD_PATTERN}(?:${JOINT_PATTERN}\\p{Cf}*${WORD_PATTERN})+`, 'gu');
const NEITHER_LETTER_NOR_DIGIT = new RegExp(`[^\\p{L}\\p{N}]|[${APOSTROPHES}]`, 'gu');
/** Most words need nothing more than small letters. */
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
/** A word that is longer is no word; nobody searches for its end. */
const LONGEST_WORD = 64;

/** @param word or a compound, whose hyphens and apostrophes are left out */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase().slice(0, LONGEST_WORD);
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, (letter) => LIGATURES[letter] as string)
    .replace(NEITHER_LETTER_NOR_DIGIT, '')
    .slice(0, LONGEST_WORD);
}

/** @returns the folded words of a text, in their order */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(foldWord).filter((word) => word !== '');
}

/** @returns compounds with a hyphen in one piece: who searches for "cooperation" finds "co-operation" */
export function joinedWordsOf(text: string): string[] {
  if (!JOINT.test(text)) return [];
  return (text.match(JOINED) ?? []).map(foldWord).filter((word) => word !== '');
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
