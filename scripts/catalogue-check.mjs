/** Compares the catalogue with the documents, and names each difference. Ends with 1 where there is one. */
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
let differences = [];
try {
  differences = await strapi.plugin('catalogue').service('projection').check(createProgress());
} catch (error) {
  fail(`Checking failed: ${error.message}`);
}
for (const difference of differences) say(difference);
say(
  differences.length === 0
    ? 'The catalogue agrees with the documents'
    : `${differences.length} differences: npm run catalogue:rebuild makes the catalogue anew`,
);
await shutDown(strapi, differences.length > 0 ? 1 : 0);
