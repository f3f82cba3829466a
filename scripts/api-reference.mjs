/** Writes docs/api-reference.md from what the build serves. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import apiReference from './lib/api-reference.cjs';
import { boot } from './lib/boot.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT, say } from './lib/project.mjs';

ensureInstalled();
ensureEnvFile();
ensureBuilt();

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pfp-reference-'));
Object.assign(process.env, {
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(folder, 'data.db'),
  PORT: '0',
  LOG_LEVEL: 'error',
});
const strapi = await boot();
await strapi.start();
const { port } = strapi.server.httpServer.address();
const document = await (await fetch(`http://127.0.0.1:${port}/api/openapi.json`)).json();
fs.writeFileSync(path.join(ROOT, 'docs', 'api-reference.md'), apiReference.renderReference(document));
say('Wrote docs/api-reference.md');
await strapi.destroy();
fs.rmSync(folder, { recursive: true });
process.exit(0);
