/**
 * What an export of the whole catalogue takes of memory: `node --expose-gc bench/export-memory.mjs 1000 10000`, in that
 * order on one database. Measured after a collection of garbage, ten times for each megabyte that is exported.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { ROOT, say } from '../scripts/lib/project.mjs';
import { bootThrowaway } from '../scripts/lib/throwaway.mjs';

const MEGABYTE = 1024 * 1024;
const counts = process.argv.slice(2).map(Number);
const require = createRequire(import.meta.url);

const { strapi, url, end } = await bootThrowaway({ NODE_ENV: 'development', ANSWER_MEMORY_MB: '0' });
const { seedGeneratedPractices } = require(path.join(ROOT, 'dist', 'database', 'seeds'));
await strapi.seeds.seedDemonstration(strapi, () => undefined);
say('| Entries | Export | Bytes | Heap before, MB | Most during it, MB | Resident, MB |\n|---|---|---|---|---|---|');
for (const count of counts) {
  await seedGeneratedPractices(strapi, count);
  for (const name of ['export.csv', 'export.jsonl', 'sitemap.xml']) {
    // The first has whatever is compiled and kept by statements.
    for (const isMeasured of [false, true]) {
      const figures = await measure(`${url}/api/catalogue/${name}`);
      if (isMeasured) say(`| ${count} | \`${name}\` | ${figures.join(' | ')} |`);
    }
  }
}
await end();
process.exit(0);

async function measure(address) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const { body } = await fetch(address);
  let bytes = 0;
  let most = 0;
  let next = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes < next) continue;
    next = bytes + MEGABYTE / 10;
    globalThis.gc();
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  return [bytes, (before / MEGABYTE).toFixed(1), (most / MEGABYTE).toFixed(1), resident.toFixed(0)];
}
