/** Unit, integration (SQLite and PostgreSQL), security and smoke tests, from nothing. */
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { bin, runInForeground } from './lib/project.mjs';

ensureInstalled();
await ensureBuilt();
const soak = process.argv.includes('--soak');
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--soak');
runInForeground(bin('jest'), passedOn, { ...process.env, ...(soak ? { SOAK: 'on' } : {}) });
