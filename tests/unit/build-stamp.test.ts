/** A build counts as one of the present sources only where it is. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const LIBRARY = path.join(ROOT, 'scripts', 'lib', 'build.mjs');

let project: string;
beforeEach(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'pfp-build-'));
  for (const file of ['src/a.ts', 'config/b.ts', 'database/c.ts', 'tsconfig.json', 'package-lock.json']) {
    write(file, 'source');
  }
  for (const file of [
    'dist/src/a.js',
    'dist/config/b.js',
    'dist/database/c.js',
    'dist/build/index.html',
    'dist/openapi.json',
  ]) {
    write(file, 'built');
  }
});
afterEach(() => fs.rmSync(project, { recursive: true }));

function write(file: string, text: string) {
  fs.mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  fs.writeFileSync(path.join(project, file), text);
}

/** In a process of its own: the scripts are ES modules. */
function call(name: 'stampBuild' | 'isBuilt'): unknown {
  const code = `import { ${name} } from ${JSON.stringify(LIBRARY)}; console.log(JSON.stringify(${name}(${JSON.stringify(project)}) ?? null));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}

it('nothing counts as built before it was', () => {
  expect(call('isBuilt')).toBe(false);
});

it('a build counts until a source changes', () => {
  call('stampBuild');
  expect(call('isBuilt')).toBe(true);
  write('src/a.ts', 'changed');
  expect(call('isBuilt')).toBe(false);
});

it.each(['dist/src/a.js', 'dist/build/index.html', 'dist/openapi.json'])(
  'a build that something else has written over in %s does not count, though the sources are as they were',
  (file) => {
    call('stampBuild');
    write('src/a.ts', 'changed');
    write(file, 'built of the change');
    write('src/a.ts', 'source');
    expect(call('isBuilt')).toBe(false);
  },
);

it('"npm run build" notes what it has built', () => {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  expect(scripts.build).toBe('node scripts/build.mjs');
  expect(fs.readFileSync(path.join(ROOT, 'scripts', 'build.mjs'), 'utf8')).toMatch(/^await build\(\);$/m);
});
