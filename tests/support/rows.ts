/** Looks into the database from outside of the platform, while it runs or after it was killed. */
import Database from 'better-sqlite3';
import { Client } from 'pg';
import type { DatabaseClient } from './databases';

export interface Rows {
  /** @param statement with `?` for each value, on both kinds */
  all: <T>(statement: string, values?: unknown[]) => Promise<T[]>;
  close: () => Promise<void>;
}

/** @param settings the ones with which the platform opens it */
export async function openRows(settings: Record<string, string>): Promise<Rows> {
  if (settings.DATABASE_CLIENT === 'sqlite') {
    const database = new Database(settings.DATABASE_FILENAME as string, { timeout: 10_000 });
    return {
      async all<T>(statement: string, values: unknown[] = []) {
        const prepared = database.prepare(statement);
        return (prepared.reader ? prepared.all(...values) : [prepared.run(...values)]) as T[];
      },
      async close() {
        database.close();
      },
    };
  }
  const client = new Client({ connectionString: settings.DATABASE_URL });
  await client.connect();
  return {
    async all<T>(statement: string, values: unknown[] = []) {
      let place = 0;
      const { rows } = await client.query(
        statement.replace(/\?/g, () => `$${(place += 1)}`),
        values,
      );
      return rows as T[];
    },
    close: () => client.end(),
  };
}

/** The beginning of a statement that writes many rows: `n(i)` has the numbers from the first to the last. */
export const numbers = (client: DatabaseClient, first: number, last: number) =>
  client === 'sqlite'
    ? `WITH RECURSIVE n(i) AS (SELECT ${first} UNION ALL SELECT i + 1 FROM n WHERE i < ${last})`
    : `WITH n AS (SELECT generate_series(${first}, ${last}) AS i)`;

/** In such a statement, a key like a documentId, made of a letter and a number. */
export const keyOf = (client: DatabaseClient, letter: string, number = 'i') =>
  client === 'sqlite' ? `printf('${letter}%023d', ${number})` : `'${letter}' || lpad((${number})::text, 23, '0')`;
