/** What the commands share: where the project is, and how to say what goes on. Node alone, no dependency. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Ends the command with one line that says why. */
export function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Runs a program to its end with its output shown; a failure ends this command too. */
export function run(program, args, { env = process.env, what } = {}) {
  const begun = Date.now();
  const { status, error } = spawnSync(program, args, { cwd: ROOT, env, stdio: 'inherit' });
  if (error) fail(`${program}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
  if (what) say(`${what}: ${Math.round((Date.now() - begun) / 1000)} s`);
}

/** Runs a program in the foreground: signals go to it, and its end is this command's end. */
export function runInForeground(program, args, env = process.env) {
  const child = spawn(program, args, { cwd: ROOT, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 : 1)));
}

/** A program of an installed package. */
export function bin(name) {
  return path.join(ROOT, 'node_modules', '.bin', name);
}
