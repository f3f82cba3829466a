/** From a fresh clone to a platform with the Forum's content, in one command. */
import { ensureBuilt } from './lib/build.mjs';
import { ensureEnvFile, loadEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT, fail, runInForeground } from './lib/project.mjs';

ensureInstalled();
loadEnvFile();
if (process.env.NODE_ENV === 'production')
  fail('NODE_ENV: quickstart seeds demonstration content and accounts, so not in production: use npm start');
ensureEnvFile();
await ensureBuilt();
runInForeground(process.execPath, [`${ROOT}/scripts/serve.mjs`, '--seed-if-empty'], {
  ...process.env,
  NODE_ENV: process.env.NODE_ENV ?? 'development',
});
