/** What is answered without Strapi's sanitiser is, to the letter, what Strapi's sanitiser would have answered. */
import type { UID } from '@strapi/strapi';
import { startPlatform, type Platform } from '../support/platform';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

const fields = (relation: string, ...names: string[]) =>
  names.map((name, index) => `populate[${relation}][fields][${index}]=${name}`).join('&');
const COUNTRIES = fields('countries', 'name', 'iso2', 'iso3', 'region', 'subregion');
const THEMES = fields('thematicAreas', 'name', 'key', 'scheme');

const LISTS: [string, string][] = [
  ['practices', `${COUNTRIES}&${THEMES}`],
  ['calls-for-action', `${COUNTRIES}&${THEMES}&populate[organisations]=true&populate[deadline]=true`],
  ['countries', ''],
  ['organisations', 'populate[country]=true'],
];

it.each(LISTS)('%s', async (path, populate) => {
  const known = await platform.http.get(`/api/${path}?pagination[pageSize]=100`).expect(200);
  const asked = await platform.http.get(`/api/${path}?pagination[pageSize]=100&${populate || 'populate='}`).expect(200);
  expect(known.body).toEqual(asked.body);
  expect(known.body.data.length).toBeGreaterThan(0);
});

it('one practice', async () => {
  const names = 'image,documents,videos,links,partnerCountries,organisations,partners,delegation,resultFigures'.split(
    ',',
  );
  const slugs = ['meeting', 'roundtable', 'adaptedFrom'].flatMap((name) => [
    `populate[${name}][fields][0]=title`,
    `populate[${name}][fields][1]=slug`,
  ]);
  const query = [...names.map((name) => `populate[${name}]=true`), ...slugs, COUNTRIES, THEMES].join('&');
  const path = '/api/practices/pilot-programme-on-intra-african-talent-mobility';
  const known = await platform.http.get(path).expect(200);
  expect((await platform.http.get(`${path}?${query}`).expect(200)).body).toEqual(known.body);
});

it('carries no attribute that is private, at any depth', async () => {
  const { body } = await platform.http.get('/api/practices?pagination[pageSize]=100').expect(200);
  const country = platform.strapi.getModel('api::country.country' as UID.ContentType);
  expect((country.attributes as Record<string, { private?: boolean }>).locale?.private).toBe(true);
  const seen = body.data.flatMap((entry: { countries: object[] }) => entry.countries.flatMap(Object.keys));
  expect(seen).toContain('iso2');
  for (const hidden of ['locale', 'createdBy', 'updatedBy', 'id', 'nameFr']) expect(seen).not.toContain(hidden);
});
