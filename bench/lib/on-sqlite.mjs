/** Databases of the benchmark as SQLite files. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { WORKSPACE } from './workspace.mjs';

const SUFFIXES = ['', '-wal', '-shm', '-journal'];

export function onSqlite() {
  const fileOf = (name) => path.join(WORKSPACE, `${name}.db`);
  const remove = (name) => SUFFIXES.forEach((suffix) => fs.rmSync(`${fileOf(name)}${suffix}`, { force: true }));
  const use = (name, work) => {
    const database = new Database(fileOf(name));
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    name: 'sqlite',
    settings: (name) => ({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: fileOf(name) }),
    create: remove,
    remove,
    settle: () => undefined,
    copy(from, to) {
      remove(to);
      fs.copyFileSync(fileOf(from), fileOf(to));
    },
    indexes: (name) =>
      use(name, (database) =>
        database
          .prepare(`SELECT name, tbl_name AS "table" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`)
          .all(),
      ),
    dropIndexes: (name, indexes) =>
      use(name, (database) => {
        for (const index of indexes) database.exec(`DROP INDEX "${index}"`);
        // The mode that SQLite has, and Strapi leaves, where nobody asks for another.
        database.pragma('journal_mode = DELETE');
      }),
    close: () => undefined,
  };
}
