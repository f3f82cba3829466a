import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT, say } from './project.mjs';

const require = createRequire(import.meta.url);
const FILE = path.join(ROOT, '.env');
const secret = () => randomBytes(32).toString('base64url');

/** Reads `.env`, or what `ENV_PATH` names, as Strapi does: the environment itself wins. */
export function loadEnvFile() {
  require('dotenv').config({ path: process.env.ENV_PATH ?? FILE, quiet: true });
}

/** Every secret that the platform takes from its environment. */
export function randomSecrets() {
  return {
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
  };
}

/** Writes `.env` with random secrets where there is none. */
export function ensureEnvFile() {
  if (fs.existsSync(FILE)) return;
  const lines = [
    '# Written by `npm run quickstart`. All settings are explained in docs/operations.md.',
    ...Object.entries(randomSecrets()).map(([name, value]) => `${name}=${value}`),
    'STRAPI_TELEMETRY_DISABLED=true',
    '',
  ];
  fs.writeFileSync(FILE, lines.join('\n'), { mode: 0o600 });
  say('Wrote .env with random secrets');
}
