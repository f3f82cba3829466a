/** Runs the catalogue's reading statements, written with `?` for each value. */
import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { isPostgres } from '../shared/dialect';

export interface Reader {
  all<Row>(statement: string, values?: unknown[]): Promise<Row[]>;
  close(): void;
}

/** Statements that are kept compiled; there are as many as combinations of filters. */
const MOST_STATEMENTS = 500;
/** Of the database's pages that are kept in memory, in kilobytes. */
const PAGE_MEMORY = 65_536;

const readers = new WeakMap<Core.Strapi, Reader>();

export function readerOf(strapi: Core.Strapi): Reader {
  const known = readers.get(strapi);
  if (known !== undefined) return known;
  const reader = isPostgres(strapi) ? onPostgres(strapi) : onSqlite(strapi);
  readers.set(strapi, reader);
  return reader;
}

export function closeReader(strapi: Core.Strapi): void {
  readers.get(strapi)?.close();
  readers.delete(strapi);
}

function onPostgres(strapi: Core.Strapi): Reader {
  return {
    all: async <Row>(statement: string, values: unknown[] = []) => {
      const { rows } = (await strapi.db.connection.raw(statement, values as never)) as { rows: Row[] };
      return rows;
    },
    close: () => undefined,
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
  const statements = new Map<string, Database.Statement>();
  return {
    async all<Row>(text: string, values: unknown[] = []) {
      let statement = statements.get(text);
      if (statement === undefined) {
        if (statements.size >= MOST_STATEMENTS) statements.clear();
        statement = database.prepare(text);
        statements.set(text, statement);
      }
      return statement.all(...values) as Row[];
    },
    close: () => database.close(),
  };
}
