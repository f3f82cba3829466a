import fs from 'node:fs';
import path from 'node:path';
import { environment } from '../src/environment';

/** better-sqlite3's connection, as far as it is used here. */
interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(statement: string): unknown;
}

/**
 * Lets each transaction take the right to write as it begins. One that reads first and writes then is refused
 * at once, whatever `busy_timeout` says, when another process has written in between ("database is locked").
 */
function beginImmediate(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (statement) => prepare(/^BEGIN;?$/i.test(statement) ? 'BEGIN IMMEDIATE;' : statement);
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
          beginImmediate(connection);
          done();
        },
      },
    },
  };
};
