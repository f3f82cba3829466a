/** The same rows twice: as this platform keeps them, and with no index but those that Strapi makes. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { ROOT, run, say } from '../../scripts/lib/project.mjs';
import { startStock } from './sides.mjs';
import { WORKSPACE, environmentWith } from './workspace.mjs';

const BUILD_STAMP = path.join(ROOT, 'dist', '.built-from');

/**
 * Makes both databases, or takes those that an earlier run made from the same build.
 *
 * @param practices how many generated practices they hold beside the demonstration content
 * @returns the files
 */
export async function prepareDatabases(practices) {
  fs.mkdirSync(WORKSPACE, { recursive: true });
  const seeded = path.join(WORKSPACE, `seeded-${practices}.db`);
  seedUnlessKept(seeded, practices);

  const databases = { ours: path.join(WORKSPACE, 'ours.db'), stock: path.join(WORKSPACE, 'stock.db') };
  for (const file of Object.values(databases)) {
    remove(file);
    fs.copyFileSync(seeded, file);
  }
  const indexes = await readStockIndexes();
  reduceToStock(databases.stock, indexes);
  return databases;
}

/** @returns the indexes that one database has and the other has not, by name */
export function differenceOfIndexes(file, other) {
  const known = new Set(readIndexes(other).map(({ name }) => name));
  return readIndexes(file)
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
    .sort();
}

function seedUnlessKept(file, practices) {
  const build = fs.readFileSync(BUILD_STAMP, 'utf8');
  const stamp = `${file}.built-from`;
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === build)
    return say(`Taking the ${practices} practices of an earlier run`);
  remove(file);
  fs.rmSync(stamp, { force: true });
  say(`Seeding the demonstration content and ${practices} generated practices ...`);
  run(process.execPath, [path.join(ROOT, 'scripts', 'seed.mjs'), '--practices', String(practices)], {
    env: environmentWith({ DATABASE_FILENAME: file }),
  });
  // Written last: a seeding that was cut off is done again.
  return fs.writeFileSync(stamp, build);
}

/** What Strapi makes of the schema on an empty database: not a list kept here, which could fall behind. */
async function readStockIndexes() {
  const empty = path.join(WORKSPACE, 'empty.db');
  remove(empty);
  const server = await startStock(empty);
  await server.stop();
  const indexes = readIndexes(empty);
  remove(empty);
  return indexes;
}

function reduceToStock(file, stockIndexes) {
  const tables = new Set(stockIndexes.map(({ table }) => table));
  const names = new Set(stockIndexes.map(({ name }) => name));
  const database = new Database(file);
  try {
    for (const { name, table } of readIndexes(file)) {
      if (tables.has(table) && !names.has(name)) database.exec(`DROP INDEX "${name}"`);
    }
    // The mode that SQLite has, and Strapi leaves, where nobody asks for another.
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

function readIndexes(file) {
  const database = new Database(file, { readonly: true });
  try {
    return database
      .prepare(`SELECT name, tbl_name AS "table" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`)
      .all();
  } finally {
    database.close();
  }
}

function remove(file) {
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${file}${suffix}`, { force: true });
}
