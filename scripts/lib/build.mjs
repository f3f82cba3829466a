import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ensureCompiled } from './install.mjs';
import { ROOT, bin, run, say } from './project.mjs';

/** What the server answers at `/api/openapi.json`. */
export const OPENAPI = path.join('dist', 'openapi.json');
const SOURCES = ['src', 'config', 'database', 'tsconfig.json', 'package-lock.json'];
const OUTPUT = ['dist/src', 'dist/config', 'dist/database', 'dist/build/index.html', OPENAPI];
const STAMP = path.join('dist', '.built-from');

/** Builds the server and the panel where their sources have changed since the last build. */
export async function ensureBuilt() {
  if (isBuilt()) await ensureCompiled()();
  else await build();
}

/** Builds the server and the panel anew. */
export async function build() {
  const compiled = ensureCompiled();
  say('Building the server and the panel (about a minute and a half) ...');
  fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  run(bin('strapi'), ['build', '--silent'], {
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    what: 'Built',
  });
  await compiled();
  // It depends on the code alone, not on this installation's settings or secrets.
  run(process.execPath, [path.join(ROOT, 'scripts', 'lib', 'write-openapi.mjs')], {
    env: { PATH: process.env.PATH },
    what: 'Described the content API',
  });
  stampBuild();
}

/**
 * Notes which sources were built, and what came of it: Strapi's other commands compile into the same
 * folder, and what they leave there is not what the sources were built to.
 */
export function stampBuild(root = ROOT) {
  fs.writeFileSync(path.join(root, STAMP), describeBuild(root));
}

/** Whether the build is of the sources as they are. */
export function isBuilt(root = ROOT) {
  try {
    return fs.readFileSync(path.join(root, STAMP), 'utf8') === describeBuild(root);
  } catch {
    return false;
  }
}

function describeBuild(root) {
  return `${hash(root, SOURCES)} ${hash(root, OUTPUT)}\n`;
}

function hash(root, names) {
  const result = createHash('sha256');
  for (const file of names.flatMap((name) => listFiles(path.resolve(root, name))).sort()) {
    result.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return result.digest('hex');
}

function listFiles(location) {
  if (!fs.statSync(location).isDirectory()) return [location];
  return fs
    .readdirSync(location, { withFileTypes: true })
    .flatMap((entry) => listFiles(path.join(location, entry.name)));
}
