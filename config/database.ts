import fs from 'node:fs';
import path from 'node:path';
import { environment } from '../src/environment';

/** better-sqlite3's connection, as far as it is used here. */
interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(statement: string): unknown;
}

/** Statements that a connection keeps, and the length in characters of the longest: lists of values have no end. */
const MOST_STATEMENTS = 500;
const LONGEST_KEPT = 5_000;

/**
 * Lets each transaction take the right to write as it begins: one that reads first and writes then is refused
 * at once, whatever `busy_timeout` says, when another process has written in between ("database is locked").
 * Keeps what has been prepared: Strapi asks the same few hundred statements again and again, and preparing one takes
 * longer than most take to run.
 */
function prepareOnce(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection);
  const statements = new Map<string, unknown>();
  connection.prepare = (text) => {
    const kept = statements.get(text);
    if (kept !== undefined) return kept;
    // What a statement on a changed table answers is for SQLite to find out anew.
    if (statements.size >= MOST_STATEMENTS || /^\s*(create|alter|drop)\s/i.test(text)) statements.clear();
    const statement = prepare(/^BEGIN;?$/i.test(text) ? 'BEGIN IMMEDIATE;' : text);
    if (text.length <= LONGEST_KEPT) statements.set(text, statement);
    return statement;
  };
}

export default () => {
  if (environment.DATABASE_CLIENT === 'postgres') {
    return {
      connection: {
        client: 'postgres',
        connection: { connectionString: environment.DATABASE_URL },
        pool: { min: 0, max: 10 },
        acquireConnectionTimeout: 60_000,
      },
    };
  }
  const filename = path.resolve(process.cwd(), environment.DATABASE_FILENAME);
  fs.mkdirSync(path.dirname(filename), { recursive: true });
  return {
    connection: {
      client: 'sqlite',
      connection: { filename },
      useNullAsDefault: true,
      acquireConnectionTimeout: 60_000,
      pool: {
        // WAL lets a second process (a backup, the seed) read while the server writes.
        afterCreate(connection: SqliteConnection, done: (error?: Error) => void) {
          connection.pragma('journal_mode = WAL');
          connection.pragma('synchronous = NORMAL');
          connection.pragma('busy_timeout = 10000');
          prepareOnce(connection);
          done();
        },
      },
    },
  };
};
