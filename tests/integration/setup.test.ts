import { emptyDatabase } from '../support/databases';
import { databaseClient, startPlatform, type Platform } from '../support/platform';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform(await emptyDatabase(databaseClient));
});
afterAll(() => platform.stop());

it('no usage data is sent, whatever the environment says', () => {
  expect(platform.strapi.config.get('packageJsonStrapi.telemetryDisabled')).toBe(true);
  const { telemetry } = platform.strapi as unknown as { telemetry: { isDisabled: boolean } };
  expect(telemetry.isDisabled).toBe(true);
});

describe('an empty database', () => {
  it('gets the languages, English first', async () => {
    const locales = await platform.strapi.plugin('i18n').service('locales').find();
    expect(locales.map(({ code }: { code: string }) => code).sort()).toEqual(['en', 'es', 'fr']);
    expect(await platform.strapi.plugin('i18n').service('locales').getDefaultLocale()).toBe('en');
  });

  it('gets the roles of the panel, and none that nobody needs', async () => {
    const roles = await platform.strapi.db.query('admin::role').findMany({ orderBy: { name: 'asc' } });
    expect(roles.map(({ name }) => name)).toEqual([
      'Focal Point',
      'Government Contributor',
      'Super Admin',
      'Support Unit',
    ]);
  });

  it('has no API token, no account and no content', async () => {
    for (const uid of [
      'admin::api-token',
      'admin::user',
      'plugin::users-permissions.user',
      'api::practice.practice',
    ] as const) {
      expect(await platform.strapi.db.query(uid).count()).toBe(0);
    }
    await platform.http.get('/api/practices').expect(200);
    await platform.http.get('/api/platform').expect(404);
  });

  it('does not let anybody register', async () => {
    const settings = await platform.strapi
      .store({ type: 'plugin', name: 'users-permissions' })
      .get({ key: 'advanced' });
    expect(settings).toMatchObject({ allow_register: false, email_confirmation: true, default_role: 'authenticated' });
  });
});

describe('the forum', () => {
  it('is loaded, with its middleware', () => {
    expect(platform.strapi.plugin('forum')).toBeDefined();
    expect(platform.strapi.middleware('plugin::forum.call-state' as never)).toBeDefined();
  });
});
