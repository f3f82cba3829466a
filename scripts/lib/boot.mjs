import { createRequire } from 'node:module';
import path from 'node:path';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
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
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // Strapi's own cuts off whoever is being answered.
    process.removeAllListeners(signal).on(signal, () => shutDown(strapi));
  }
  await strapi.load();
  strapi.seeds = require(path.join(ROOT, 'dist', 'database', 'seeds'));
  return strapi;
}

let isEnding = false;
/** For requests that are under way when the process is told to end, in milliseconds: less than those who stop it wait. */
const GRACE = 5000;

/** Closes the database before the process ends: what SQLite has in its write-ahead log goes into the file. */
export async function shutDown(strapi, code = 0) {
  // A signal that comes while the process ends anyway.
  if (isEnding) return;
  isEnding = true;
  await answerTheLast(strapi.server.httpServer);
  await strapi.destroy();
  process.exit(code);
}

/** Answers who has asked, and lets nobody else in. */
async function answerTheLast(server) {
  if (!server.listening) return;
  const answered = (async () => {
    // Who is at the door already is let in, one with each turn; what they ask is read in the next.
    let atTheDoor = 0;
    server.on('connection', () => (atTheDoor += 1));
    do {
      atTheDoor = 0;
      await turn();
      await turn();
    } while (atTheDoor > 0);
    await new Promise((resolve) => server.close(resolve));
  })();
  const lettingOut = setInterval(() => server.listening || server.closeIdleConnections(), 50);
  await Promise.race([answered, sleep(GRACE)]);
  clearInterval(lettingOut);
}
