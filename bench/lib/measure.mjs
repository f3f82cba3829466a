/** One measurement: so many requests over so many connections, every answer checked. */
import { ask } from './load.mjs';

const WARM_UP_S = 2;
const LEAST = 3;

/**
 * Asks for some seconds, without measuring, and finds how many requests a measurement should have.
 *
 * @returns a number of requests that takes about `seconds`
 */
export async function warmUp({ seconds, connections, ...target }) {
  const begun = performance.now();
  let perSecond;
  let amount = 2 * connections;
  do {
    const { seconds: taken } = await ask({ ...target, connections, amount });
    perSecond = amount / taken;
    amount = Math.max(2, Math.round(perSecond / 4 / connections)) * connections;
  } while (performance.now() - begun < WARM_UP_S * 1000);
  return Math.max(LEAST, Math.round((perSecond * seconds) / connections)) * connections;
}

/**
 * The number of requests is given and the time is taken, not the other way round: a server that
 * answers its connections in step would lose up to a whole batch at the stroke of the clock.
 *
 * @param cpuMilliseconds reads the processor time that the server has used so far
 * @returns requests per second, latencies in ms, and processor time per request in ms
 */
export async function measure({ cpuMilliseconds, amount, ...target }) {
  const cpuBefore = cpuMilliseconds();
  const { seconds, took } = await ask({ ...target, amount });
  return {
    perSecond: amount / seconds,
    p50: took[Math.floor(amount * 0.5)],
    p99: took[Math.floor(amount * 0.99)],
    cpuMs: (cpuMilliseconds() - cpuBefore) / amount,
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
