/** Writes the OpenAPI document of the build, once, so that no server has to make it. A process of its own. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { boot } from './boot.mjs';
import { OPENAPI } from './build.mjs';
import { randomSecrets } from './env-file.mjs';
import { ROOT } from './project.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pfp-openapi-'));
Object.assign(process.env, {
  NODE_ENV: 'production',
  ENV_PATH: path.join(folder, '.env'),
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(folder, 'data.db'),
  HOST: '127.0.0.1',
  PORT: '0',
  JOBS: 'off',
  LOG_LEVEL: 'error',
  ...randomSecrets(),
});
const strapi = await boot();
await strapi.start();
const answer = await fetch(`http://127.0.0.1:${strapi.server.httpServer.address().port}/api/openapi.json`);
if (!answer.ok) throw new Error(`The OpenAPI document could not be made: ${answer.status} ${await answer.text()}`);
fs.writeFileSync(path.join(ROOT, OPENAPI), await answer.text());
await strapi.destroy();
fs.rmSync(folder, { recursive: true });
process.exit(0);
