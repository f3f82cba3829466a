/**
 * Runs the catalogue's reading statements, written with `?` for each value, and with numbers for what limits them: PostgreSQL
 * plans a limit that it does not know as a tenth of everything.
 */
import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { Pool, type PoolConfig } from 'pg';
import { isPostgres } from './dialect';

export interface Reader {
  all<Row>(statement: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Statements that are kept compiled; there are as many as combinations of filters. */
const MOST_STATEMENTS = 500;
/** Of a statement that is kept: one with a longer list in it is hardly asked twice in the same form. */
const MOST_VALUES = 40;
/** Of the database's pages that are kept in memory, in kilobytes. */
const PAGE_MEMORY = 65_536;
/** Of the file, in bytes, that is read where the system has it in memory, and not copied from there: the most it maps. */
const MAPPED = 2 * 1024 ** 3;
/** Connections to PostgreSQL. More do not make two cores answer faster. */
const MOST_CONNECTIONS = 4;
/** For one of them, in milliseconds. */
const LONGEST_WAIT = 60_000;

const readers = new WeakMap<Core.Strapi, Reader>();

export function readerOf(strapi: Core.Strapi): Reader {
  const known = readers.get(strapi);
  if (known !== undefined) return known;
  const reader = isPostgres(strapi) ? onPostgres(strapi) : onSqlite(strapi);
  readers.set(strapi, reader);
  return reader;
}

/** Who still reads then is refused: one that is closed is not replaced. */
export async function closeReader(strapi: Core.Strapi): Promise<void> {
  await readers.get(strapi)?.close();
}

/** Connections of its own, for the same reason as on SQLite: those of Strapi may all be held by people who write. */
function onPostgres(strapi: Core.Strapi): Reader {
  const settings: PoolConfig = strapi.config.get('database.connection.connection');
  const pool = new Pool({
    ...settings,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT,
    // Planned once: each statement is written for one index, and to plan it takes longer than to run it.
    onConnect: (client) => client.query('SET plan_cache_mode = force_generic_plan'),
  });
  // One that is lost while nobody uses it is replaced by the next that is needed.
  pool.on('error', ({ message }) => strapi.log.warn(`Catalogue: a connection was lost: ${message}`));
  const prepared = new Map<string, { name: string; text: string }>();
  const prepare = (statement: string, { length }: unknown[]) => {
    let place = 0;
    const text = statement.replace(/\?/g, () => `$${(place += 1)}`);
    // A connection keeps what has a name until its end: what comes when there are many has none.
    if (prepared.size >= MOST_STATEMENTS || length > MOST_VALUES) return { text };
    const named = { name: `catalogue-${prepared.size}`, text };
    prepared.set(statement, named);
    return named;
  };
  return {
    async all<Row>(statement: string, values: unknown[] = []) {
      return (await pool.query({ ...(prepared.get(statement) ?? prepare(statement, values)), values })).rows as Row[];
    },
    close: () => pool.end(),
  };
}

/**
 * A connection of its own, which only reads: Strapi has one for everything, and whoever publishes would hold up
 * everybody who reads. With the write-ahead log a reader does not wait for a writer.
 */
function onSqlite(strapi: Core.Strapi): Reader {
  const { filename } = strapi.config.get('database.connection.connection') as { filename: string };
  const database = new Database(filename, { fileMustExist: true });
  database.pragma('query_only = ON');
  database.pragma('busy_timeout = 10000');
  database.pragma(`cache_size = -${PAGE_MEMORY}`);
  database.pragma(`mmap_size = ${MAPPED}`);
  const statements = new Map<string, Database.Statement>();
  return {
    async all<Row>(text: string, values: unknown[] = []) {
      let statement = statements.get(text);
      if (statement === undefined) {
        if (statements.size >= MOST_STATEMENTS) statements.clear();
        statement = database.prepare(text);
        if (values.length <= MOST_VALUES) statements.set(text, statement);
      }
      return statement.all(...values) as Row[];
    },
    async close() {
      database.close();
    },
  };
}
