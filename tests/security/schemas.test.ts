/** Rules that every schema of ours must keep, in the files and as Strapi has loaded them. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/environment';
import { startPlatform, type Platform } from '../support/platform';
import { contentApiRoutes, type Attribute, type Model } from './support/endpoints';

interface Schema {
  name: string;
  collectionName: string;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean }; 'content-manager'?: { visible?: boolean } };
  indexes?: { columns: string[]; type?: string }[];
  attributes: Record<string, Attribute & { unique?: boolean; enum?: string[] }>;
}

const SOURCE = path.join(ROOT, 'src');
const files = fs
  .readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'));
const read = (file: string): Schema => ({
  ...JSON.parse(fs.readFileSync(path.join(SOURCE, file), 'utf8')),
  name: file,
});
const types = files.filter((file) => /content-types\/.*schema\.json$/.test(file)).map(read);
const components = files.filter((file) => /^components\/.*\.json$/.test(file)).map(read);
const named = (schemas: Schema[]) => schemas.map((schema) => [schema.name, schema] as const);

/** Lists, people and workflow: they exist once, for every language, and at once. */
const WITHOUT_DRAFTS = ['country', 'thematic-area', 'organisation', 'contact', 'mail-domain'];

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

/** Names of the attributes that are hidden from answers but not from `_q`, which reads every column that is searchable. */
function searchableSecrets(attributes: Record<string, Attribute>): string[] {
  return Object.entries(attributes)
    .filter(
      ([, { type, searchable, private: isPrivate }]) =>
        isPrivate === true && searchable !== false && !['relation', 'component', 'media', 'boolean'].includes(type),
    )
    .map(([name]) => name);
}

it('schemas are found', () => {
  expect(types.length).toBeGreaterThanOrEqual(15);
  expect(components.length).toBeGreaterThanOrEqual(7);
});

it('the check for searchable secrets finds one', () => {
  expect(searchableSecrets({ token: { type: 'string', private: true }, name: { type: 'string' } })).toEqual(['token']);
});

describe.each([...named(types), ...named(components)])('%s', (_name, { attributes }) => {
  it('lets nobody search what is private', () => expect(searchableSecrets(attributes)).toEqual([]));
  it('calls nothing "status", which is a parameter of Strapi', () => expect(attributes).not.toHaveProperty('status'));
});

it.each(named(components))('%s holds no relation', (_name, { attributes }) => {
  expect(Object.values(attributes).filter(({ type }) => type === 'relation')).toEqual([]);
});

it.each(named(types.filter(({ attributes }) => 'slug' in attributes || 'key' in attributes)))(
  '%s finds its slug by an index',
  (_name, { attributes, indexes }) => {
    const column = 'slug' in attributes ? 'slug' : 'key';
    expect(indexes?.some(({ columns }) => columns[0] === column)).toBe(true);
  },
);

it.each(WITHOUT_DRAFTS)('%s has no draft and no language', (name) => {
  const schema = types.find(({ name: file }) => file.endsWith(`content-types/${name}/schema.json`));
  expect(schema?.options?.draftAndPublish).toBe(false);
  expect(schema?.pluginOptions?.i18n?.localized ?? false).toBe(false);
});

it('what a type of the forum has must not be draft or localised', () => {
  const forum = types.filter(({ name }) => name.startsWith('plugins/forum/'));
  for (const { name, options, pluginOptions } of forum) {
    expect([name, options?.draftAndPublish, pluginOptions?.i18n?.localized ?? false]).toEqual([name, false, false]);
  }
});

it('of the forum only the texts of replies and the settings are edited as content', () => {
  const visible = types
    .filter(
      ({ name, pluginOptions }) =>
        name.startsWith('plugins/forum/') && pluginOptions?.['content-manager']?.visible !== false,
    )
    .map(({ name }) => name.split('/').at(-2));
  expect(visible.sort()).toEqual(['reply-template', 'settings']);
});

it.each([
  ['link-token', 'hash'],
  ['outbox-message', 'key'],
  ['registration', 'active_email'],
  ['journal-note', 'entry_key'],
  ['reading', 'reader'],
  ['import', 'slot'],
])('%s is kept from doubles by the database, by its %s', (name, column) => {
  const schema = types.find(({ name: file }) => file.endsWith(`content-types/${name}/schema.json`));
  expect(schema?.indexes).toContainEqual(
    expect.objectContaining({ columns: expect.arrayContaining([column]), type: 'unique' }),
  );
});

it('enumerations are as the contract names them', () => {
  const valuesOf = (file: string, attribute: string) =>
    [...types, ...components].find(({ name }) => name.endsWith(file))?.attributes[attribute]?.enum;
  expect(valuesOf('organisation/schema.json', 'type')).toEqual([
    'national-government',
    'local-government',
    'international-organisation',
    'civil-society',
    'private-sector',
    'academia',
    'youth',
  ]);
  expect(valuesOf('registration/content-types/registration/schema.json', 'state')).toEqual([
    'awaiting-confirmation',
    'awaiting-review',
    'information-requested',
    'approved',
    'rejected',
    'withdrawn',
    'expired',
    'suspended',
  ]);
  for (const [file, attribute] of [
    ['content-types/registration/schema.json', 'requestedRole'],
    ['content-types/registration/schema.json', 'role'],
    ['content-types/mandate/schema.json', 'role'],
  ] as const) {
    expect(valuesOf(file, attribute)).toEqual(['friend', 'contributor', 'focal-point']);
  }
  expect(valuesOf('call/deadline.json', 'precision')).toEqual(['day', 'month', 'rolling']);
});

describe('as loaded', () => {
  it('our types and components let nobody search what is private', () => {
    const { strapi } = platform;
    // `locale` is private where a type is not localised; Strapi writes null into it.
    const own = (uid: string) =>
      uid.startsWith('api::') || uid.startsWith('plugin::forum.') || uid.startsWith('plugin::catalogue.');
    const loaded = [
      ...Object.values(strapi.contentTypes as unknown as Record<string, Model>).filter(({ uid }) => own(uid)),
      ...Object.values(strapi.components as unknown as Record<string, Model>),
    ];
    expect(loaded.length).toBeGreaterThanOrEqual(22);
    const secrets = loaded.flatMap(({ uid, attributes }) =>
      searchableSecrets(attributes).map((name) => `${uid}.${name}`),
    );
    expect(secrets.filter((name) => !name.endsWith('.locale'))).toEqual([]);
  });

  it("Strapi's own secrets are not searchable either", () => {
    const user = platform.strapi.contentTypes['plugin::users-permissions.user'] as unknown as Model;
    expect(searchableSecrets(user.attributes)).toEqual(['locale']);
  });

  it('types of the forum have no route of their own but those of its controllers', async () => {
    const routes = await contentApiRoutes(platform.strapi);
    const uids = Object.keys(platform.strapi.contentTypes).filter((uid) => uid.startsWith('plugin::forum.'));
    expect(uids.length).toBeGreaterThanOrEqual(11);
    expect(routes.filter(({ handler }) => uids.some((uid) => handler.startsWith(`${uid}.`)))).toEqual([]);
    expect(routes.filter(({ path: route }) => route.startsWith('/api/forum/')).length).toBeGreaterThanOrEqual(13);
  });

  it('contacts and mail domains have no route', async () => {
    const routes = await contentApiRoutes(platform.strapi);
    expect(routes.filter(({ path: route, handler }) => /contact|mail-domain/.test(`${route} ${handler}`))).toEqual([]);
  });

  it('nothing public leads to an account, to a mail domain or to anything of the forum', () => {
    const leading = Object.values(platform.strapi.contentTypes as unknown as Record<string, Model>)
      .filter(({ uid }) => uid.startsWith('api::'))
      .flatMap(({ uid, attributes }) =>
        Object.entries(attributes)
          .filter(
            ([name, { target }]) =>
              name !== 'localizations' &&
              (target === 'plugin::users-permissions.user' ||
                target === 'api::mail-domain.mail-domain' ||
                target?.startsWith('plugin::forum.')),
          )
          .map(([name]) => `${uid}.${name}`),
      );
    expect(leading).toEqual([]);
  });
});
