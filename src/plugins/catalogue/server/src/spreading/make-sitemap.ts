import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { alternates } from '../../../../../content-api/links';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { countAddresses, countDocuments, readDocumentAt, readSitemap } from '../reading/catalogue.repository';
import { refuse } from '../reading/parameters';
import { readerOf, type Reader } from '../shared/reader';
import type { CatalogueType } from '../shared/catalogue-types';
import { escapeHtml } from '../shared/markup';
import { catalogueAddress, entryAddress } from '../shared/address';

/** As many as a sitemap may have (sitemaps.org): a list of several addresses, one for each language of an entry. */
export const limits = { addresses: 50_000 };
const BATCH = 300;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

interface Row {
  id: number;
  type: CatalogueType;
  document_id: string;
  locale: Locale;
  slug: string;
  published_at: string;
}

/**
 * Every page in every language in which it is published, with links between the languages; where there are more than
 * one sitemap may have, the index of several.
 *
 * @param page which of these, from 1 on
 * @throws ValidationError that names the page, where there are not so many
 */
export async function makeSitemap(strapi: Core.Strapi, page: number | undefined): Promise<Readable | string> {
  const reader = readerOf(strapi);
  const documents = await countDocuments(reader);
  const isOne = await fitsOne(reader, documents);
  // The languages of a document stay together.
  const ofEach = isOne ? Infinity : Math.floor(limits.addresses / LOCALES.length);
  const pages = isOne ? 1 : Math.ceil(documents / ofEach);
  if (page === undefined && !isOne) return indexOf(pages);
  const place = page ?? 1;
  if (place > pages) refuse([{ path: ['page'], message: `must be a whole number from 1 to ${pages}` }]);
  const before = place === 1 ? undefined : await readDocumentAt(reader, (place - 1) * ofEach - 1);
  return Readable.from(lines(strapi, before ?? { type: '', documentId: '' }, ofEach), { objectMode: false });
}

/** They are counted only where it is not plain: that takes as long as there are entries. */
async function fitsOne(reader: Reader, documents: number): Promise<boolean> {
  if (documents * LOCALES.length <= limits.addresses) return true;
  return documents <= limits.addresses && (await countAddresses(reader)) <= limits.addresses;
}

function indexOf(pages: number): string {
  const sitemaps = Array.from({ length: pages }, (_, index) => {
    const address = escapeHtml(catalogueAddress('/sitemap.xml', `page=${index + 1}`));
    return `<sitemap><loc>${address}</loc></sitemap>\n`;
  });
  return `${DECLARATION}<sitemapindex ${NAMESPACE}>\n${sitemaps.join('')}</sitemapindex>\n`;
}

/** @param after the document before the first @param documents how many */
async function* lines(
  strapi: Core.Strapi,
  after: { type: string; documentId: string },
  documents: number,
): AsyncGenerator<string> {
  yield `${DECLARATION}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
  let last = after;
  let left = documents;
  // More may be published while they are counted and read.
  let addresses = limits.addresses;
  while (left > 0) {
    const rows: Row[] = await readSitemap(readerOf(strapi), last, Math.min(BATCH, left));
    const found = byDocument(rows);
    for (const languages of found) {
      for (const row of languages) {
        if (addresses === 0) break;
        addresses -= 1;
        yield urlOf(row, languages);
      }
    }
    const end = rows.at(-1);
    if (end === undefined || addresses === 0) break;
    left -= found.length;
    last = { type: end.type, documentId: end.document_id };
  }
  yield '</urlset>\n';
}

function byDocument(rows: Row[]): Row[][] {
  const documents = new Map<string, Row[]>();
  for (const row of rows) documents.set(row.document_id, [...(documents.get(row.document_id) ?? []), row]);
  return [...documents.values()].map((languages) =>
    LOCALES.flatMap((locale) => languages.find((row) => row.locale === locale) ?? []),
  );
}

function urlOf(row: Row, languages: Row[]): string {
  const addressOf = ({ type, slug, locale }: Row) => escapeHtml(entryAddress(type, slug, locale));
  const links = alternates(languages, addressOf).map(
    ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`,
  );
  return `<url><loc>${addressOf(row)}</loc><lastmod>${row.published_at}</lastmod>${languages.length > 1 ? links.join('') : ''}</url>\n`;
}
