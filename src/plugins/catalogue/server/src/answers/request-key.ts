/** Which requests get the same answer. */
import type { IncomingMessage } from 'node:http';
import type { Encoding } from './kept-answers';

/** Longer addresses are answered, and not kept. */
const LONGEST_URL = 4096;

/**
 * @param prefix of the content API, such as `/api/`
 * @param origins that CORS knows: their answers name them, all others get the same one
 * @returns the same text for requests with the same answer; undefined where the answer is not for everybody
 */
export function keyOf(
  { method, url = '', headers }: IncomingMessage,
  prefix: string,
  origins: ReadonlySet<string>,
): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith(prefix) || url.length > LONGEST_URL) return undefined;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return undefined;
  // A body, or only the part of an answer, is for the framework.
  if (headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined || headers.range) {
    return undefined;
  }
  const { origin } = headers;
  return origin !== undefined && origins.has(origin) ? `${url}\n${origin}` : url;
}

const chosen = new Map<string, Encoding>();
/** Browsers send a handful of different ones. */
const MOST_CHOSEN = 200;

/** @param accepted `Accept-Encoding` */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  let encoding = chosen.get(accepted);
  if (encoding === undefined) {
    encoding = (['br', 'gzip'] as const).find((each) => accepts(accepted, each)) ?? 'identity';
    if (chosen.size >= MOST_CHOSEN) chosen.clear();
    chosen.set(accepted, encoding);
  }
  return encoding;
}

function accepts(accepted: string, encoding: Encoding): boolean {
  return accepted.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    return name === encoding && !parameters.some((each) => /^q=0(\.0*)?$/.test(each));
  });
}
