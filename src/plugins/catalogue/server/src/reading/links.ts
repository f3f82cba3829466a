/** The addresses that an answer names of others: of other languages and other pages. Pure. */
import { alternates, linksToLanguages, linksToPages, toHeader, toLink } from '../../../../../content-api/links';
import type { Alternate } from '../../../../../content-api/links';
import type { Locale } from '../../../../../content-api/locales';
import { catalogueAddress, entryAddress } from '../shared/address';
import type { CatalogueType } from '../shared/catalogue-types';

interface Translated {
  type: CatalogueType;
  documentId: string;
  translations: { locale: Locale; slug: string | null }[];
}

/** Where people read an entry in the languages in which it is published, for a page's own `link` elements. */
export function alternatesOf({ type, documentId, translations }: Translated): Alternate[] {
  return alternates(translations, ({ locale, slug }) => entryAddress(type, slug ?? documentId, locale));
}

/** @returns the `Link` header of an entry (RFC 8288): the same in the languages in which it is published */
export function linksOfEntry({ type, documentId, translations }: Translated): string {
  return toHeader(
    alternates(translations, ({ locale, slug }) =>
      catalogueAddress(`/${type}/${encodeURIComponent(slug ?? documentId)}`, `locale=${locale}`),
    ).map(toLink),
  );
}

/**
 * @param querystring as it was asked for
 * @returns the `Link` header of a list (RFC 8288): its other pages, and the same in the other languages
 */
export function linksOfList(
  querystring: string,
  { page, pageSize, total }: { page: number; pageSize: number; total: number },
): string {
  const query = new URLSearchParams(querystring);
  const addressWith = (name: string, value: string) => {
    const changed = new URLSearchParams(query);
    changed.set(name, value);
    return catalogueAddress('', changed);
  };
  const part = { start: (page - 1) * pageSize, limit: pageSize, total, count: 0 };
  return toHeader([
    ...linksToPages(part, (start) => addressWith('page', String(start / pageSize + 1))),
    ...linksToLanguages((locale) => addressWith('locale', locale)),
  ]);
}
