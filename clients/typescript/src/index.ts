/** A typed client of the platform: the paths and answers are those of its OpenAPI document. */
import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type { components, paths };

/** An entry of a list of the catalogue. */
export type CatalogueEntry =
  paths['/catalogue']['get']['responses']['200']['content']['application/json']['data'][number];
/** What the catalogue is filtered by. */
export type CatalogueQuery = NonNullable<paths['/catalogue']['get']['parameters']['query']>;
/** What is wrong with a request. */
export type PlatformError = components['schemas']['Error'];
export type PlatformClient = Client<paths>;

/**
 * @param platform where it is reached, such as `https://pfp.example`
 * @param options of `openapi-fetch`: `headers` for a token, `fetch` for another one than the built-in
 */
export function createClient(
  platform: string,
  options: Omit<ClientOptions, 'baseUrl' | 'querySerializer'> = {},
): PlatformClient {
  return createFetchClient<paths>({
    ...options,
    baseUrl: `${platform.replace(/\/+$/, '')}/api`,
    querySerializer: toQuerystring,
  });
}

/**
 * Every entry of a filter, page by page, as far as it is read.
 *
 * @throws Error with the platform's message, where the filter is wrong
 */
export async function* listCatalogue(
  client: PlatformClient,
  query: Omit<CatalogueQuery, 'page' | 'pageSize' | 'facets'> = {},
): AsyncGenerator<CatalogueEntry> {
  for (let page = 1; ; page += 1) {
    const { data, error } = await client.GET('/catalogue', { params: { query: { ...query, page, pageSize: 100 } } });
    if (data === undefined) throw new Error(error?.error?.message ?? 'The platform did not answer');
    yield* data.data;
    if (page >= data.meta.pagination.pageCount) return;
  }
}

/**
 * Lists are repeated (`country=MU&country=FR`), as the OpenAPI document says; objects, and lists in them, are in brackets,
 * as Strapi reads them: `filters[countries][iso2][$in][0]=MU`.
 */
export function toQuerystring(query: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  const add = (name: string, value: unknown): void => {
    if (value === undefined || value === null) return;
    if (typeof value !== 'object') parameters.append(name, String(value));
    // The keys of a list are its indexes.
    else for (const [key, nested] of Object.entries(value)) add(`${name}[${key}]`, nested);
  };
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value) && !value.some((each) => typeof each === 'object')) {
      for (const each of value) add(name, each);
    } else add(name, value);
  }
  return parameters.toString();
}
