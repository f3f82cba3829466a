import { createRequire } from 'node:module';
import path from 'node:path';
import { loadEnvFile } from './env-file.mjs';
import { ROOT, fail } from './project.mjs';

const require = createRequire(import.meta.url);

/**
 * Boots the build as far as the database, without listening. Wrong settings and secrets end the
 * process with one line, before the database is opened.
 *
 * @returns Strapi, with the seeds' functions as `strapi.seeds`
 */
export async function boot() {
  process.chdir(ROOT);
  loadEnvFile();
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  const { findBadSecret } = require(path.join(ROOT, 'dist', 'src', 'environment'));
  const problem = findBadSecret();
  if (problem) fail(problem);

  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => shutDown(strapi));
  await strapi.load();
  strapi.seeds = require(path.join(ROOT, 'dist', 'database', 'seeds'));
  return strapi;
}

let isEnding = false;

/** Closes the database before the process ends: what SQLite has in its write-ahead log goes into the file. */
export async function shutDown(strapi, code = 0) {
  // A signal that comes while the process ends anyway.
  if (isEnding) return;
  isEnding = true;
  await strapi.destroy();
  process.exit(code);
}
