/** The platform as it runs for an operator: a process of its own, started by the project's scripts. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, environmentWith } from './environment';

/** Milliseconds between two looks at a process that is starting. */
const POLL = 50;

export interface RunningProcess {
  child: ChildProcess;
  url: string;
  /** What it has printed so far. */
  output: () => string;
  /** Resolves when `/_health` answers. @throws Error with the output when the process ends before */
  ready: () => Promise<void>;
  /** Resolves when the output has a text. @throws Error with the output when the process ends before */
  printed: (text: string) => Promise<void>;
  /** Resolves when something holds. @throws Error with the output when the process ends before */
  until: (condition: () => Promise<boolean>) => Promise<void>;
  /** Sends a signal. @returns the exit code, null when the signal ended it */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/**
 * Starts one of the project's scripts.
 *
 * @param args script and arguments, from the project's root
 * @param settings the environment on top of the tests' own
 * @param unset names that are not in its environment at all
 */
export async function startProcess(
  args: string[],
  settings: Record<string, string>,
  unset: string[] = [],
): Promise<RunningProcess> {
  const port = settings.PORT ?? String(await freePort());
  const env = environmentWith({ PORT: port, ...settings });
  for (const name of unset) delete env[name];
  const child = spawn(
    process.execPath,
    args.map((arg, index) => (index === 0 ? path.join(ROOT, arg) : arg)),
    {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  const ended = once(child, 'exit');
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const url = `http://127.0.0.1:${port}`;

  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const isHealthy = () =>
    fetch(`${url}/_health`).then(
      ({ status }) => status === 204,
      () => false,
    );
  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) {
      if (!isRunning()) throw new Error(`The process ended: ${output}`);
      await sleep(POLL);
    }
  };
  return {
    child,
    url,
    output: () => output,
    ready: () => until(isHealthy),
    printed: (text) => until(async () => output.includes(text)),
    until,
    async end(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

/** Runs a script to its end. @returns its exit code and what it printed */
export async function runToEnd(
  args: string[],
  settings: Record<string, string>,
  unset: string[] = [],
): Promise<{ code: number | null; output: string }> {
  const started = await startProcess(args, settings, unset);
  if (started.child.exitCode === null) await once(started.child, 'close');
  return { code: started.child.exitCode, output: started.output() };
}

/** Below the ports that the system gives to whoever asks for any: one of those may be somebody else's by the time a server has started. */
const FIRST_PORT = 20_000;
const PORTS_OF_WORKER = 1_000;
let given = 0;

/** A port that nobody listens at, and that no other of the tests' workers is given. */
export async function freePort(): Promise<number> {
  const worker = Number(process.env.JEST_WORKER_ID ?? 0);
  while (given < PORTS_OF_WORKER) {
    const port = FIRST_PORT + (worker % 10) * PORTS_OF_WORKER + given;
    given += 1;
    if (await isFree(port)) return port;
  }
  throw new Error('No port is left');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
