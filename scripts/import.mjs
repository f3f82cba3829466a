/**
 * Takes over practices from a CSV file: checks it, says what is wrong, and drafts what is right. With --dry-run it
 * only checks. Ends with 1 where any row is broken.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { boot, shutDown } from './lib/boot.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { loadEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT, fail, say } from './lib/project.mjs';

const order = readArguments();
ensureInstalled();
loadEnvFile();
await ensureBuilt();

const require = createRequire(import.meta.url);
const strapi = await boot();
const { createProgress } = require(path.join(ROOT, 'dist/database/seeds/progress'));
const { importFile } = require(path.join(ROOT, 'dist/src/plugins/forum/server/src/imports/import-file'));
let broken = 0;
try {
  broken = await importFile(strapi, order, { progress: createProgress(), say });
} catch (error) {
  fail(`Importing failed: ${error.message}`);
}
await shutDown(strapi, broken > 0 ? 1 : 0);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        delegation: { type: 'string' },
        locale: { type: 'string', default: 'en' },
      },
    });
    if (positionals.length !== 1) throw new Error('Name one file: npm run import -- practices.csv [--dry-run]');
    if (!['en', 'fr', 'es'].includes(values.locale)) throw new Error('--locale: must be en, fr or es');
    // npm changes to the project's folder; the file is named from where the command was given.
    const file = path.resolve(process.env.INIT_CWD ?? '.', positionals[0]);
    if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`${positionals[0]}: is no file`);
    return { file, isDryRun: values['dry-run'], delegation: values.delegation ?? null, locale: values.locale };
  } catch (error) {
    return fail(error.message);
  }
}
