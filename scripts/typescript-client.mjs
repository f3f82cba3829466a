/** Writes the types of the TypeScript client from what the build serves. */
import fs from 'node:fs';
import path from 'node:path';
import { OPENAPI, ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT, say } from './lib/project.mjs';
import { renderTypes } from './lib/typescript-client.mjs';

const FILE = path.join('clients', 'typescript', 'src', 'schema.ts');

ensureInstalled();
await ensureBuilt();
const document = JSON.parse(fs.readFileSync(path.join(ROOT, OPENAPI), 'utf8'));
fs.writeFileSync(path.join(ROOT, FILE), await renderTypes(document));
say(`Wrote ${FILE}`);
