import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than any of the answers takes that must not tell by their time what they found. */
const STEP = 120;

/**
 * Does some work and answers at the next full step of time, so that its duration does not tell whether
 * an address is known.
 *
 * @returns what the work returns, or throws what it throws, at the same moments
 */
export async function evenTime<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    const passed = performance.now() - begun;
    await sleep(Math.ceil(passed / STEP) * STEP - passed);
  }
}
