/** Loads the demonstration content, and with --practices N generated practices on top. */
import { boot, shutDown } from './lib/boot.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail, say } from './lib/project.mjs';
import { parseArgs } from 'node:util';

const { practices, force } = readArguments();
if (process.env.NODE_ENV === 'production' && !force) {
  fail('Demonstration content does not belong into production: add --force if you mean it');
}
ensureInstalled();
ensureEnvFile();
ensureBuilt();

const strapi = await boot();
const { readSeedState, seedDemonstration, seedGeneratedPractices } = strapi.seeds;
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
