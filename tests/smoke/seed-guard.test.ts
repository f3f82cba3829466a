/** Demonstration content and accounts with a known password get into no database that is not for them. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { emptyDatabase } from '../support/databases';
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

it('a database that somebody works with is not seeded, unless by force', async () => {
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

  const refused = await runToEnd(['scripts/seed.mjs', '--practices', '10'], settings);
  expect(refused.code).toBe(1);
  expect(refused.output.trim()).toMatch(/^This database has content or accounts .* --force .*$/);
  expect([rowsOf(settings, 'practices'), rowsOf(settings, 'admin_users')]).toEqual([0, 1]);

  const forced = await runToEnd(['scripts/seed.mjs', '--force'], settings);
  expect(forced.code).toBe(0);
  expect(rowsOf(settings, 'practices')).toBeGreaterThan(20);
});

it('what the seed made may be seeded on', async () => {
  const settings = await emptyDatabase('sqlite');
  expect((await runToEnd(['scripts/seed.mjs'], settings)).code).toBe(0);
  const before = rowsOf(settings, 'practices');
  expect((await runToEnd(['scripts/seed.mjs', '--practices', '10'], settings)).code).toBe(0);
  // A draft and a published row of each.
  expect(rowsOf(settings, 'practices')).toBe(before + 20);
});
