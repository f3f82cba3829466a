import { parse } from 'node:querystring';
import type { Core } from '@strapi/strapi';
import { CATALOGUE_TYPES, type CatalogueType } from '../shared/catalogue-types';
import { listEntries } from './list-entries';
import { readListQuery, readPageQuery } from './parameters';
import { readEntry } from './read-entry';

/** What is asked of the catalogue: a list, or one entry. */
export interface Read {
  entry: { type: CatalogueType; slug: string } | undefined;
  querystring: string;
}

export interface ReadAnswer {
  json: string;
  links: string;
  /** Until when it is right, in epoch milliseconds; Infinity where no clock changes it. */
  until: number;
  /** What it is made of, in the words of `shared/made-of.ts`. */
  madeOf: string[];
}

/** What Strapi reads by rules of its own: a parameter without a value, brackets, and where a fragment begins. */
const READ_OTHERWISE = /(^|&)[^=&]+(&|$)|[\][#]|%5[bd]/i;

/**
 * @param prefix of the content API, such as `/api/`
 * @param url path and query, as they were asked for
 * @returns undefined for everything that is not plainly a list or an entry of the catalogue
 */
export function parseRead(prefix: string, url: string): Read | undefined {
  const mark = url.indexOf('?');
  const [path, querystring] = mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
  const [root, ...segments] = path.slice(prefix.length).split('/');
  if (root !== 'catalogue' || segments.length > 2 || READ_OTHERWISE.test(querystring)) return undefined;
  const decoded = decode([querystring, ...segments]);
  if (decoded === undefined) return undefined;
  const [, type, slug] = decoded;
  if (type === undefined) return { entry: undefined, querystring };
  const known = CATALOGUE_TYPES.find((each) => each === type);
  return known === undefined || !slug ? undefined : { entry: { type: known, slug }, querystring };
}

/** @returns undefined where one of them is not well-formed */
function decode(parts: string[]): string[] | undefined {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/**
 * Answers a read of the catalogue as its controller does, without what Strapi does around a controller: that takes
 * longer than the answer.
 *
 * @throws where something is wrong with it, in no form that anybody should be shown: Strapi shall say it
 */
export async function answerRead(strapi: Core.Strapi, { entry, querystring }: Read): Promise<ReadAnswer> {
  const query = { ...parse(querystring) };
  // Where it is noted until when the answer is right.
  const state: { forumNextChange?: number } = {};
  const answer = () =>
    entry === undefined
      ? listEntries(strapi, readListQuery(query), querystring)
      : readEntry(strapi, entry.type, entry.slug, readPageQuery(query).locale);
  // Typed as if it returned nothing.
  const run = strapi.requestContext.run as unknown as (store: object, work: typeof answer) => ReturnType<typeof answer>;
  return { ...(await run({ state }, answer)), until: state.forumNextChange ?? Infinity };
}
