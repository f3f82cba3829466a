/** The built platform, booted in the test process on a database of its own, and driven over HTTP. */
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { copyOfSeeded, databaseClient } from './databases';
import { DEMO_PASSWORD, ROOT, environmentWith } from './environment';
import { forgetPlatform, keepingListeners, load, noteListeners, setEnvironment } from './outside';

export { databaseClient };

const FEWEST_ROUNDS = 4;
/** What the passwords of the demonstration are, which a process of its own has hashed. */
const SEEDED_HASH = '$2a$10$%';

export interface Platform {
  strapi: Core.Strapi;
  /** A request to the content API, to the panel's API, or to any path. */
  http: ReturnType<typeof request>;
  stop(): Promise<void>;
}

/**
 * Boots the build. One at a time: its settings are those of the process.
 *
 * @param settings settings of the environment; the database is a seeded copy where they name none
 */
export async function startPlatform(settings: Record<string, string> = {}): Promise<Platform> {
  const database = 'DATABASE_CLIENT' in settings ? {} : await copyOfSeeded(databaseClient);
  const resetEnvironment = setEnvironment(environmentWith({ ...database, ...settings }));
  // Loaded here and not above: the build reads its settings while it is loaded.
  forgetPlatform();
  const removeListeners = noteListeners();
  const { createStrapi } = load('@strapi/strapi') as typeof import('@strapi/strapi');
  const hash = hashQuickly();
  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).load();
  for (const table of ['admin_users', 'up_users']) {
    await strapi.db
      .connection(table)
      .where('password', 'like', SEEDED_HASH)
      .update({ password: hash(DEMO_PASSWORD) });
  }
  strapi.server.mount();
  return {
    strapi,
    http: request(strapi.server.httpServer),
    async stop() {
      await settle(strapi);
      await keepingListeners(() => strapi.destroy());
      removeListeners();
      resetEnvironment();
    },
  };
}

/**
 * Waits until no statement is under way. What Strapi tells others of a publication it reads when it has answered, and
 * nobody waits for it; without connections it would be refused a minute later, in the middle of another file's tests.
 */
async function settle(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as {
    pool: { numUsed(): number; numPendingAcquires(): number };
  };
  while (pool.numUsed() + pool.numPendingAcquires() > 0) await setImmediate();
}

/**
 * A login costs a tenth of a second by design, and tests log in by the hundred: here passwords are hashed with the
 * fewest rounds there are. Processes of their own, as in the smoke tests and heavy runs, hash as everywhere.
 */
function hashQuickly(): (password: string) => string {
  type Hash<T> = (password: string, rounds: number | string, ...rest: unknown[]) => T;
  const bcrypt = load('bcryptjs') as { hash: Hash<Promise<string>>; hashSync: Hash<string> };
  const { hash, hashSync } = bcrypt;
  // A comparison comes by here too, with the salt of what it compares with.
  const fewest = (rounds: number | string) => (typeof rounds === 'number' ? FEWEST_ROUNDS : rounds);
  bcrypt.hash = (password, rounds, ...rest) => hash(password, fewest(rounds), ...rest);
  bcrypt.hashSync = (password, rounds, ...rest) => hashSync(password, fewest(rounds), ...rest);
  return (password) => hashSync(password, FEWEST_ROUNDS);
}

/** Logs in over the content API. @returns the header that authenticates */
export async function logIn({ http }: Platform, email: string): Promise<{ Authorization: string }> {
  const { body } = await http.post('/api/auth/local').send({ identifier: email, password: DEMO_PASSWORD }).expect(200);
  return { Authorization: `Bearer ${body.jwt}` };
}

/** Logs in to the panel. @returns the header that authenticates */
export async function logInToPanel({ http }: Platform, email: string): Promise<{ Authorization: string }> {
  const { body } = await http.post('/admin/login').send({ email, password: DEMO_PASSWORD }).expect(200);
  return { Authorization: `Bearer ${body.data.token}` };
}
