/** What an installation needs from the machine, and that it asks nobody but the registry for the rest. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const NODE = path.resolve(process.execPath, '..', '..');

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pfp-install-'));
  fs.cpSync(path.join(ROOT, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'package-lock.json'), '{"packages":{"node_modules/a":{"version":"1.0.0"}}}');
  // Stands in for npm and says how it was called.
  fs.mkdirSync(path.join(folder, 'bin'));
  fs.writeFileSync(
    path.join(folder, 'bin', 'npm'),
    '#!/bin/sh\necho "npm $* nodedir=$npm_config_nodedir source=$npm_config_build_from_source"\n',
    { mode: 0o755 },
  );
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** In a process of its own: the scripts are ES modules, and a missing header ends them. */
function install(environment: Record<string, string>) {
  const library = path.join(folder, 'scripts', 'lib', 'install.mjs');
  const code = `import { ensureInstalled, ensureCompiled } from ${JSON.stringify(library)};
    ensureInstalled(); const compiled = ensureCompiled(); console.log('meanwhile'); await compiled();`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env: { PATH: `${path.join(folder, 'bin')}:${process.env.PATH}`, ...environment },
  });
  return { status, output: stdout, error: stderr };
}

function withHeaders(name: string): string {
  const place = path.join(folder, name);
  fs.mkdirSync(path.join(place, 'include', 'node'), { recursive: true });
  fs.writeFileSync(path.join(place, 'include', 'node', 'node.h'), '');
  return place;
}

it('what is needed for building is installed in production too', () => {
  const nodedir = withHeaders('node');
  const { status, output } = install({ NODE_ENV: 'production', npm_config_nodedir: nodedir });
  expect(status).toBe(0);
  expect(output).toContain('npm ci --include=dev --ignore-scripts');
});

it('the SQLite driver is compiled with the headers that are named', () => {
  const nodedir = withHeaders('node');
  expect(install({ npm_config_nodedir: nodedir }).output).toContain(
    `npm rebuild nodedir=${nodedir} source=better-sqlite3`,
  );
});

it('a driver that is compiled is not compiled again', () => {
  const place = path.join(folder, 'node_modules', 'better-sqlite3', 'build', 'Release');
  fs.mkdirSync(place, { recursive: true });
  fs.writeFileSync(path.join(place, 'better_sqlite3.node'), '');
  const { status, output } = install({ npm_config_nodedir: withHeaders('node') });
  expect(status).toBe(0);
  expect(output).not.toContain('npm rebuild');
});

it('when compiling fails, so does the command', () => {
  const nodedir = withHeaders('node');
  fs.writeFileSync(path.join(folder, 'bin', 'npm'), '#!/bin/sh\n[ "$1" = ci ] || exit 7\n', { mode: 0o755 });
  expect(install({ npm_config_nodedir: nodedir }).status).toBe(7);
});

it('without headers it ends with one line, before anything is fetched', () => {
  const { status, output, error } = install({ npm_config_nodedir: path.join(folder, 'nowhere') });
  expect([status, output]).toEqual([1, '']);
  expect(error.trim()).toMatch(/^npm_config_nodedir: .* has no include\/node\/node\.h: .*$/);
});

it('the headers beside this Node are found, or missed, by themselves', () => {
  const { status, output, error } = install({});
  if (fs.existsSync(path.join(NODE, 'include', 'node', 'node.h'))) expect(output).toContain(`nodedir=${NODE}`);
  else expect([status, error.trim()]).toEqual([1, expect.stringMatching(/^npm_config_nodedir: /)]);
});
