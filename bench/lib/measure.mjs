/** One measurement: so many connections that ask the same for so many seconds, every answer checked. */
import autocannon from 'autocannon';

const ANSWER_TIMEOUT_S = 30;

/**
 * @param url what is asked for
 * @param body what every answer must be
 * @returns requests per second, and latencies in ms
 * @throws Error when one answer was another, or none
 */
export async function measure({ url, body, connections, seconds }) {
  const expected = comparable(body);
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: ANSWER_TIMEOUT_S,
    verifyBody: (answer) => comparable(answer) === expected,
  });
  const wrong = Object.entries({
    'were not 2xx': result.non2xx,
    'had another body': result.mismatches,
    'failed or timed out': result.errors,
  }).filter(([, count]) => count > 0);
  if (wrong.length > 0) throw new Error(`${url}: ${wrong.map(([what, count]) => `${count} answers ${what}`).join(', ')}`);
  if (result['2xx'] === 0) throw new Error(`${url}: no answer within ${seconds} s`);
  return { perSecond: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
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
