/** The links of an answer's header (RFC 8288): to the other pages of a list, and to the same in other languages. Pure. */
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales';

/** In characters: proxies take no more than some kilobytes of headers, and an address can be long. */
const LONGEST = 4000;

export interface Alternate {
  hreflang: string;
  href: string;
}

/** A part of a list, counted in entries. */
export interface Part {
  start: number;
  limit: number;
  /** How many entries there are in all; undefined where nobody has counted. */
  total: number | undefined;
  /** How many entries this part has. */
  count: number;
}

/** @param addressFrom the address of the part that begins after so many entries */
export function linksToPages({ start, limit, total, count }: Part, addressFrom: (start: number) => string): string[] {
  const offset = start % limit;
  const last = total === undefined ? undefined : Math.max(0, offset + Math.floor((total - 1 - offset) / limit) * limit);
  const isMore = last === undefined ? count === limit : start < last;
  const links: [rel: string, start: number | undefined][] = [
    ['first', 0],
    ['prev', start > 0 ? Math.max(0, Math.min(start - limit, last ?? Infinity)) : undefined],
    ['next', isMore ? start + limit : undefined],
    ['last', last],
  ];
  return links.flatMap(([rel, from]) => (from === undefined ? [] : [`<${addressFrom(from)}>; rel="${rel}"`]));
}

/** Links to what there is in every language. */
export function linksToLanguages(addressIn: (locale: Locale) => string): string[] {
  return LOCALES.map((locale) => toLink({ hreflang: locale, href: addressIn(locale) }));
}

/** @returns the languages, and which of them is for readers of all others */
export function alternates<T extends { locale: Locale }>(
  languages: T[],
  addressOf: (language: T) => string,
): Alternate[] {
  const leading = languages.find(({ locale }) => locale === DEFAULT_LOCALE) ?? languages[0];
  return [
    ...languages.map((language) => ({ hreflang: language.locale, href: addressOf(language) })),
    ...(leading === undefined ? [] : [{ hreflang: 'x-default', href: addressOf(leading) }]),
  ];
}

export function toLink({ hreflang, href }: Alternate): string {
  return `<${href}>; rel="alternate"; hreflang="${hreflang}"`;
}

/** @returns the header: whole links only, as many as there is room for */
export function toHeader(links: string[]): string {
  let length = 0;
  return links.filter((link) => (length += link.length + 2) <= LONGEST).join(', ');
}
