/** Seeding that is cut off at any moment is completed by the next start, and a start after that changes nothing. */
import Database from 'better-sqlite3';
import { Client } from 'pg';
import {
  POSTGRES_TEMPLATE,
  SQLITE_TEMPLATE,
  copyOfSeeded,
  databasesFor,
  emptyDatabase,
  postgresUrl,
  type DatabaseClient,
} from '../support/databases';
import { startProcess } from '../support/process';
import { openRows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
const kills = isSoak ? 20 : 1;
const TABLES = [
  'countries',
  'thematic_areas',
  'organisations',
  'mail_domains',
  'contacts',
  'practices',
  'practices_countries_lnk',
  'practices_cmps',
  'calls_for_action',
  'calls_for_action_cmps',
  'meetings',
  'events',
  'working_groups',
  'policy_tools',
  'migration_profiles',
  'lessons',
  'announcements',
  'platforms',
  'admin_users',
  'up_users',
  'admin_roles',
  'up_permissions',
];

type Settings = Record<string, string>;

async function countRows(settings: Settings): Promise<Record<string, number>> {
  const statement = TABLES.map((table) => `SELECT '${table}' AS name, count(*) AS total FROM ${table}`).join(
    ' UNION ALL ',
  );
  const rows =
    settings.DATABASE_CLIENT === 'sqlite' ? onSqlite(settings, statement) : await onServer(settings, statement);
  return Object.fromEntries(rows.map(({ name, total }) => [name, Number(total)]));
}

function onSqlite({ DATABASE_FILENAME }: Settings, statement: string) {
  const database = new Database(DATABASE_FILENAME as string, { readonly: true });
  try {
    return database.prepare(statement).all() as { name: string; total: number }[];
  } finally {
    database.close();
  }
}

async function onServer({ DATABASE_URL }: Settings, statement: string) {
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(statement)).rows as { name: string; total: string }[];
  } finally {
    await client.end();
  }
}

const template: Record<DatabaseClient, Settings> = {
  sqlite: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: SQLITE_TEMPLATE },
  postgres: { DATABASE_CLIENT: 'postgres', DATABASE_URL: postgresUrl(POSTGRES_TEMPLATE) },
};

/** What the seeding prints along its way: moments at which it can be killed, spread over its length. */
const MOMENTS = ['applied "001', 'Seeding the', '427/427', '15/15', '13/13', '28/28', '21/21', 'password:'];
/** What is seeded from there on. */
const LAST_TABLES = ['practices', 'policy_tools', 'migration_profiles', 'lessons', 'announcements'];

/** A database as a seeding leaves it that is cut off before the practices: the setup on an empty one takes long. */
async function cutOffDatabase(client: DatabaseClient): Promise<Settings> {
  const settings = await copyOfSeeded(client);
  const rows = await openRows(settings);
  for (const table of LAST_TABLES) await rows.all(`DELETE FROM ${table}`);
  const value = JSON.stringify({ state: 'started', at: new Date().toISOString() });
  await rows.all("UPDATE strapi_core_store_settings SET value = ? WHERE key = 'core_seed_demonstration'", [value]);
  await rows.close();
  return settings;
}

describe.each(databasesFor('sqlite'))('on %s', (client) => {
  let settings: Settings;
  let rows: Record<string, number>;

  it(`survives being killed with -9, ${kills} times, and is completed by the next start`, async () => {
    const database = await (isSoak ? emptyDatabase(client) : cutOffDatabase(client));
    settings = { ...database, NODE_ENV: 'development', LOG_LEVEL: 'info' };
    const { practices: all = 0 } = await countRows(template[client]);
    for (let kill = 0; kill < kills; kill += 1) {
      const server = await startProcess(['scripts/serve.mjs', '--seed-if-empty'], settings);
      const moment = MOMENTS[Math.floor(((kill + 0.5) * MOMENTS.length) / kills)] as string;
      // With small counts it goes on where one was cut off before the practices, and is killed among them.
      if (isSoak) await server.printed(moment).catch(() => undefined);
      else await server.until(async () => ((await countRows(settings)).practices ?? 0) > all / 3);
      await server.end('SIGKILL');
    }
    if (!isSoak) expect((await countRows(settings)).practices).toBeLessThan(all);
    const completed = await startProcess(['scripts/serve.mjs', '--seed-if-empty'], settings);
    await completed.ready();
    rows = await countRows(settings);
    expect(rows).toEqual(await countRows(template[client]));
    await completed.end('SIGTERM');
  });

  it('a further start changes nothing', async () => {
    const again = await startProcess(['scripts/serve.mjs', '--seed-if-empty'], settings);
    await again.ready();
    expect(again.output()).not.toContain('Seeding');
    expect(await countRows(settings)).toEqual(rows);
    await again.end('SIGTERM');
  });
});
