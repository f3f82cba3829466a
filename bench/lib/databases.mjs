/** The same rows twice: as this platform keeps them, and with no index but those that Strapi makes. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, run, say } from '../../scripts/lib/project.mjs';
import { onPostgres } from './on-postgres.mjs';
import { onSqlite } from './on-sqlite.mjs';
import { startStock } from './sides.mjs';
import { WORKSPACE, environmentWith } from './workspace.mjs';

const BUILD_STAMP = path.join(ROOT, 'dist', '.built-from');

/**
 * Makes both databases, or takes those that an earlier run made from the same build.
 *
 * @param practices how many generated practices they hold beside the demonstration content
 * @param database which kind
 * @param isStockWanted whether there is to be one for stock
 * @returns the settings with which each is opened
 */
export async function prepareDatabases({ practices, database }, isStockWanted) {
  fs.mkdirSync(WORKSPACE, { recursive: true });
  const kind = database === 'postgres' ? await onPostgres() : onSqlite();
  await seedUnlessKept(kind, practices);

  const seeded = seededName(practices);
  await kind.copy(seeded, 'ours');
  if (isStockWanted) {
    await kind.copy(seeded, 'stock');
    // What Strapi makes of the schema on an empty database: not a list kept here, which could fall behind.
    await kind.create('empty');
    const server = await startStock(kind.settings('empty'));
    await server.stop();
    const indexes = await kind.indexes('empty');
    await kind.remove('empty');
    await reduceToStock(kind, indexes);
    const [ours, stock] = [await kind.indexes('ours'), await kind.indexes('stock')];
    say(`Indexes that only ours has: ${difference(ours, stock)}`);
    say(`Indexes that only stock has: ${difference(stock, ours) || 'none'}`);
  }
  return { ours: kind.settings('ours'), stock: kind.settings('stock'), close: () => kind.close() };
}

const seededName = (practices) => `seeded_${practices}`;

async function seedUnlessKept(kind, practices) {
  const build = fs.readFileSync(BUILD_STAMP, 'utf8');
  const name = seededName(practices);
  const stamp = path.join(WORKSPACE, `${kind.name}_${name}.built-from`);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === build)
    return say(`Taking the ${practices} practices of an earlier run`);
  fs.rmSync(stamp, { force: true });
  await kind.create(name);
  say(`Seeding the demonstration content and ${practices} generated practices ...`);
  run(process.execPath, [path.join(ROOT, 'scripts', 'seed.mjs'), '--practices', String(practices)], {
    env: environmentWith(kind.settings(name)),
    what: 'Seeded',
  });
  await kind.settle(name);
  // Written last: a seeding that was cut off is done again.
  return fs.writeFileSync(stamp, build);
}

async function reduceToStock(kind, stockIndexes) {
  const tables = new Set(stockIndexes.map(({ table }) => table));
  const names = new Set(stockIndexes.map(({ name }) => name));
  const superfluous = (await kind.indexes('stock')).filter(({ name, table }) => tables.has(table) && !names.has(name));
  await kind.dropIndexes(
    'stock',
    superfluous.map(({ name }) => name),
  );
}

function difference(indexes, others) {
  const known = new Set(others.map(({ name }) => name));
  return indexes
    .map(({ name }) => name)
    .filter((name) => !known.has(name))
    .sort()
    .join(', ');
}
