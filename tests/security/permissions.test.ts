/** Who may do what, completely: a grant or a route that nobody decided on turns this red. */
import type { Core } from '@strapi/strapi';
import { copyOfSeeded } from '../support/databases';
import { fromBuild } from '../support/outside';
import { databaseClient, startPlatform, type Platform } from '../support/platform';
import { startProcess } from '../support/process';
import { contentApiRoutes } from './support/endpoints';

type Grants = Record<string, string[]>;

let platform: Platform;
let settings: Record<string, string>;
beforeAll(async () => {
  settings = await copyOfSeeded(databaseClient);
  platform = await startPlatform(settings);
});
afterAll(() => platform.stop());

async function grantsOf(strapi: Core.Strapi): Promise<Grants> {
  const roles = await strapi.db
    .query('plugin::users-permissions.role')
    .findMany({ populate: { permissions: true }, orderBy: { type: 'asc' } });
  return Object.fromEntries(
    roles.map(({ type, permissions }) => [type, permissions.map(({ action }: { action: string }) => action).sort()]),
  );
}

describe('the content API', () => {
  it('grants each role what the source says, and nothing else', async () => {
    // The build's own list, not the source's: it is the build that is tested.
    const { GRANTS } = fromBuild<{ GRANTS: Grants }>('src/setup/content-api-grants');
    const declared = Object.fromEntries(
      Object.entries(GRANTS).map(([role, actions]) => [role, [...new Set(actions)].sort()]),
    );
    expect(await grantsOf(platform.strapi)).toEqual(declared);
  });

  it('grants each role what was decided', async () => {
    expect(await grantsOf(platform.strapi)).toMatchSnapshot();
  });

  it('has no route that nobody decided on', async () => {
    const grants = await grantsOf(platform.strapi);
    const routes = await contentApiRoutes(platform.strapi);
    const decided = routes.map(({ method, path, handler, isOpen }) => {
      const callers = Object.keys(grants).filter((role) =>
        grants[role]?.some((action) => action === handler || action.endsWith(`.${handler}`)),
      );
      return `${method} ${path} (${handler}): ${isOpen ? 'everybody' : callers.join(', ') || 'nobody'}`;
    });
    expect(decided).toMatchSnapshot();
  });

  it('answers 403 to everybody on the routes that are granted to nobody', async () => {
    for (const path of [
      'upload/files',
      'upload/files/1',
      'content-type-builder/content-types',
      'content-type-builder/components',
      'i18n/locales',
    ]) {
      const { status } = await platform.http.get(`/api/${path}`);
      expect([path, status]).toEqual([path, 403]);
    }
    const { status } = await platform.http
      .post('/api/email')
      .send({ to: 'somebody@pfp.example', subject: 'x', text: 'x' });
    expect(status).toBe(403);
  });
});

it('the panel grants each role what was decided: actions, subjects, fields, languages', async () => {
  const roles = await platform.strapi.db
    .query('admin::role')
    .findMany({ populate: { permissions: true }, orderBy: { code: 'asc' } });
  // The Super Admin has every action that there is, by definition.
  const decided = roles
    .filter(({ code }) => code !== 'strapi-super-admin')
    .map(({ code, permissions }) => ({
      role: code,
      permissions: permissions
        .map(({ action, subject, properties, conditions }: Record<string, unknown>) => {
          const { fields, locales } = (properties ?? {}) as { fields?: string[]; locales?: string[] };
          return [
            action,
            subject ?? '-',
            fields ? `fields: ${[...fields].sort().join(' ')}` : '',
            locales ? `locales: ${[...locales].sort().join(' ')}` : '',
            (conditions as string[]).length > 0 ? `if ${(conditions as string[]).join(' ')}` : '',
          ]
            .filter(Boolean)
            .join(' | ');
        })
        .sort(),
    }));
  expect(decided.map(({ role }) => role)).toEqual(['focal-point', 'government-contributor', 'support-unit']);
  expect(decided).toMatchSnapshot();
});

it('only a Super Admin reaches users, roles, tokens, webhooks and the content-type builder', async () => {
  const dangerous =
    /^admin::|content-type-builder|plugin::users-permissions|settings\.(read|update)$|configure-view|plugin::i18n/;
  const granted = await platform.strapi.db.query('admin::permission').findMany({ populate: { role: true } });
  const others = granted.filter(({ action, role }) => role?.code !== 'strapi-super-admin' && dangerous.test(action));
  expect(others.map(({ action, role }) => `${role?.code}: ${action}`)).toEqual([]);
});

it('at the next start forbidden grants are gone with a warning, and what an administrator changed is kept', async () => {
  const { strapi } = platform;
  const roles = strapi.db.query('plugin::users-permissions.role');
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const open = await roles.findOne({ where: { type: 'public' } });
  const friend = await roles.findOne({ where: { type: 'friend' } });
  const forbidden = [
    'plugin::users-permissions.user.find',
    'plugin::users-permissions.user.count',
    'plugin::upload.content-api.upload',
    'plugin::content-type-builder.content-types.getContentTypes',
  ];
  for (const action of forbidden) await permissions.create({ data: { action, role: open.id } });
  await permissions.create({ data: { action: 'plugin::i18n.locales.listLocales', role: friend.id } });
  await permissions.deleteMany({ where: { action: 'api::lesson.lesson.find', role: friend.id } });
  await roles.update({ where: { id: friend.id }, data: { description: 'Worded by an administrator.' } });
  const before = await grantsOf(strapi);
  await platform.stop();

  const started = await startProcess(['scripts/serve.mjs'], { ...settings, LOG_LEVEL: 'warn' });
  await started.ready();
  const output = started.output();
  await started.end('SIGTERM');
  platform = await startPlatform(settings);

  const after = await grantsOf(platform.strapi);
  expect(after).toEqual({ ...before, public: before.public?.filter((action) => !forbidden.includes(action)) });
  expect(after.friend).toContain('plugin::i18n.locales.listLocales');
  expect(after.friend).not.toContain('api::lesson.lesson.find');
  for (const action of forbidden) expect(output).toContain(`took the grant "${action}" from the role "public"`);
  const kept = await platform.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'friend' } });
  expect(kept.description).toBe('Worded by an administrator.');
});
