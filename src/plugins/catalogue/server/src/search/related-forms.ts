/**
 * Singular and plural of a folded word in English, French and Spanish. Without knowing the language: what a page
 * shows need not be in the language that it was asked for in. A form that does not exist is found nowhere. Pure.
 */

/** Where the ending does not tell. */
const IRREGULAR: [string, string][] = [
  ['man', 'men'],
  ['person', 'people'],
  ['oeil', 'yeux'],
];

/** Endings of a singular and its plural. Of plural endings the longest that fits counts. */
const ENDINGS: [singular: string, plural: string][] = [
  ['y', 'ies'],
  ['al', 'aux'],
  ['ail', 'aux'],
  // The beginning of "régional" finds "régionale" too; of "régionaux" none does.
  ['ale', 'aux'],
  ['ales', 'aux'],
  ['eau', 'eaux'],
  ['eu', 'eux'],
  ['z', 'ces'],
  ['is', 'es'],
  // Not of every "-ves": "initiatives", "leaves" and "lives" have a singular in "-ve" as well, or only.
  ['life', 'lives'],
  ['wife', 'wives'],
  ['knife', 'knives'],
  ['lf', 'lves'],
  ['thief', 'thieves'],
  ['child', 'children'],
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
  const longest = Math.max(...ENDINGS.map(([, plural]) => (word.endsWith(plural) ? plural.length : 0)));
  for (const [singular, plural] of ENDINGS) {
    if (plural.length === longest && word.endsWith(plural)) forms.add(word.slice(0, -plural.length) + singular);
    if (word.endsWith(singular)) forms.add(word.slice(0, -singular.length) + plural);
  }
  // "chairmen", "businesswomen"; not "Oman" and "omen".
  const person = /^(.{2,}m)([ae])n$/.exec(word);
  if (person !== null) forms.add(`${person[1]}${person[2] === 'a' ? 'e' : 'a'}n`);
  if (/[^s]s$/.test(word)) forms.add(word.slice(0, -1));
  if (/[^aeou]es$/.test(word)) forms.add(word.slice(0, -2));
  forms.delete(word);
  return [...forms].filter((form) => form.length >= SHORTEST);
}

/** @returns the plurals of a folded word that begin with it, which its beginning finds where that is looked for */
export function pluralsOf(word: string): string[] {
  return [
    ...(/[^sxz]$/.test(word) ? [`${word}s`] : []),
    ...(/[dlnrsxzhj]$/.test(word) ? [`${word}es`] : []),
    ...(/(eau|eu)$/.test(word) ? [`${word}x`] : []),
  ];
}
