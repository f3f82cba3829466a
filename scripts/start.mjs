/** Serves an existing build in production. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, fail, runInForeground } from './lib/project.mjs';

if (!fs.existsSync(path.join(ROOT, 'dist', 'build', 'index.html')))
  fail('There is no build: run "npm run build" first');
runInForeground(process.execPath, [`${ROOT}/scripts/serve.mjs`], { ...process.env, NODE_ENV: 'production' });
