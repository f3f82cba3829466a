/**
 * Whether a text speaks of a theme that nobody has chosen, and of none that somebody has: words of themes, counted.
 * A hint for who reviews, who can read. Pure.
 */
import type { Locale } from '../../../../../content-api/locales';
import { VOCABULARIES } from '../../../../../vocabularies';

export interface Theme {
  documentId: string;
  name: string;
  nameFr: string;
  nameEs: string;
  /** The crosswalk: what the theme is about in the words of the Global Compact. */
  gcmObjectives: number[] | null;
}

export interface UnchosenTheme {
  theme: Theme;
  /** How often the text speaks of it. */
  count: number;
}

/** Fewer times may be by the way. */
const SEVERAL = 3;
/** So many first letters make the same word: plurals and endings differ. */
const SHORTEST_STEM = 5;
const ENDING = 2;
/** Between the parts of a theme: each is spoken of for itself. */
const BETWEEN = /,|;|\s(?:and|et|y|e)\s/;
/** Words that every text here has, or that mean nothing alone. */
const COMMON = new Set(
  (
    'of the to for by in with du de des d la le les l aux au en par pour el los las del por para con lies ' +
    'management policy policies change development gestion politique politiques changement developpement politicas cambio ' +
    'desarrollo international internacional cooperation cooperacion'
  ).split(' '),
);

/**
 * @param text all that the entry says in one language
 * @param themes those that can be chosen now
 * @returns the one of which the text speaks most, or undefined where the choice fits or nothing can be said
 */
export function findUnchosenTheme(
  text: string,
  locale: Locale,
  chosen: Theme[],
  themes: Theme[],
): UnchosenTheme | undefined {
  const words = wordsIn(text);
  const keys = chosen.map(({ documentId }) => documentId);
  const isUnclear = (theme: Theme) => {
    const stems = stemsOf([nameOf(theme, locale), ...crosswalkOf(theme, locale)].join(', ')).flat();
    return stems.length === 0 || stems.some((stem) => countOf(words, stem) > 0);
  };
  if (chosen.some(isUnclear)) return undefined;
  const counted = themes
    .filter(({ documentId }) => !keys.includes(documentId))
    .map((theme) => ({ theme, count: mentionsOf(words, nameOf(theme, locale)) }))
    .sort((one, other) => other.count - one.count);
  const [most] = counted;
  return most !== undefined && most.count >= SEVERAL ? most : undefined;
}

/** Of a part with several words, such as "disaster displacement", all must be there. */
function mentionsOf(words: string[], name: string): number {
  const parts = stemsOf(name).map((stems) => Math.min(...stems.map((stem) => countOf(words, stem))));
  return parts.reduce((sum, count) => sum + count, 0);
}

const countOf = (words: string[], stem: string) => words.filter((word) => word.startsWith(stem)).length;

/** For each part of a name that says something, the beginnings of its words. */
function stemsOf(name: string): string[][] {
  return name
    .split(BETWEEN)
    .map((part) => wordsIn(part).filter((word) => !COMMON.has(word) && !word.startsWith('migr')))
    .map((words) => words.map((word) => word.slice(0, Math.max(SHORTEST_STEM, word.length - ENDING))))
    .filter((stems) => stems.length > 0);
}

function wordsIn(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function nameOf({ name, nameFr, nameEs }: Theme, locale: Locale): string {
  return { en: name, fr: nameFr, es: nameEs }[locale];
}

function crosswalkOf({ gcmObjectives }: Theme, locale: Locale): string[] {
  const labels = VOCABULARIES['gcm-objective'];
  return labels.filter(({ value }) => gcmObjectives?.includes(Number(value))).map((term) => term[locale]);
}
