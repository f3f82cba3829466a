/** Writes the OpenAPI document of the build, once, so that no server has to make it. A process of its own. */
import fs from 'node:fs';
import path from 'node:path';
import { OPENAPI } from './build.mjs';
import { ROOT } from './project.mjs';
import { bootThrowaway } from './throwaway.mjs';

// What the build has, the server would answer.
fs.rmSync(path.join(ROOT, OPENAPI), { force: true });
const { url, end } = await bootThrowaway();
const answer = await fetch(`${url}/api/openapi.json`);
if (!answer.ok) throw new Error(`The OpenAPI document could not be made: ${answer.status} ${await answer.text()}`);
fs.writeFileSync(path.join(ROOT, OPENAPI), await answer.text());
await end();
process.exit(0);
