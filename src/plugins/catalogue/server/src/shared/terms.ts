/** What entries are filtered by: countries, themes and the like. */
export const FACETS_OF_TERMS = ['country', 'theme', 'region', 'sdg', 'gcm'] as const;
export type TermFacet = (typeof FACETS_OF_TERMS)[number];

/** Numbers are exact up to there on both databases and in between. */
const BITS = 52;

/**
 * Which terms an entry may have, in one number: each term is one of its bits, which several terms share. Where none of
 * a mask's bits is set, the entry has none of its terms; where one is, it is to be looked up. That spares looking up two
 * entries of three, each at another place of the disk, when those of a country are looked through for a theme.
 *
 * @returns a whole number from 1 to 2^52 - 1; 0 for no terms
 */
export function maskOf(terms: { facet: string; value: string }[]): number {
  let mask = 0n;
  for (const { facet, value } of terms) mask |= 1n << BigInt(hash(`${facet}:${value}`) % BITS);
  return Number(mask);
}

/** FNV-1a of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16: terms are ASCII. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193) >>> 0;
  }
  return value;
}
