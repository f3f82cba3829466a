import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, fail, run, say } from './project.mjs';

const DRIVER = path.join(ROOT, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');

/**
 * Installs the dependencies where they are missing or of other versions than the lock file says. Their install
 * scripts are run by `ensureCompiled`.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  const env = installEnvironment();
  say('Installing the dependencies (about a minute) ...');
  // With NODE_ENV=production npm would leave out what the build and the tests need.
  run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { env, what: 'Installed' });
}

/**
 * Runs the dependencies' install scripts where that has not been done, of which one takes time: the SQLite driver
 * is one file that one core compiles for a minute. Meanwhile there is something else to do.
 *
 * @returns waits for its end; a failure ends the command
 */
export function ensureCompiled() {
  if (fs.existsSync(DRIVER)) return async () => undefined;
  const begun = Date.now();
  say('Compiling the SQLite driver (about a minute) ...');
  const child = spawn('npm', ['rebuild'], { cwd: ROOT, env: installEnvironment(), stdio: 'inherit' });
  const ended = once(child, 'exit');
  return async () => {
    const [code] = await ended;
    if (code !== 0) process.exit(code ?? 1);
    say(`Compiled: ${Math.round((Date.now() - begun) / 1000)} s`);
  };
}

/**
 * better-sqlite3 looks for a ready-made binary outside the package registry before it compiles. It is
 * told to compile, with the headers that came with this Node: without them the compiler's helper would
 * fetch headers from nodejs.org. It compiles on all cores (`JOBS`), and optimises as SQLite's own build does: the driver's
 * setting takes a third longer, and no statement of ours less time.
 */
export function installEnvironment(environment = process.env, executable = process.execPath) {
  const folder = environment.npm_config_nodedir || path.resolve(executable, '..', '..');
  if (!fs.existsSync(path.join(folder, 'include', 'node', 'node.h'))) {
    fail(
      `npm_config_nodedir: ${folder} has no include/node/node.h: set it to a folder with the headers of Node ${process.version}`,
    );
  }
  return {
    CFLAGS: '-O2',
    CXXFLAGS: '-O2',
    ...environment,
    npm_config_build_from_source: 'better-sqlite3',
    npm_config_nodedir: folder,
    JOBS: 'max',
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
