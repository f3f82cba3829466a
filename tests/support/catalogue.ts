/** The catalogue for the tests. */
import type { Core } from '@strapi/strapi';
import type { Platform } from './platform';

export interface Card {
  type: string;
  documentId: string;
  slug: string;
  title: string;
  summary: string | null;
  countries: { iso2: string; name: string; region: string }[];
  thematicAreas: { key: string; name: string }[];
  dateAdded: string | null;
  year: number | null;
  closesAt: string | null;
  callState: string | null;
  freshness: string | null;
  publishedAt: string;
  contentLocale: string;
  snippet: string | null;
}

interface Projection {
  check(): Promise<string[]>;
  rebuild(): Promise<number>;
  refresh(uid: string, documentIds: string[]): Promise<void>;
}

export function projectionOf(strapi: Core.Strapi): Projection {
  return strapi.plugin('catalogue').service('projection') as unknown as Projection;
}

/** @returns every entry of a list, over all its pages */
export async function allEntries({ http }: Platform, query = ''): Promise<Card[]> {
  const found: Card[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await http.get(`/api/catalogue?pageSize=100&page=${page}&${query}`).expect(200);
    found.push(...body.data);
    if (page >= body.meta.pagination.pageCount) return found;
  }
}

/** @returns every entry of a list with when it appeared, in epoch milliseconds, in the order of a feed */
export async function appearancesOf(platform: Platform, query = ''): Promise<(Card & { appearedAt: number })[]> {
  const rows: { document_id: string; appeared_at: number | string }[] =
    await platform.strapi.db.connection('catalogue_records');
  const known = new Map(rows.map((row) => [row.document_id, Number(row.appeared_at)]));
  const entries = await allEntries(platform, query);
  return entries
    .map((entry) => ({ ...entry, appearedAt: known.get(entry.documentId) as number }))
    .sort((one, other) => other.appearedAt - one.appearedAt || (one.documentId < other.documentId ? -1 : 1));
}

/** @returns a document's card, in a language */
export async function inCatalogue(platform: Platform, documentId: string, locale = 'en'): Promise<Card | undefined> {
  return (await allEntries(platform, `locale=${locale}`)).find((entry) => entry.documentId === documentId);
}

export async function expectInCatalogue(platform: Platform, documentId: string, isThere: boolean): Promise<void> {
  for (const locale of ['en', 'fr', 'es']) {
    expect([locale, (await inCatalogue(platform, documentId, locale)) !== undefined]).toEqual([locale, isThere]);
  }
}
