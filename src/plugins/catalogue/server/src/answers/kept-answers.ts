/** Public answers in their final bytes, within bounded memory. */
import { createHash } from 'node:crypto';
import zlib from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Answer {
  /** All but those of its encoding, its lifetime and its date. */
  headers: [name: string, value: string | number | string[]][];
  body: Buffer;
  /** Of the bytes as they are; each encoding adds its name. */
  hash: string;
  /** From when on it is right, and until when, in epoch milliseconds; Infinity where no clock changes it. */
  since: number;
  until: number;
  /** Its `Last-Modified`, in epoch milliseconds by the machine's clock: whole seconds. */
  modified: number;
  /** What it is made of (`shared/made-of.ts`); undefined where any change may make it wrong. */
  madeOf: readonly string[] | undefined;
  encoded: Map<Encoding, Buffer>;
}

/** What a change changed (`shared/made-of.ts`); undefined for everything. */
export type Change = ReadonlySet<string> | undefined;

/** More come in the time in which one answer is made only where somebody imports. */
const CHANGES_REMEMBERED = 1000;
/** In milliseconds: how long it takes at most until every replica knows of a change. */
const KNOWN_EVERYWHERE = 5000;
/** What an entry costs besides its bytes. */
const OVERHEAD = 1024;
/** No answer takes more than this part of the memory: one export would push everything else out. */
const LARGEST_PART = 1 / 8;
/** In bytes: below it, compressing saves no packet. */
const WORTH_COMPRESSING = 1024;
export const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } };

export function makeAnswer(
  headers: Answer['headers'],
  body: Buffer,
  more: Pick<Answer, 'since' | 'until' | 'modified' | 'madeOf'>,
): Answer {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return { headers, body, hash, ...more, encoded: new Map([['identity', body]]) };
}

/**
 * When an answer was last modified: when it was made, and after a change not until no replica gives out anymore what
 * was before. Else who was answered by one that did not yet know of the change would be told by another that there
 * is nothing newer.
 *
 * @param madeAt @param changedAt epoch milliseconds
 * @returns whole seconds, in milliseconds; it may be still to come
 */
export function lastModified(madeAt: number, changedAt: number): number {
  const wholeSeconds = (instant: number) => Math.floor(instant / 1000) * 1000;
  return Math.max(wholeSeconds(madeAt), wholeSeconds(changedAt + KNOWN_EVERYWHERE) + 1000);
}

/** @returns the bytes in an encoding, compressed the first time, and the encoding that it came to */
export function encode(answer: Answer, wanted: Encoding): { bytes: Buffer; encoding: Encoding } {
  const encoding = answer.body.length < WORTH_COMPRESSING ? 'identity' : wanted;
  let bytes = answer.encoded.get(encoding);
  if (bytes === undefined) {
    // A copy: what zlib gives stands in a room of 16 KB.
    bytes = Buffer.from(encoding === 'br' ? zlib.brotliCompressSync(answer.body, BROTLI) : zlib.gzipSync(answer.body));
    answer.encoded.set(encoding, bytes);
  }
  return { bytes, encoding };
}

export class KeptAnswers {
  /** The least recently asked for first. */
  private readonly answers = new Map<string, { answer: Answer; size: number }>();
  private size = 0;
  /** Counts the changes: an answer that one made wrong after its making began is not kept. */
  generation = 0;
  /** What the last changes changed, the newest last; undefined for everything. */
  private readonly changes: Change[] = [];
  /** When the last of them was noticed here, in epoch milliseconds; at the beginning that is not known. */
  changedAt = Date.now();

  /** @param most bytes in all; 0 keeps nothing */
  constructor(private readonly most: number) {}

  get bytes(): number {
    return this.size;
  }

  /** @param now epoch milliseconds */
  get(key: string, now: number): Answer | undefined {
    const found = this.answers.get(key);
    if (found === undefined) return undefined;
    this.answers.delete(key);
    // Clocks are set back, too.
    if (found.answer.until <= now || found.answer.since > now) {
      this.size -= found.size;
      return undefined;
    }
    this.answers.set(key, found);
    return found.answer;
  }

  /** @param generation when its making began */
  set(key: string, answer: Answer, generation: number): void {
    // Compressed, a text takes a third at most of what it takes as it is, in either encoding.
    const size = Math.ceil(answer.body.length * (5 / 3)) + lengthOf(key, answer) * 2 + OVERHEAD;
    if (this.isWrongSince(generation, answer) || size > this.most * LARGEST_PART) return;
    const before = this.answers.get(key);
    if (before !== undefined) this.size -= before.size;
    this.answers.delete(key);
    this.answers.set(key, { answer, size });
    this.size += size;
    for (const [oldest, { size: freed }] of this.answers) {
      if (this.size <= this.most) break;
      this.answers.delete(oldest);
      this.size -= freed;
    }
  }

  /** Something public has changed. @param change what, undefined for everything */
  forget(change: Change): void {
    this.generation += 1;
    this.changedAt = Date.now();
    this.changes.push(change);
    if (this.changes.length > CHANGES_REMEMBERED) this.changes.shift();
    for (const [key, { answer, size }] of this.answers) {
      if (!isMadeWrong(answer, change)) continue;
      this.answers.delete(key);
      this.size -= size;
    }
  }

  private isWrongSince(generation: number, answer: Answer): boolean {
    const changes = this.generation - generation;
    if (changes === 0) return false;
    return changes > this.changes.length || this.changes.slice(-changes).some((change) => isMadeWrong(answer, change));
  }
}

/** In characters, of what is kept besides the bytes. */
function lengthOf(key: string, { headers, madeOf }: Answer): number {
  const texts = [key, ...headers.map(([, value]) => String(value)), ...(madeOf ?? [])];
  return texts.reduce((length, text) => length + text.length, 0);
}

function isMadeWrong({ madeOf }: Answer, change: Change): boolean {
  return madeOf === undefined || change === undefined || madeOf.some((part) => change.has(part));
}
