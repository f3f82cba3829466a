/** Where the benchmark keeps what it makes, and the environment that both servers get. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { ROOT } from '../../scripts/lib/project.mjs';

export const WORKSPACE = path.join(ROOT, '.tmp', 'bench');
/** Of the accounts with which edits are made. */
export const DEMO_PASSWORD = 'Measured-2026';
export const STOCK_PROJECT = path.join(WORKSPACE, 'stock');

const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'NODE_OPTIONS', 'LD_LIBRARY_PATH'];
const secret = () => randomBytes(32).toString('base64url');

const SECRETS = {
  APP_KEYS: `${secret()},${secret()}`,
  API_TOKEN_SALT: secret(),
  ADMIN_JWT_SECRET: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
};

/**
 * An environment with nothing of the developer's own settings, the same for both sides.
 *
 * @param settings what this process has of its own
 */
export function environmentWith(settings) {
  return {
    ...Object.fromEntries(INHERITED.filter((name) => name in process.env).map((name) => [name, process.env[name]])),
    ...SECRETS,
    ENV_PATH: path.join(WORKSPACE, 'no.env'),
    HOST: '127.0.0.1',
    DEMO_PASSWORD,
    LOG_LEVEL: 'warn',
    JOBS: 'off',
    MAIL_DIR: path.join(WORKSPACE, 'mail'),
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...settings,
  };
}
