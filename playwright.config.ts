import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { WORKSPACE, environmentWith } from './tests/support/environment';

const PORT = '1399';
/** Where the tests themselves receive the mails. */
export const MAIL_PORT = 1398;
/** Named once: each worker reads this file again. */
export const DATABASE = (process.env.E2E_DATABASE ??= path.join(WORKSPACE, `e2e-${Date.now()}.db`));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: './tests/e2e',
  outputDir: '.tmp/e2e-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH, args: FLAGS },
  },
  webServer: {
    command: 'node scripts/serve.mjs --seed-if-empty',
    url: `http://127.0.0.1:${PORT}/_health`,
    timeout: 120_000,
    reuseExistingServer: false,
    env: environmentWith({
      PORT,
      NODE_ENV: 'development',
      SMTP_URL: `smtp://127.0.0.1:${MAIL_PORT}`,
      DATABASE_FILENAME: DATABASE,
    }) as Record<string, string>,
  },
});
