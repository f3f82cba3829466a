/**
 * Node as it is outside of jest. A test file runs in a context of its own, with a module loader of its own, in which
 * a platform takes longer to start; out here it runs as operators run it.
 */
import vm from 'node:vm';
import path from 'node:path';
import { ROOT } from './environment';

const outside = vm.runInThisContext('globalThis') as typeof globalThis;
const { process: nodeProcess } = outside;
const { createRequire } = nodeProcess.getBuiltinModule('node:module');

// What a test and the platform hand each other as a moment must be one for both: `instanceof` asks for it.
globalThis.Date = outside.Date;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * What keeps something of the platform that has loaded it, and therefore is loaded anew for each: the build, Strapi
 * and what Strapi registers itself with. The rest is loaded once.
 */
const STATEFUL = new RegExp(
  [`^${path.join(ROOT, 'dist')}/`, '/node_modules/(@strapi/(plugin-users-permissions|upload)|bcryptjs)/'].join('|'),
);

/** Loads a module of the build, as the platform that was started last has loaded it. */
export function fromBuild<T>(file: string): T {
  return load(path.join(ROOT, 'dist', file)) as T;
}

/** Loads a package as Node does. */
export function load(name: string): unknown {
  return createRequire(path.join(ROOT, 'package.json'))(name);
}

/** Forgets what belongs to a platform, as a process does that ends. */
export function forgetPlatform(): void {
  const { cache } = createRequire(path.join(ROOT, 'package.json'));
  for (const file of Object.keys(cache)) if (STATEFUL.test(file)) delete cache[file];
}

/** Gives the process out there an environment. @returns how it gets its own back */
export function setEnvironment(environment: NodeJS.ProcessEnv): () => void {
  const before = { ...nodeProcess.env };
  const set = (wanted: NodeJS.ProcessEnv) => {
    for (const name of Object.keys(nodeProcess.env)) if (!(name in wanted)) delete nodeProcess.env[name];
    Object.assign(nodeProcess.env, wanted);
  };
  set(environment);
  return () => set(before);
}

/** Strapi listens to the signals from its start. @returns how what was added since is taken away: it holds a platform */
export function noteListeners(): () => void {
  const before = SIGNALS.map((signal) => nodeProcess.listeners(signal));
  return () => {
    SIGNALS.forEach((signal, index) => {
      for (const listener of nodeProcess.listeners(signal)) {
        if (!before[index]?.includes(listener)) nodeProcess.removeListener(signal, listener);
      }
    });
  };
}

/** Does something that must not take the listeners of the process along, which are jest's: Strapi would at its end. */
export async function keepingListeners<T>(work: () => Promise<T>): Promise<T> {
  nodeProcess.removeAllListeners = () => nodeProcess;
  try {
    return await work();
  } finally {
    delete (nodeProcess as { removeAllListeners?: unknown }).removeAllListeners;
  }
}
