/**
 * Singular and plural of a folded word in English, French and Spanish. Without knowing the language: what a page
 * shows need not be in the language that it was asked for in. A form that does not exist is found nowhere. Pure.
 */

/** Where the ending does not tell. */
const IRREGULAR: [string, string][] = [
  ['woman', 'women'],
  ['man', 'men'],
  ['child', 'children'],
  ['person', 'people'],
  ['oeil', 'yeux'],
];

/** Endings of a singular and its plural; the longest that fits counts, and others that fit too. */
const ENDINGS: [singular: string, plural: string][] = [
  ['y', 'ies'],
  ['al', 'aux'],
  ['ail', 'aux'],
  ['eau', 'eaux'],
  ['eu', 'eux'],
  ['z', 'ces'],
  ['is', 'es'],
];

/** A word with fewer letters has no ending to speak of. */
const SHORTEST = 3;

/** @returns the other forms of a folded word, each once */
export function relatedForms(word: string): string[] {
  const forms = new Set<string>();
  for (const [one, many] of IRREGULAR) {
    if (word === one) forms.add(many);
    if (word === many) forms.add(one);
  }
  if (word.length < SHORTEST) return [...forms];
  for (const [singular, plural] of ENDINGS) {
    if (word.endsWith(plural)) forms.add(word.slice(0, -plural.length) + singular);
    if (word.endsWith(singular)) forms.add(word.slice(0, -singular.length) + plural);
  }
  if (/[^s]s$/.test(word)) forms.add(word.slice(0, -1));
  if (/[^aeou]es$/.test(word)) forms.add(word.slice(0, -2));
  forms.delete(word);
  return [...forms].filter((form) => form.length >= SHORTEST);
}
