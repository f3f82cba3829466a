/** The built platform, booted in the test process on a database of its own, and driven over HTTP. */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import { copyOfSeeded, type DatabaseClient } from './databases';
import { DEMO_PASSWORD, ROOT, environmentWith } from './environment';

declare const DATABASE_CLIENT: DatabaseClient;

/** The kind of database that this run of the test file is on. */
export const databaseClient: DatabaseClient = DATABASE_CLIENT;

export interface Platform {
  strapi: Core.Strapi;
  /** A request to the content API, to the panel's API, or to any path. */
  http: ReturnType<typeof request>;
  stop(): Promise<void>;
}

/**
 * Boots the build. One per test file: `destroy` takes the process's listeners along.
 *
 * @param settings settings of the environment; the database is a seeded copy where they name none
 */
export async function startPlatform(settings: Record<string, string> = {}): Promise<Platform> {
  const database = 'DATABASE_CLIENT' in settings ? {} : await copyOfSeeded(databaseClient);
  process.env = environmentWith({ ...database, ...settings });
  // Required here and not above: the build reads its settings while it is loaded.
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).load();
  strapi.server.mount();
  return {
    strapi,
    http: request(strapi.server.httpServer),
    async stop() {
      await strapi.destroy();
    },
  };
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
