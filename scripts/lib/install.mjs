import fs from 'node:fs';
import path from 'node:path';
import { ROOT, run, say } from './project.mjs';

/** Installs the dependencies where they are missing or of other versions than the lock file says. */
export function ensureInstalled() {
  if (isInstalled()) return;
  say('Installing the dependencies (two to four minutes, most of it compiling the SQLite driver) ...');
  run('npm', ['ci', '--no-audit', '--no-fund'], { env: installEnvironment(), what: 'Installed' });
}

/**
 * better-sqlite3 looks for a ready-made binary outside the package registry before it compiles. It is
 * told to compile, with the headers that came with this Node where they did.
 */
function installEnvironment() {
  const prefix = path.resolve(process.execPath, '..', '..');
  const hasHeaders = fs.existsSync(path.join(prefix, 'include', 'node', 'node.h'));
  return {
    ...process.env,
    npm_config_build_from_source: 'better-sqlite3',
    ...(hasHeaders && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {}),
  };
}

function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages(path.join('node_modules', '.package-lock.json'));
  if (present === undefined) return false;
  return Object.entries(wanted).every(
    ([location, { version, optional, peer }]) =>
      location === '' ||
      present[location]?.version === version ||
      ((optional || peer) && present[location] === undefined),
  );
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
