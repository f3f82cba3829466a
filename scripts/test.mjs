/** Unit, integration (SQLite and PostgreSQL), security and smoke tests, from nothing. */
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { bin, runInForeground } from './lib/project.mjs';

ensureInstalled();
await ensureBuilt();
const soak = process.argv.includes('--soak');
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--soak');
/** In megabytes, four times what Node takes: swept less often, what is short-lived costs up to a tenth less processor time. */
const options = [process.env.NODE_OPTIONS, '--max-semi-space-size=64'].filter(Boolean).join(' ');
runInForeground(bin('jest'), passedOn, { ...process.env, NODE_OPTIONS: options, ...(soak ? { SOAK: 'on' } : {}) });
