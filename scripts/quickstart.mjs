/** From a fresh clone to a platform with the Forum's content, in one command. */
import { ensureBuilt } from './lib/build.mjs';
import { ensureEnvFile } from './lib/env-file.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT, runInForeground } from './lib/project.mjs';

ensureInstalled();
ensureEnvFile();
ensureBuilt();
runInForeground(process.execPath, [`${ROOT}/scripts/serve.mjs`, '--seed-if-empty'], {
  ...process.env,
  NODE_ENV: process.env.NODE_ENV ?? 'development',
});
