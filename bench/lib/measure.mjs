/** One measurement: so many requests over so many connections, every answer checked. */
import autocannon from 'autocannon';

/** Generous: on a busy machine stock lets single connections wait for half a minute. */
const ANSWER_TIMEOUT_S = 180;
/** How often autocannon looks whether it is done. */
const SAMPLE_MS = 50;
const WARM_UP_S = 2;
/** A measurement that takes so many times as long as expected, and one such wait more, is given up. */
const PATIENCE = 10;

/**
 * Asks for some seconds, without measuring, and finds how many requests a measurement should have.
 *
 * @returns a number of requests that takes about `seconds`
 */
export async function warmUp({ seconds, connections, ...target }) {
  const begun = performance.now();
  let perSecond;
  do {
    ({ perSecond } = await measure({ ...target, connections, amount: 2 * connections, seconds }));
  } while (performance.now() - begun < WARM_UP_S * 1000);
  return Math.max(3, Math.round((perSecond * seconds) / connections)) * connections;
}

/**
 * The number of requests is given and the time is taken, not the other way round: a server that
 * answers its connections in step would lose up to a whole batch at the stroke of the clock.
 *
 * @param url what is asked for
 * @param body what every answer must be
 * @param amount how many requests, a multiple of `connections`
 * @param seconds how long they are expected to take
 * @param cpuMilliseconds reads the processor time that the server has used so far
 * @returns requests per second, latencies in ms, and processor time per request in ms
 * @throws Error when one answer was another, or none
 */
export async function measure({ url, body, amount, connections, seconds, cpuMilliseconds }) {
  const expected = comparable(body);
  const cpuBefore = cpuMilliseconds();
  const begun = performance.now();
  let ended = begun;
  const run = autocannon({
    url,
    connections,
    amount,
    timeout: ANSWER_TIMEOUT_S,
    sampleInt: SAMPLE_MS,
    bailout: 1,
    verifyBody: (answer) => comparable(answer) === expected,
  });
  run.on('response', () => {
    ended = performance.now();
  });
  const patience = setTimeout(() => run.stop(), (ANSWER_TIMEOUT_S + PATIENCE * seconds) * 1000);
  const result = await run;
  clearTimeout(patience);

  const missing = amount - result['2xx'];
  const wrong = Object.entries({
    'were not 2xx': result.non2xx,
    'had another body': result.mismatches,
    'failed or timed out': result.errors,
    'did not come in time': Math.max(0, missing - result.non2xx - result.errors),
  }).filter(([, count]) => count > 0);
  if (wrong.length > 0)
    throw new Error(`${url}: of ${amount} answers, ${wrong.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  return {
    perSecond: (amount / (ended - begun)) * 1000,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: (cpuMilliseconds() - cpuBefore) / amount,
  };
}

/** autocannon decodes each packet alone, so that a letter of two bytes may arrive as two unknown ones. */
function comparable(body) {
  return body.replace(/[^\x20-\x7e]+/g, '');
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
