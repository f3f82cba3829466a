/** The `Link` header of public types: the same form as the catalogue's. Pure. */
import { publicUrl } from '../environment';
import { alternates, linksToLanguages, linksToPages, toHeader, toLink } from './links';
import type { Locale } from './locales';

/** As Strapi answers it: by pages, or by where the part starts; without a total where none was asked for. */
export type Pagination = { total?: number } & ({ page: number; pageSize: number } | { start: number; limit: number });

const PAGE = 'pagination[page]';
const START = 'pagination[start]';

/**
 * @param name of the type in addresses, such as `practices`
 * @param querystring as it was asked for
 * @param count how many entries the answer has
 */
export function linksOfPublicList(name: string, querystring: string, pagination: Pagination, count: number): string {
  const { total } = pagination;
  const byPage = 'page' in pagination;
  const limit = byPage ? pagination.pageSize : pagination.limit;
  const start = byPage ? (pagination.page - 1) * limit : pagination.start;
  return toHeader([
    ...linksToPages({ start, limit, total, count }, (from) =>
      addressWith(name, querystring, byPage ? { [PAGE]: from / limit + 1 } : { [START]: from }),
    ),
    // Another language has other entries: its list begins at its beginning.
    ...linksToLanguages((locale) => addressWith(name, querystring, { locale, [PAGE]: undefined, [START]: undefined })),
  ]);
}

/** @param languages in which the entry is published */
export function linksOfPublicEntry(
  name: string,
  querystring: string,
  languages: { locale: Locale; key: string }[],
): string {
  return toHeader(
    alternates(languages, ({ locale, key }) =>
      addressWith(`${name}/${encodeURIComponent(key)}`, querystring, { locale }),
    ).map(toLink),
  );
}

/** @param changes parameters with their values; undefined takes one out */
function addressWith(path: string, querystring: string, changes: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams(querystring);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return `${publicUrl()}/api/${path}${text === '' ? '' : `?${text}`}`;
}
