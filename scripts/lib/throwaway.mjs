import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { boot } from './boot.mjs';
import { randomSecrets } from './env-file.mjs';

/**
 * Boots the build on an empty database of its own and listens: what it answers depends on the code alone, not on
 * this installation's settings or secrets.
 *
 * @param {Record<string, string>} settings on top of that
 * @returns Strapi, where it is reached, and how it ends
 */
export async function bootThrowaway(settings = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pfp-openapi-'));
  Object.assign(process.env, {
    NODE_ENV: 'production',
    ENV_PATH: path.join(folder, '.env'),
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'data.db'),
    MAIL_DIR: path.join(folder, 'mail'),
    HOST: '127.0.0.1',
    PORT: '0',
    JOBS: 'off',
    LOG_LEVEL: 'error',
    ...randomSecrets(),
    ...settings,
  });
  const strapi = await boot();
  await strapi.start();
  return {
    strapi,
    url: `http://127.0.0.1:${strapi.server.httpServer.address().port}`,
    async end() {
      await strapi.destroy();
      fs.rmSync(folder, { recursive: true });
    },
  };
}
