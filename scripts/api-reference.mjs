/** Writes docs/api-reference.md from what the build serves. */
import fs from 'node:fs';
import path from 'node:path';
import apiReference from './lib/api-reference.cjs';
import { OPENAPI, ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT, say } from './lib/project.mjs';

ensureInstalled();
await ensureBuilt();

const document = JSON.parse(fs.readFileSync(path.join(ROOT, OPENAPI), 'utf8'));
fs.writeFileSync(path.join(ROOT, 'docs', 'api-reference.md'), apiReference.renderReference(document));
say('Wrote docs/api-reference.md');
