import type { Core } from '@strapi/strapi';
import { wordsOfList } from '../shared/made-of';
import { parseSearch } from '../search/parse-search';
import { makeSnippet } from '../search/snippet';
import { isPostgres } from '../shared/dialect';
import { forumTime } from '../shared/forum';
import { countEntries, countFacet, readBodies, readCards, readNames, type CardRow } from './catalogue.repository';
import { labelOf } from './labels';
import { linksOfList } from './links';
import { noteNextClosings } from './note-next-closings';
import type { Facet, ListQuery } from './parameters';
import { presentCard } from './present';
import { readerOf, type Reader } from '../shared/reader';
import { scopeOf, type Clock } from './scope';

/**
 * @param querystring the query as it was asked for
 * @returns the answer to a list, as JSON, its `Link` header, and what it is made of
 */
export async function listEntries(
  strapi: Core.Strapi,
  query: ListQuery,
  querystring: string,
): Promise<{ json: string; links: string; madeOf: string[] }> {
  const reader = readerOf(strapi);
  const time = forumTime(strapi);
  const now = time.now();
  const clock = { now: now.getTime(), closingSoon: time.closingSoon };
  const { page, pageSize } = query;
  const sort = query.sort ?? (query.search ? 'relevance' : 'newest');
  const scope = scopeOf(query, clock, isPostgres(strapi));
  const [rows, total, facets] = await Promise.all([
    scope === undefined ? [] : readCards(reader, scope, { sort, page, pageSize }, clock),
    scope === undefined ? 0 : countEntries(reader, scope, query),
    readFacets(strapi, reader, query, clock),
  ]);
  const snippets = await makeSnippets(reader, query, rows);
  const cards = rows.map((row) => presentCard(row, time, now, { snippet: snippets.get(row.id) ?? null }));
  if (query.callState !== undefined || query.sort === 'deadline' || query.facets?.includes('callState')) {
    await noteNextClosings(reader, time, clock, query.locale);
  }
  const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
  return {
    json: `{"data":[${cards.join(',')}],"meta":${JSON.stringify({ pagination, ...(facets && { facets }) })}}`,
    links: linksOfList(querystring, pagination),
    madeOf: wordsOfList(query),
  };
}

async function makeSnippets(
  reader: Reader,
  { search, locale }: ListQuery,
  rows: CardRow[],
): Promise<Map<number, string | null>> {
  if (!search) return new Map();
  const terms = parseSearch(search, locale);
  const bodies = await readBodies(
    reader,
    rows.map(({ id }) => id),
  );
  return new Map([...bodies].map(([id, body]) => [id, makeSnippet(body, terms)]));
}

interface FacetValue {
  key: string;
  label: string;
  count: number;
}

async function readFacets(
  strapi: Core.Strapi,
  reader: Reader,
  query: ListQuery,
  clock: Clock,
): Promise<Partial<Record<Facet, FacetValue[]>> | undefined> {
  if (query.facets === undefined) return undefined;
  const facets: Partial<Record<Facet, FacetValue[]>> = {};
  for (const facet of query.facets) {
    const scope = scopeOf(query, clock, isPostgres(strapi), facet);
    const counts = scope === undefined ? [] : await countFacet(reader, facet, scope, clock);
    const names = facet === 'country' || facet === 'theme' ? await readNames(reader, facet, query.locale) : undefined;
    facets[facet] = counts
      .map(({ key, count }) => ({ key, label: names?.get(key) ?? labelOf(facet, key, query.locale), count }))
      .sort((one, other) => other.count - one.count || one.key.localeCompare(other.key, 'en', { numeric: true }));
  }
  return facets;
}
