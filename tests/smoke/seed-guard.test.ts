/** Demonstration content and accounts with a known password get into no database that is not for them. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { SQLITE_TEMPLATE, copyOfSeeded, emptyDatabase } from '../support/databases';
import { WORKSPACE } from '../support/environment';
import { freePort, runToEnd, startProcess } from '../support/process';

type Settings = Record<string, string>;

const PRODUCTION = /^NODE_ENV: .*production.*$/;

/** A file of settings as an operator keeps it, whose NODE_ENV is not in the environment. */
async function envFile(text: string): Promise<Settings> {
  const file = path.join(WORKSPACE, `settings-${await freePort()}.env`);
  fs.writeFileSync(file, text);
  return { ENV_PATH: file };
}

function rowsOf({ DATABASE_FILENAME }: Settings, table: string): number {
  const database = new Database(DATABASE_FILENAME as string, { readonly: true });
  try {
    return (database.prepare(`SELECT count(*) AS total FROM ${table}`).get() as { total: number }).total;
  } finally {
    database.close();
  }
}

function change({ DATABASE_FILENAME }: Settings, statement: string): void {
  const database = new Database(DATABASE_FILENAME as string);
  try {
    expect(database.prepare(statement).run().changes).toBeGreaterThan(0);
  } finally {
    database.close();
  }
}

describe.each([
  ['npm run seed', 'scripts/seed.mjs'],
  ['npm run quickstart', 'scripts/quickstart.mjs'],
])('%s refuses production', (_command, script) => {
  it('that the environment names, in one line', async () => {
    const settings = await emptyDatabase('sqlite');
    const { code, output } = await runToEnd([script], { ...settings, NODE_ENV: 'production' });
    expect([code, output.trim()]).toEqual([1, expect.stringMatching(PRODUCTION)]);
    expect(fs.existsSync(settings.DATABASE_FILENAME as string)).toBe(false);
  });

  it('that the file of settings names, in one line', async () => {
    const settings = { ...(await emptyDatabase('sqlite')), ...(await envFile('NODE_ENV=production\n')) };
    const { code, output } = await runToEnd([script], settings, ['NODE_ENV']);
    expect([code, output.trim()]).toEqual([1, expect.stringMatching(PRODUCTION)]);
    expect(fs.existsSync(settings.DATABASE_FILENAME as string)).toBe(false);
  });
});

/** A database that has been set up and in which the first administrator has registered, as its first user does it. */
async function registeredIn(): Promise<Settings> {
  const settings = await emptyDatabase('sqlite');
  const server = await startProcess(['scripts/start.mjs'], settings);
  await server.ready();
  const administrator = { firstname: 'First', lastname: 'One', email: 'first@pfp.example', password: 'Abcdef123456' };
  const { status } = await fetch(`${server.url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(administrator),
  });
  expect(status).toBe(200);
  await server.end('SIGTERM');
  return settings;
}

const MISSING = ['countries', 'lessons', 'announcements'];

/**
 * The same from a seeded one, which is there in no time: without the mark of the seed and without any country it has
 * nothing but accounts to tell by. What else is missing is little, and seeded last.
 */
async function accountsAlone(): Promise<Settings> {
  const settings = await copyOfSeeded('sqlite');
  change(settings, `DELETE FROM strapi_core_store_settings WHERE key = 'core_seed_demonstration'`);
  for (const table of MISSING) change(settings, `DELETE FROM ${table}`);
  return settings;
}

const ways = { accountsAlone, ...(process.env.SOAK === 'on' ? { registeredIn } : {}) };

it.each(Object.entries(ways))(
  'a database that somebody works with is not seeded, unless by force (%s)',
  async (_name, make) => {
    const settings = await make();
    const accounts = rowsOf(settings, 'admin_users');
    const refused = await runToEnd(['scripts/seed.mjs', '--practices', '10'], settings);
    expect(refused.code).toBe(1);
    expect(refused.output.trim()).toMatch(/^This database has content or accounts .* --force .*$/);
    expect([...MISSING, 'admin_users'].map((table) => rowsOf(settings, table))).toEqual([0, 0, 0, accounts]);
    expect((await runToEnd(['scripts/seed.mjs', '--force'], settings)).code).toBe(0);
    const seeded = { DATABASE_FILENAME: SQLITE_TEMPLATE };
    for (const table of [...MISSING, 'practices'])
      expect([table, rowsOf(settings, table)]).toEqual([table, rowsOf(seeded, table)]);
  },
);

it('what the seed made may be seeded on', async () => {
  // Made by `npm run seed` on an empty database.
  const settings = await copyOfSeeded('sqlite');
  const before = rowsOf(settings, 'practices');
  expect((await runToEnd(['scripts/seed.mjs', '--practices', '10'], settings)).code).toBe(0);
  // A draft and a published row of each.
  expect(rowsOf(settings, 'practices')).toBe(before + 20);
});
