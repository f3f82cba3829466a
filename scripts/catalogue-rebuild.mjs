/** Makes the catalogue anew from the documents, while the platform serves. One that was cut off goes on where it was. */
import path from 'node:path';
import { createRequire } from 'node:module';
import { boot, shutDown } from './lib/boot.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { loadEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT, fail, say } from './lib/project.mjs';

ensureInstalled();
loadEnvFile();
await ensureBuilt();

const require = createRequire(import.meta.url);
const strapi = await boot();
const { createProgress } = require(path.join(ROOT, 'dist/database/seeds/progress'));
const begun = Date.now();
try {
  const count = await strapi.plugin('catalogue').service('projection').rebuild(createProgress());
  say(`Projected ${count} documents in ${Math.round((Date.now() - begun) / 1000)} s`);
} catch (error) {
  fail(`Rebuilding failed: ${error.message}`);
}
await shutDown(strapi);
