/** The examples of the guide for frontends: what everybody may ask is asked, and answered as the guide shows. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/environment';
import { startPlatform, type Platform } from '../support/platform';

const GUIDE = fs.readFileSync(path.join(ROOT, 'docs', 'guide-frontends.md'), 'utf8');
/** A request without a body or a token, and the answer that follows it, where one is shown. */
const EXAMPLE =
  /```sh\ncurl -s[gi]* '?http:\/\/127\.0\.0\.1:1337(\/api\/[^'\s]*)'?\n```\n(?:\n```\w*\n([\s\S]*?)\n```)?/g;

/** The demonstration content has no call whose deadline was changed: the guide shows one after an extension. */
const AFTER_A_CHANGE = 'deadlineChanges';

const examples = [...GUIDE.matchAll(EXAMPLE)].map(([, address, answer = '']) => [address, answer] as [string, string]);

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

function asText(response: any, done: (error: Error | null, body: string) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}

it('there are many', () => {
  expect(examples.length).toBeGreaterThan(15);
});

it.each(examples)('%s', async (address, answer) => {
  const { body: text, headers } = await platform.http.get(address).buffer(true).parse(asText).expect(200);
  if (address.includes(AFTER_A_CHANGE)) return;
  const all = JSON.stringify(headers) + text;
  const keys = [...new Set([...answer.matchAll(/"([A-Za-z@][\w-]*)": ?/g)].map(([, key]) => key as string))];
  expect(keys.filter((key) => !all.includes(`"${key}"`))).toEqual([]);
});
