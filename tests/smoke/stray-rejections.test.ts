/** A promise that is rejected while nobody waits for it ends no server. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../support/environment';

/** A server that makes one for each request, and says after the second what it was asked. */
const SERVER = `
const http = require('node:http');
const { surviveStrayRejections } = require(${JSON.stringify(path.join(ROOT, 'dist', 'src', 'stray-rejections.js'))});
const httpServer = http.createServer((request, response) => {
  Promise.reject(new Error('nobody waits for ' + request.url));
  setImmediate(() => response.end());
});
if (process.argv[1] === 'guarded') {
  surviveStrayRejections({ server: { httpServer }, log: { error: (line) => console.log(line.split('\\n')[0]) } });
}
httpServer.listen(0, '127.0.0.1', async () => {
  const ask = (path) => fetch('http://127.0.0.1:' + httpServer.address().port + path, { headers: { connection: 'close' } });
  await ask('/one');
  await ask('/two');
  httpServer.close(() => {
    console.log('both were answered');
    Promise.reject(new Error('a script shall end'));
  });
});`;

const run = (...args: string[]) => spawnSync(process.execPath, ['-e', SERVER, ...args], { encoding: 'utf8' });

it('a server goes on, and says what happened; once it has closed, Node’s own rule holds', () => {
  const { stdout, stderr, status } = run('guarded');
  for (const words of ['nobody waits for /one', 'nobody waits for /two', 'both were answered']) {
    expect(stdout).toContain(words);
  }
  expect(stderr).toContain('a script shall end');
  expect(status).toBe(1);
});

it('without it, the first request ends the process', () => {
  const { stdout, stderr, status } = run();
  expect(stdout).not.toContain('both were answered');
  expect(stderr).toContain('nobody waits for /one');
  expect(status).toBe(1);
});
