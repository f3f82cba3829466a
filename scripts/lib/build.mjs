import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, bin, run, say } from './project.mjs';

const SOURCES = ['src', 'config', 'database', 'tsconfig.json', 'package-lock.json'];
const STAMP = path.join(ROOT, 'dist', '.built-from');

/** Builds the server and the panel where their sources have changed since the last build. */
export function ensureBuilt() {
  const sources = hashSources();
  if (readStamp() === sources) return;
  say('Building the server and the panel (about a minute and a half) ...');
  fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  run(bin('strapi'), ['build', '--silent'], {
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    what: 'Built',
  });
  fs.writeFileSync(STAMP, sources);
}

function readStamp() {
  try {
    return fs.readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(listFiles).sort()) {
    hash.update(path.relative(ROOT, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(name) {
  const location = path.resolve(ROOT, name);
  if (!fs.statSync(location).isDirectory()) return [location];
  return fs
    .readdirSync(location, { withFileTypes: true })
    .flatMap((entry) => listFiles(path.join(location, entry.name)));
}
