import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../../content-api/locales';
import { readSitemap } from '../reading/catalogue.repository';
import { readerOf } from '../reading/reader';
import type { CatalogueType } from '../shared/catalogue-types';
import { escapeHtml } from '../shared/markup';
import { entryAddress } from '../shared/address';

/** As many as a sitemap may have: a list of several addresses, one for each language of an entry. */
const MOST = 50_000;
const BATCH = 300;

interface Row {
  id: number;
  type: CatalogueType;
  document_id: string;
  locale: Locale;
  slug: string;
  published_at: string;
}

/** Every page in every language in which it is published, with links between the languages. */
export function makeSitemap(strapi: Core.Strapi): Readable {
  return Readable.from(lines(strapi), { objectMode: false });
}

async function* lines(strapi: Core.Strapi): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
  let last = { type: '', documentId: '' };
  let left = MOST;
  for (;;) {
    const rows: Row[] = await readSitemap(readerOf(strapi), last, BATCH);
    for (const languages of byDocument(rows)) {
      for (const row of languages) {
        if (left === 0) break;
        left -= 1;
        yield urlOf(row, languages);
      }
    }
    const end = rows.at(-1);
    if (end === undefined || left === 0) break;
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
  const link = (language: string, address: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`;
  const leading = languages.find(({ locale }) => locale === DEFAULT_LOCALE) ?? row;
  const links = [...languages.map((each) => link(each.locale, addressOf(each))), link('x-default', addressOf(leading))];
  return `<url><loc>${addressOf(row)}</loc><lastmod>${row.published_at}</lastmod>${languages.length > 1 ? links.join('') : ''}</url>\n`;
}
