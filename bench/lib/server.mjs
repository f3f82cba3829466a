/** A server in a process of its own, on a free port of the loopback interface. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { WORKSPACE, environmentWith } from './workspace.mjs';

const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 100;

const running = new Set();

// Whatever way this process ends, no server outlives it.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.on(signal, () => process.exit(code));

/**
 * Starts a server and waits until it answers.
 *
 * @param name what messages and the log file call it
 * @param script the file that Node runs, and its arguments
 * @param cwd the folder that it runs in
 * @param settings the environment that it has of its own
 */
export async function startServer({ name, script, cwd, settings = {} }) {
  const port = await freePort();
  const logFile = path.join(WORKSPACE, `${name}.log`);
  const log = fs.openSync(logFile, 'w');
  const child = spawn(process.execPath, script, {
    cwd,
    env: environmentWith({ NODE_ENV: 'production', PORT: String(port), ...settings }),
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  running.add(child);
  const ended = new Promise((resolve) => child.once('close', resolve)).then(() => running.delete(child));

  const server = {
    name,
    url: `http://127.0.0.1:${port}`,
    residentMegabytes: () => readResidentMegabytes(child.pid),
    cpuMilliseconds: () => readCpuMilliseconds(child.pid),
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
  await waitForHealth(server, child, logFile);
  return server;
}

async function waitForHealth({ name, url }, child, logFile) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${name} ended while starting: see ${logFile}`);
    const response = await fetch(`${url}/_health`).catch(() => undefined);
    if (response?.status === 204) return;
    await delay(POLL_MS);
  }
  throw new Error(`${name} did not answer within ${START_TIMEOUT_MS / 1000} s: see ${logFile}`);
}

/** Resident memory in MB; not a number where the system has no /proc. */
function readResidentMegabytes(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(kilobytes / 1024);
  } catch {
    return NaN;
  }
}

/** Processor time of a process so far; not a number where the system has no /proc. */
function readCpuMilliseconds(pid) {
  try {
    // After the name, which may hold blanks: the 12th and 13th field are user and system time, in hundredths.
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
