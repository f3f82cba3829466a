import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureCompiled } from './install.mjs';
import { ROOT, bin, fail, say } from './project.mjs';

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
  for (const folder of ['dist', '.strapi']) fs.rmSync(path.join(ROOT, folder), { recursive: true, force: true });
  const environment = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  const built = start(bin('strapi'), ['build', '--silent'], environment, 'Built');
  await Promise.race([built, serverIsBuilt()]);
  await compiled();
  // It depends on the code alone, not on this installation's settings or secrets.
  const script = path.join(ROOT, 'scripts', 'lib', 'write-openapi.mjs');
  const described = start(process.execPath, [script], { PATH: process.env.PATH }, 'Described the content API');
  await Promise.all([built, described]);
  stampBuild();
}

/** What Strapi writes when it goes on from the server, which is whole by then, to the panel, which takes much longer. */
const PANEL_BEGUN = path.join('.strapi', 'client', 'index.html');

const running = new Set();

/** Runs a program to its end, beside others. A failure ends these and this command too. */
async function start(program, args, env, what) {
  const begun = Date.now();
  const child = spawn(program, args, { cwd: ROOT, env, stdio: 'inherit' });
  running.add(child);
  const [status] = await once(child, 'exit').catch((error) => fail(`${program}: ${error.message}`));
  running.delete(child);
  if (status !== 0) {
    for (const other of running) other.kill();
    process.exit(status ?? 1);
  }
  say(`${what}: ${Math.round((Date.now() - begun) / 1000)} s`);
}

async function serverIsBuilt() {
  while (!fs.existsSync(path.join(ROOT, PANEL_BEGUN))) await sleep(200, undefined, { ref: false });
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
