import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/environment';
import { startPlatform, type Platform } from '../support/platform';

interface Schema {
  $ref?: string;
  type?: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
}

let platform: Platform;
interface Operation {
  responses: Record<string, { content: Record<string, { schema: Schema }> }>;
}
let document: {
  servers: unknown;
  paths: Record<string, { get?: Operation }>;
  components: { schemas: Record<string, Schema> };
};
beforeAll(async () => {
  platform = await startPlatform();
  document = (await platform.http.get('/api/openapi.json').expect(200)).body;
});
afterAll(() => platform.stop());

const schema = (name: string) => document.components.schemas[name]?.properties ?? {};

function asText(response: any, done: (error: Error | null, body: string) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}

const readText = ({ body, headers }: { body: string; headers: Record<string, string> }) => ({ text: body, headers });

/** Taxonomies have no slug: the documentId of an example is that of another database. */
async function entryOf(request: string): Promise<string> {
  const [, list = '', documentId] = /^\/(.+)\/([a-z0-9]{24})$/.exec(request) ?? [];
  const filter = { countries: 'filters[iso2]=MU', 'thematic-areas': 'filters[key]=remittances' }[list];
  if (documentId === undefined) return request;
  const { body } = await platform.http.get(`/api/${list}?${filter ?? 'filters[acronym]=IOM'}`).expect(200);
  return `/${list}/${body.data[0].documentId}`;
}

/** Without what is another on every database and every day: ids and what they put in order, instants, addresses, states. */
function withoutChance(answer: unknown): unknown {
  // Lines of a calendar are folded where they are long, and addresses are not of the same length; a CSV begins with a mark.
  const whole = typeof answer === 'string' ? answer.replace(/\uFEFF|\r\n /g, '') : JSON.stringify(answer);
  const text = whole
    .replace(/\b[a-z][a-z0-9]{23}\b/g, 'documentId')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d{8}T\d{6}Z|\w{3}, \d\d \w{3} \d{4} [\d:]+ GMT/g, 'instant')
    .replace(/(DTSTART;VALUE=DATE:)\d{8}/g, '$1day')
    .replace(/\d{4}-\d\d-\d\d/g, 'day')
    .replace(/https?:\/\/(pfp\.example|127\.0\.0\.1:\d+)/g, 'address')
    .replace(/@(pfp\.example|127\.0\.0\.1:\d+)/g, '@host')
    .replace(/oai:[\w.]+:/g, 'oai:host:')
    .replace(/"(callState|freshness|size)":("[a-z-]+"|null|[\d.]+)/g, '"$1":"computed"');
  if (typeof answer === 'string') return text;
  return JSON.parse(text, (key, value) => {
    if (key === 'related') return value.length;
    // Their deadlines are counted from the day of seeding: which is the nearest depends on how far the month's end is.
    if (key === 'callsClosingNext') return value.map(({ title }: { title: string }) => title).sort();
    return value;
  });
}

/** Names each key of an answer that the document does not have. */
function compare(at: string, described: Schema | undefined, value: unknown, undescribed: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) compare(at, choose(described)?.items, item, undescribed);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { properties } = choose(described) ?? {};
  for (const [key, nested] of Object.entries(value)) {
    if (properties?.[key] === undefined) undescribed.add(`${at}: ${key}`);
    else compare(`${at}.${key}`, properties[key], nested, undescribed);
  }
}

/** What a reference or a choice with null stands for. */
function choose(described: Schema | undefined): Schema | undefined {
  if (described?.$ref) return document.components.schemas[described.$ref.split('/').at(-1) as string];
  if (described?.anyOf) return choose(described.anyOf.find(({ type }) => type !== 'null'));
  return described;
}

describe('the OpenAPI document', () => {
  it('names the routes that somebody may call, and no other', () => {
    const paths = Object.keys(document.paths);
    expect(paths).toEqual(expect.arrayContaining(['/practices', '/practices/{id}', '/platform', '/auth/local']));
    expect(
      paths.filter((name) => /upload|content-type-builder|email|i18n|register|contacts|mail-domains/.test(name)),
    ).toEqual([]);
    expect(JSON.stringify(document.paths)).not.toContain('publicationFilter');
  });

  it('names the platform that serves it', () => {
    expect(document.servers).toEqual([{ url: `${platform.strapi.config.get('server.url')}/api` }]);
  });

  it('has the attributes that are computed, and not those that never leave the server', () => {
    expect(schema('ApiCallForActionCallForActionDocument').callState?.enum).toEqual(['open', 'closing-soon', 'closed']);
    expect(Object.keys(schema('ApiCountryCountryDocument'))).toEqual(expect.arrayContaining(['name', 'names', 'iso2']));
    for (const [name, { properties }] of Object.entries(document.components.schemas)) {
      expect([name, Object.keys(properties ?? {}).filter((key) => ['id', 'nameFr', 'nameEs'].includes(key))]).toEqual([
        name,
        [],
      ]);
    }
    expect(schema('ApiPracticePracticeDocument').sdgs).toMatchObject({ type: 'array', items: { type: 'number' } });
  });

  it('does not say what it is made with, nor what it runs on', async () => {
    expect(JSON.stringify(document)).not.toMatch(/powered/i);
    const { headers, text } = await platform.http.get('/api/openapi.json').expect(200);
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(x-powered-by|server)$/i)]),
    );
    expect(text).not.toMatch(/x-powered-by|x-strapi-version/i);
  });

  it.each(['/api/openapi.json/', '/API/openapi.json', '/Api/OpenAPI.JSON/'])(
    'is the same at %s, which the router takes for the same address',
    async (path) => {
      expect((await platform.http.get(path).expect(200)).body).toEqual(document);
    },
  );

  it('has the same length by HEAD', async () => {
    const plain = { 'Accept-Encoding': 'identity' };
    const { headers } = await platform.http.get('/api/openapi.json').set(plain).expect(200);
    for (const path of ['/api/openapi.json', '/api/openapi.json/']) {
      const head = await platform.http.head(path).set(plain).expect(200);
      expect(head.headers['content-length']).toBe(headers['content-length']);
    }
  });

  it('agrees with what every public path answers, at every depth', async () => {
    const paths = Object.keys(document.paths).filter(
      // What members do is not public; the catalogue's answers are compared in its own test.
      (path) => !/^\/(auth|users|connect|forum|catalogue)|\/(responses|follow)$/.test(path),
    );
    expect(paths.length).toBe(25);
    const undescribed = new Set<string>();
    for (const path of paths) {
      const { schema: whole } = document.paths[path]?.get?.responses['200']?.content['application/json'] ?? {};
      const data = whole?.properties?.data as Schema;
      const lists = path.replace('/{id}', '');
      for (const locale of ['en', 'fr']) {
        const list = await platform.http.get(`/api${lists}?locale=${locale}&pagination[pageSize]=100`).expect(200);
        if (!path.endsWith('{id}')) compare(path, data, list.body.data, undescribed);
        else
          for (const { documentId } of list.body.data.slice(0, 5)) {
            const one = await platform.http.get(`/api${lists}/${documentId}?locale=${locale}`).expect(200);
            compare(path, data, one.body.data, undescribed);
          }
      }
    }
    expect([...undescribed]).toEqual([]);
  });

  it('has an example of every public answer, and each is what the platform answers: else run "npm run docs:examples"', async () => {
    const { default: examples } = (await import('../../src/content-api/openapi-examples.json')) as unknown as {
      default: Record<string, { request: string; mediaType: string; answer: unknown }>;
    };
    const open = Object.keys(document.paths).filter(
      (path) =>
        !/^\/(auth|users|connect|forum)|\/(responses|follow)$/.test(path) &&
        !['/catalogue/sitemap.xml', '/catalogue/dcat.jsonld'].includes(path),
    );
    expect(Object.keys(examples).sort()).toEqual(open.sort());
    for (const [path, { request, mediaType, answer }] of Object.entries(examples)) {
      const known = await entryOf(request);
      const { text, headers } = await platform.http.get(`/api${known}`).buffer(true).parse(asText).then(readText);
      expect([path, headers['content-type']?.split(';')[0]]).toEqual([path, mediaType]);
      const now = mediaType.endsWith('json') ? JSON.parse(text) : text;
      expect([path, withoutChance(now)]).toEqual([path, withoutChance(answer)]);
      const content = document.paths[path]?.get?.responses['200']?.content[mediaType] as { examples?: object };
      expect([path, content.examples]).toEqual([
        path,
        { demonstration: { summary: `GET /api${request}`, value: answer } },
      ]);
    }
  });

  it('is readable in the docs: run "npm run docs:api" where this fails', async () => {
    const { renderReference } = await import(path.join(ROOT, 'scripts', 'lib', 'api-reference.cjs'));
    expect(fs.readFileSync(path.join(ROOT, 'docs', 'api-reference.md'), 'utf8')).toBe(renderReference(document));
  });

  it('is what the TypeScript client is written from: run "npm run client" where this fails', async () => {
    // Its generator is an ES module, which jest loads on newer versions of Node only.
    const write = `import { json } from 'node:stream/consumers';
      import { renderTypes } from './scripts/lib/typescript-client.mjs';
      process.stdout.write(await renderTypes(await json(process.stdin)));`;
    const types = execFileSync(process.execPath, ['--input-type=module', '-e', write], {
      cwd: ROOT,
      input: JSON.stringify(document),
      encoding: 'utf8',
      maxBuffer: 16 * 1024 * 1024,
    });
    expect(fs.readFileSync(path.join(ROOT, 'clients', 'typescript', 'src', 'schema.ts'), 'utf8')).toBe(types);
  });
});
