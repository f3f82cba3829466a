/** The examples of the guide for frontends: what everybody may ask is asked, and answered as the guide shows. */
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { objectivesOf } from '../../clients/typescript/examples/objectives';
import { asText } from '../support/answers';
import { ROOT } from '../support/environment';
import { startPlatform, type Platform } from '../support/platform';

const GUIDE = fs.readFileSync(path.join(ROOT, 'docs', 'guide-frontends.md'), 'utf8');
/** A request without a body or a token, and the answer that follows it, where one is shown. */
const EXAMPLE =
  /```sh\ncurl -s[gi]* '?http:\/\/127\.0\.0\.1:1337(\/api\/[^'\s]*)'?\n```\n(?:\n```(\w*)\n([\s\S]*?)\n```)?/g;

/** Of what is shown as which language. A block of none shows the head of an answer. */
const MEDIA_TYPES: Record<string, RegExp> = {
  json: /^application\/(\w+\+)?json/,
  xml: /xml/,
  csv: /^text\/csv/,
  ics: /^text\/calendar/,
};
/** Lines of JSON, each of which is shown as JSON. */
const LINES = /^application\/jsonl/;

/** The demonstration content has no call whose deadline was changed: the guide shows one after an extension. */
const AFTER_A_CHANGE = 'deadlineChanges';
/** Which calls are closing soon depends on the day of the month: their attributes are compared, without the values. */
const ON_A_DAY = 'callState=closing-soon';

const examples = [...GUIDE.matchAll(EXAMPLE)].map(
  ([, address, language = '', answer = '']) => [address, language, answer] as [string, string, string],
);

let platform: Platform;
let url: string;
beforeAll(async () => {
  platform = await startPlatform();
  const { httpServer } = platform.strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
});
afterAll(() => platform.stop());

/** Without what is another on every database and every day: ids, instants, days counted from that of seeding, tags. */
const withoutChance = (text: string) =>
  text
    .replace(/\b[a-z][a-z0-9]{23}\b/g, 'documentId')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d{8}T\d{6}Z/g, 'instant')
    .replace(/(DTSTART;VALUE=DATE:)\d{8}/g, '$1day')
    .replace(/(callState"?:"?)(open|closing-soon)/gi, '$1computed')
    // Missing for some seconds after a change.
    .replace(/^last-modified: .*\n/gim, '')
    .replace(/(etag: )"[\w-]+"/gi, '$1"tag"');

/** Each attribute with its value, as far as it is shown: "…" ends a text that goes on. */
const SCALAR = /"([A-Za-z@][\w@:-]*)":\s*("(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null)/g;

const keysOf = (text: string) => [...text.matchAll(/"([A-Za-z@][\w-]*)": ?/g)].map(([, key]) => key as string);

function missingOfJson(shown: string, text: string): string[] {
  const pairs = [...text.matchAll(SCALAR)].map(([, key, value]) => `${key}: ${value}`);
  const wanted = [...shown.matchAll(SCALAR)].map(([, key, value = '']) => `${key}: ${value}`);
  return [...new Set(wanted)].filter((pair) => {
    const [begun = '', ...rest] = pair.split('…');
    return !pairs.some((each) => (rest.length === 0 ? each === pair : each.startsWith(begun.trimEnd())));
  });
}

/** Each piece between what was left out must be there, in the order in which it is shown. */
function missingOfText(shown: string, text: string): string[] {
  const pieces = shown.split(/…|\n/).map((piece) => piece.trim());
  let from = 0;
  return pieces.filter((piece) => {
    const found = text.indexOf(piece, from);
    if (found === -1) return true;
    from = found + piece.length;
    return false;
  });
}

it('there are many, one of each feed, export and format among them', () => {
  expect(examples.length).toBeGreaterThan(25);
  const shown = examples.map(([address]) => /\/catalogue\/([\w]+\.\w+|oai)/.exec(address)?.[1]);
  expect(shown).toEqual(
    expect.arrayContaining([
      'feed.rss',
      'feed.atom',
      'feed.json',
      'deadlines.ics',
      'export.csv',
      'export.jsonl',
      'sitemap.xml',
      'dcat.jsonld',
      'oai',
    ]),
  );
});

it.each(examples)('%s', async (address, language, shown) => {
  const { body, headers } = await platform.http.get(address).buffer(true).parse(asText).expect(200);
  const type = headers['content-type'] as string;
  if (language !== '') expect(type).toMatch(LINES.test(type) ? LINES : (MEDIA_TYPES[language] as RegExp));
  if (address.includes(AFTER_A_CHANGE)) return;
  if (address.includes(ON_A_DAY)) return expect(keysOf(body)).toEqual(expect.arrayContaining(keysOf(shown)));
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const text = withoutChance(language === '' ? `HTTP/1.1 200 OK\n${head.join('\n')}\n\n${body}` : body);
  const wanted = withoutChance(shown);
  if (language === 'json') expect(missingOfJson(wanted, text)).toEqual([]);
  else if (language !== '') expect(missingOfText(wanted, text)).toEqual([]);
  // Names of headers have no case, and come in any order.
  else for (const line of wanted.split('\n')) expect(missingOfText(line.toLowerCase(), text.toLowerCase())).toEqual([]);
});

it('the example of the typed client runs, and answers what the guide shows', async () => {
  const code = fs.readFileSync(path.join(ROOT, 'clients', 'typescript', 'examples', 'objectives.ts'), 'utf8');
  const shown = code.replace('../src/index.js', 'platform-for-partnerships-client');
  expect(GUIDE).toContain(`\`\`\`ts\n${shown}\`\`\``);
  const lines = await objectivesOf(url, ['EC', 'MU']);
  expect(lines.length).toBeGreaterThan(1);
  expect(GUIDE).toContain(`\`\`\`text\n${lines.join('\n')}\n\`\`\``);
  await expect(objectivesOf(url, ['Ecuador'])).rejects.toThrow(/^ValidationError: country: /);
});
