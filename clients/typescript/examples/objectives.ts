import { createClient } from '../src/index.js';

/** @returns what the entries of some countries serve, by objective of the Global Compact for Migration */
export async function objectivesOf(platform: string, countries: string[]): Promise<string[]> {
  const client = createClient(platform);
  const { data, error } = await client.GET('/catalogue', {
    params: { query: { country: countries, facets: 'gcm', pageSize: 1, locale: 'fr' } },
  });
  // One shape for all that is refused, and it is typed.
  if (error !== undefined) throw new Error(`${error.error.name}: ${error.error.message}`);
  return (data.meta.facets?.gcm ?? []).map(({ key, label, count }) => `${key} ${label} (${count})`);
}
