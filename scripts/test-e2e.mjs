/** End-to-end tests: the built platform in a real browser, as each kind of user. */
import fs from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { bin, runInForeground } from './lib/project.mjs';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

ensureInstalled();
await ensureBuilt();
const browser = process.env.PLAYWRIGHT_CHROMIUM_PATH || SYSTEM_BROWSERS.find((file) => fs.existsSync(file));
runInForeground(bin('playwright'), ['test', ...process.argv.slice(2)], {
  ...process.env,
  ...(browser ? { PLAYWRIGHT_CHROMIUM_PATH: browser } : {}),
});
