/** The environment in which the tests run the platform. */
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '..', '..');
/** Everything that a run leaves behind. */
export const WORKSPACE = path.join(ROOT, '.tmp', 'test');
export const DEMO_PASSWORD = 'Demonstration-2026';

const secret = (name: string) => `unit-of-tests-${name}-0123456789abcdef`;

/** Sound secrets, and nothing of what the developer's own shell or `.env` may hold. */
export const BASE_ENVIRONMENT: Record<string, string> = {
  NODE_ENV: 'test',
  ENV_PATH: path.join(WORKSPACE, 'no.env'),
  HOST: '127.0.0.1',
  APP_KEYS: `${secret('app-1')},${secret('app-2')}`,
  API_TOKEN_SALT: secret('api-token'),
  ADMIN_JWT_SECRET: secret('admin-jwt'),
  TRANSFER_TOKEN_SALT: secret('transfer'),
  ENCRYPTION_KEY: secret('encryption'),
  JWT_SECRET: secret('jwt'),
  DEMO_PASSWORD,
  LOG_LEVEL: 'error',
  JOBS: 'off',
  STRAPI_TELEMETRY_DISABLED: 'true',
  MAIL_DIR: path.join(WORKSPACE, 'mail'),
};

/** Settings that a developer may have set and that must not reach the platform under test. */
const SETTINGS = [
  'PORT',
  'PUBLIC_URL',
  'FRONTEND_URL',
  'CORS_ORIGINS',
  'TRUSTED_PROXY_HOPS',
  'DATABASE_CLIENT',
  'DATABASE_FILENAME',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'PLATFORM_TIME_ZONE',
];

/**
 * @param settings what this platform has of its own
 * @returns the whole environment for a process or for this one
 */
export function environmentWith(settings: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name)));
  return { ...inherited, ...BASE_ENVIRONMENT, ...settings };
}
