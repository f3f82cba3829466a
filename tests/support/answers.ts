/** What comes of an answer that is no JSON. */

/** What a parser makes of a text that it knows nothing of: the tests say what is to be in it. */
export type Parsed = any;

/** For supertest's `parse`: the text as it came, whatever its media type. */
export function asText(response: unknown, done: (error: Error | null, body: string) => void): void {
  // Its types call a stream an answer that is there already.
  const stream = response as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}
