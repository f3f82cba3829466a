/** The addresses that an answer names of others: of other languages and other pages. Pure. */
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../../content-api/locales';
import { catalogueAddress, entryAddress } from '../shared/address';
import type { CatalogueType } from '../shared/catalogue-types';

/** In characters: proxies take no more than some kilobytes of headers, and an address can be long. */
const LONGEST = 4000;

interface Translated {
  type: CatalogueType;
  documentId: string;
  translations: { locale: Locale; slug: string | null }[];
}

export interface Alternate {
  hreflang: string;
  href: string;
}

/** Where people read an entry in the languages in which it is published, for a page's own `link` elements. */
export function alternatesOf({ type, documentId, translations }: Translated): Alternate[] {
  return alternates(translations, ({ locale, slug }) => entryAddress(type, slug ?? documentId, locale));
}

/** @returns the `Link` header of an entry (RFC 8288): the same in the languages in which it is published */
export function linksOfEntry({ type, documentId, translations }: Translated): string {
  return headerOf(
    alternates(translations, ({ locale, slug }) =>
      catalogueAddress(`/${type}/${encodeURIComponent(slug ?? documentId)}`, `locale=${locale}`),
    ).map(toLink),
  );
}

/**
 * @param querystring as it was asked for
 * @returns the `Link` header of a list (RFC 8288): its other pages, and the same in the other languages
 */
export function linksOfList(querystring: string, { page, pageCount }: { page: number; pageCount: number }): string {
  const query = new URLSearchParams(querystring);
  const addressWith = (name: string, value: string) => {
    const changed = new URLSearchParams(query);
    changed.set(name, value);
    return catalogueAddress('', changed);
  };
  const last = Math.max(1, pageCount);
  const pages: [string, number][] = [
    ['first', 1],
    ...(page > 1 ? ([['prev', Math.min(page - 1, last)]] satisfies [string, number][]) : []),
    ...(page < last ? ([['next', page + 1]] satisfies [string, number][]) : []),
    ['last', last],
  ];
  return headerOf([
    ...pages.map(([rel, number]) => `<${addressWith('page', String(number))}>; rel="${rel}"`),
    ...LOCALES.map((locale) => toLink({ hreflang: locale, href: addressWith('locale', locale) })),
  ]);
}

function alternates<T extends { locale: Locale }>(languages: T[], addressOf: (language: T) => string): Alternate[] {
  const leading = languages.find(({ locale }) => locale === DEFAULT_LOCALE) ?? languages[0];
  return [
    ...languages.map((language) => ({ hreflang: language.locale, href: addressOf(language) })),
    ...(leading === undefined ? [] : [{ hreflang: 'x-default', href: addressOf(leading) }]),
  ];
}

function toLink({ hreflang, href }: Alternate): string {
  return `<${href}>; rel="alternate"; hreflang="${hreflang}"`;
}

/** Whole links only, as many as there is room for. */
function headerOf(links: string[]): string {
  let length = 0;
  return links.filter((link) => (length += link.length + 2) <= LONGEST).join(', ');
}
