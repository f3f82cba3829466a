/** What is answered without Strapi's sanitiser is, to the letter, what Strapi's sanitiser would have answered. */
import type { UID } from '@strapi/strapi';
import type { PublicTypeOptions } from '../../src/content-api/public-type';
import { fromBuild } from '../support/outside';
import { startPlatform, type Platform } from '../support/platform';
import { queryString } from './support/asking';

/** Entries of each list that are compared one by one. */
const ENTRIES = process.env.SOAK === 'on' ? 5 : 2;

type Populate = Record<string, unknown>;

let platform: Platform;
/** What the controllers of the build have stated. */
let types: Map<UID.CollectionType, PublicTypeOptions>;
beforeAll(async () => {
  platform = await startPlatform();
  types = fromBuild<typeof import('../../src/content-api/public-type')>('src/content-api/public-type').PUBLIC_TYPES;
});
afterAll(() => platform.stop());

/** The columns of the three languages are asked for by the one name that the API has for them. */
function asAsked(populate: Populate): unknown {
  const asked = Object.entries(populate).map(([key, value]) => {
    if (value === true) return [key, 'true'];
    const { fields } = value as { fields: string[] };
    return [key, { fields: fields.filter((name) => !['nameFr', 'nameEs'].includes(name)) }];
  });
  return asked.length === 0 ? '' : Object.fromEntries(asked);
}

const pathOf = (uid: UID.CollectionType) =>
  `/api/${(platform.strapi.contentTypes[uid] as { info: { pluralName: string } }).info.pluralName}`;
const read = async (url: string, query: object) =>
  (await platform.http.get(`${url}?${queryString({ ...query })}`)).body;

/** @returns how many answers were compared */
async function compareAll(): Promise<number> {
  let compared = 0;
  for (const [uid, { listPopulate = {}, onePopulate = listPopulate }] of types) {
    const url = pathOf(uid);
    for (const locale of ['en', 'fr']) {
      const page = { locale, pagination: { pageSize: 100 } };
      const list = await read(url, page);
      expect([uid, locale, list.data?.length > 0]).toEqual([uid, locale, true]);
      expect(list).toEqual(await read(url, { ...page, populate: asAsked(listPopulate) }));
      for (const { documentId } of list.data.slice(0, ENTRIES)) {
        const one = await read(`${url}/${documentId}`, { locale });
        expect(one.data.documentId).toBe(documentId);
        expect(one).toEqual(await read(`${url}/${documentId}`, { locale, populate: asAsked(onePopulate) }));
        compared += 1;
      }
    }
  }
  return compared;
}

it('every public type is there', () => {
  expect([...types.keys()].sort()).toEqual(
    Object.keys(platform.strapi.contentTypes)
      .filter((uid) => /^api::/.test(uid) && !/contact|mail-domain|platform/.test(uid))
      .sort(),
  );
});

it('lists and single entries of every public type', async () => {
  expect(await compareAll()).toBeGreaterThan(14 * ENTRIES);
});

it.each(['country', 'meeting'])('also where an administrator has taken "find" of %s from the public', async (type) => {
  const uid = `api::${type}.${type}` as UID.CollectionType;
  const permissions = platform.strapi.db.query('plugin::users-permissions.permission');
  const grant = await permissions.findOne({ where: { action: `${uid}.find`, role: { type: 'public' } } });
  const populated = [...types].filter(
    ([, { listPopulate, onePopulate }]) => Object.keys({ ...listPopulate, ...onePopulate }).length > 0,
  );
  const own = types.get(uid) as PublicTypeOptions;
  await permissions.update({ where: { id: grant.id }, data: { action: `${uid}.taken` } });
  types.delete(uid);
  try {
    let withoutIt = 0;
    for (const [other, { listPopulate = {}, onePopulate = listPopulate }] of populated) {
      if (other === uid) continue;
      const { attributes } = platform.strapi.contentTypes[other] as unknown as {
        attributes: Record<string, { target?: string }>;
      };
      const list = await read(pathOf(other), {});
      const one = await read(`${pathOf(other)}/${list.data[0].documentId}`, {});
      const keys = (populate: Populate) => Object.keys(populate).filter((key) => attributes[key]?.target === uid);
      for (const key of keys(listPopulate)) expect([other, key, key in list.data[0]]).toEqual([other, key, false]);
      for (const key of keys(onePopulate)) {
        expect([other, key, key in one.data]).toEqual([other, key, false]);
        withoutIt += 1;
      }
    }
    expect(withoutIt).toBeGreaterThan(0);
    expect(await compareAll()).toBeGreaterThan(14 * ENTRIES);
  } finally {
    types.set(uid, own);
    await permissions.update({ where: { id: grant.id }, data: { action: `${uid}.find` } });
  }
});

it('carries no attribute that is private, at any depth', async () => {
  const { body } = await platform.http.get('/api/practices?pagination[pageSize]=100').expect(200);
  const country = platform.strapi.getModel('api::country.country' as UID.ContentType);
  expect((country.attributes as Record<string, { private?: boolean }>).locale?.private).toBe(true);
  const seen = body.data.flatMap((entry: { countries: object[] }) => entry.countries.flatMap(Object.keys));
  expect(seen).toContain('iso2');
  for (const hidden of ['locale', 'createdBy', 'updatedBy', 'id', 'nameFr']) expect(seen).not.toContain(hidden);
});
