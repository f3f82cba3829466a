/**
 * Loads the demonstration content, and with --practices N generated practices on top. Without --force
 * not in production, and not into a database that somebody has begun to work with.
 */
import { boot, shutDown } from './lib/boot.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail, say } from './lib/project.mjs';
import { parseArgs } from 'node:util';

const { practices, force } = readArguments();
ensureInstalled();
loadEnvFile();
if (process.env.NODE_ENV === 'production' && !force) {
  fail('NODE_ENV: demonstration content does not belong into production: add --force if you mean it');
}
ensureEnvFile();
await ensureBuilt();

const strapi = await boot();
const { isSeedable, readSeedState, seedDemonstration, seedGeneratedPractices } = strapi.seeds;
if (!force && (await readSeedState(strapi)) === 'none' && !(await isSeedable(strapi))) {
  fail('This database has content or accounts that the seed did not make: add --force if you mean it');
}
const begun = Date.now();
try {
  if ((await readSeedState(strapi)) === 'complete') say('The demonstration content is there already');
  else await seedDemonstration(strapi, say);
  if (practices > 0) await seedGeneratedPractices(strapi, practices);
} catch (error) {
  fail(`Seeding failed: ${error.message}`);
}
say(`Seeded in ${Math.round((Date.now() - begun) / 1000)} s`);
await shutDown(strapi);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { practices: { type: 'string', default: '0' }, force: { type: 'boolean', default: false } },
    });
    if (!/^\d{1,7}$/.test(values.practices)) throw new Error('--practices: must be a whole number');
    return { practices: Number(values.practices), force: values.force };
  } catch (error) {
    return fail(error.message);
  }
}
