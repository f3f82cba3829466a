/**
 * Asks a server over many connections at once and looks at every answer, byte by byte. Sockets and nothing else:
 * whoever measures what answers in a fiftieth of a millisecond must not take longer to ask.
 */
import net from 'node:net';

/** Generous: on a busy machine stock lets single connections wait for half a minute. */
const ANSWER_TIMEOUT_MS = 180_000;
const HEAD_END = Buffer.from('\r\n\r\n');

/** So that no two requests of a run are spelled alike. */
let spelled = 0;

/**
 * @param url of the server
 * @param requests `{path, body}`, asked for in turn; each answer must be 200 and that body
 * @param amount how many requests in all
 * @param isSpelledAnew whether each request is written in letters of its own: the same one to the platform, and another to
 *   whatever keeps answers
 * @returns the seconds that it took, and the milliseconds of each answer in ascending order
 * @throws Error when one answer was another, or none
 */
export async function ask({ url, requests, amount, connections, isSpelledAnew = false }) {
  const { hostname, port } = new URL(url);
  const took = new Float64Array(amount);
  let asked = 0;
  let answered = 0;
  const begun = performance.now();

  const lane = () =>
    new Promise((resolve, reject) => {
      const socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
      let current;
      let sentAt = 0;
      let parts = [];
      let received = 0;
      let expected;
      const fail = (reason) => {
        socket.destroy();
        reject(new Error(`${url}${current?.path}: ${reason}`));
      };
      const next = () => {
        if (asked === amount) {
          current = undefined;
          return socket.destroy();
        }
        current = requests[asked % requests.length];
        asked += 1;
        parts = [];
        received = 0;
        expected = undefined;
        sentAt = performance.now();
        const path = isSpelledAnew ? spellAnew(current.path, (spelled += 1)) : current.path;
        return socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
      };
      socket.setTimeout(ANSWER_TIMEOUT_MS, () => fail('did not answer in time'));
      socket.on('error', ({ message }) => fail(message));
      socket.on('close', () => {
        if (current !== undefined) fail('the connection was closed');
        else resolve();
      });
      socket.on('data', (part) => {
        parts.push(part);
        received += part.length;
        if (expected === undefined) {
          if (parts.length > 1) parts = [Buffer.concat(parts)];
          const end = parts[0].indexOf(HEAD_END);
          if (end < 0) return;
          const head = parts[0].toString('latin1', 0, end);
          const length = /\r\ncontent-length: *(\d+)/i.exec(head);
          if (!head.startsWith('HTTP/1.1 200') || length === null) return fail(`answered ${head.split('\r\n')[0]}`);
          expected = { from: end + HEAD_END.length, whole: end + HEAD_END.length + Number(length[1]) };
        }
        if (received < expected.whole) return;
        const whole = parts.length === 1 ? parts[0] : Buffer.concat(parts);
        if (!current.body.equals(whole.subarray(expected.from))) return fail('had another body');
        took[answered] = performance.now() - sentAt;
        answered += 1;
        next();
      });
      next();
    });

  await Promise.all(Array.from({ length: connections }, lane));
  return { seconds: (performance.now() - begun) / 1000, took: took.sort() };
}

/** The same address with some of its letters written as their codes, others for each number. */
export function spellAnew(path, number) {
  const query = path.indexOf('?');
  const from = query < 0 ? path.lastIndexOf('/') : query;
  let bits = number;
  const tail = path.slice(from).replace(/%..|[a-z]/gi, (letter) => {
    if (letter.length > 1) return letter;
    const isCoded = bits & 1;
    bits >>>= 1;
    return isCoded ? `%${letter.charCodeAt(0).toString(16)}` : letter;
  });
  if (bits > 0) throw new Error(`${path} cannot be spelled in ${number} ways`);
  return path.slice(0, from) + tail;
}
