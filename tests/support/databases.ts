/**
 * Databases to test on: both kinds hold the seeded demonstration content, made once in the global
 * setup, and each test file gets a copy of its own.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { WORKSPACE } from './environment';

export type DatabaseClient = 'sqlite' | 'postgres';

/** The kind of database that this run of the test file is on. The heavy runs name theirs themselves. */
export const { DATABASE_CLIENT: databaseClient } = globalThis as unknown as { DATABASE_CLIENT: DatabaseClient };

/**
 * What this run of a test file takes of a table of cases that say nothing about the database: with small counts every
 * second one, and on the other database the others, so that each runs once; with SOAK=on both run all.
 */
export function shareOf<T>(cases: readonly T[]): T[] {
  const first = databaseClient === 'sqlite' ? 0 : 1;
  return cases.filter((_, index) => process.env.SOAK === 'on' || index % 2 === first);
}

const nothing = Object.assign(() => undefined, { each: () => () => undefined });

/**
 * `it` for a single test that says nothing about the database: with small counts it is there on the one database that is
 * named, and on the other nothing is; with SOAK=on it is there on both. The tests of a file are to be spread evenly.
 */
export function onceOn(client: DatabaseClient): jest.It {
  return process.env.SOAK === 'on' || databaseClient === client ? it : (nothing as unknown as jest.It);
}

/**
 * The databases of a heavy run (crash, race, load).
 *
 * @param chosen the one that is harder for it, or that the tests in process meet less of: with small counts it stands
 *   for both, with SOAK=on both have their run
 */
export function databasesFor(chosen: DatabaseClient): DatabaseClient[] {
  return process.env.SOAK === 'on' ? ['sqlite', 'postgres'] : [chosen];
}

export const SQLITE_TEMPLATE = path.join(WORKSPACE, 'template.db');
export const POSTGRES_TEMPLATE = 'template_seeded';

/** The server that the global setup started; its address comes to the workers through the environment. */
export function postgresUrl(database: string): string {
  return `${process.env.TEST_POSTGRES_URL}/${database}`;
}

/** @returns the settings with which the platform opens a fresh copy of the seeded database */
export async function copyOfSeeded(client: DatabaseClient): Promise<Record<string, string>> {
  const name = `copy_${randomBytes(6).toString('hex')}`;
  if (client === 'sqlite') {
    const file = path.join(WORKSPACE, `${name}.db`);
    fs.copyFileSync(SQLITE_TEMPLATE, file);
    return { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file };
  }
  // As files, which takes half the time of a copy that is logged page by page.
  await onPostgres(`CREATE DATABASE ${name} TEMPLATE ${POSTGRES_TEMPLATE} STRATEGY FILE_COPY`);
  return { DATABASE_CLIENT: 'postgres', DATABASE_URL: postgresUrl(name) };
}

/** @returns the settings with which the platform opens an empty database */
export async function emptyDatabase(client: DatabaseClient): Promise<Record<string, string>> {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  if (client === 'sqlite') {
    return { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(WORKSPACE, `${name}.db`) };
  }
  await onPostgres(`CREATE DATABASE ${name}`);
  return { DATABASE_CLIENT: 'postgres', DATABASE_URL: postgresUrl(name) };
}

export async function onPostgres(statement: string): Promise<void> {
  const client = new Client({ connectionString: postgresUrl('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * What the database says to a statement that it refuses; a text that says nothing of the kind when it does
 * not. The driver's errors belong to the first test file of a worker: `toThrow` does not know them in the next.
 */
export function refusalOf(statement: PromiseLike<unknown>): Promise<string> {
  return Promise.resolve(statement).then(
    () => 'not refused',
    ({ message }: Error) => message,
  );
}
