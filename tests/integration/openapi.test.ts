import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createClient, type PlatformClient } from '../../clients/typescript/src/index';
import { asText } from '../support/answers';
import { ROOT } from '../support/environment';
import { load } from '../support/outside';
import { logIn, startPlatform, type Platform } from '../support/platform';

interface Schema {
  $ref?: string;
  type?: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
}

interface Content {
  schema: Schema;
  examples?: Record<string, { summary: string; value: unknown }>;
}

interface Operation {
  summary?: string;
  description?: string;
  parameters: { name: string; in: string; style?: string; explode?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<
    string,
    { $ref?: string; description?: string; headers?: Record<string, object>; content?: Record<string, Content> }
  >;
}

interface Example {
  request: string;
  body?: Record<string, string>;
  status: number;
  headers: string[];
  mediaType: string;
  answer: unknown;
}

let platform: Platform;
let document: {
  servers: unknown;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, { content: Record<string, Content> }> };
};
/** How often Strapi has generated the document. */
let generated: jest.SpyInstance;
beforeAll(async () => {
  // As `npm run quickstart` runs it: there is a build, and nobody changes types meanwhile.
  platform = await startPlatform({ NODE_ENV: 'development' });
  generated = jest.spyOn(load('@strapi/openapi') as { generate(): unknown }, 'generate');
  document = (await platform.http.get('/api/openapi.json').expect(200)).body;
});
afterAll(() => platform.stop());

/** All operations, by method and path. */
const operations = (): [key: string, operation: Operation][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );
/** What members do, and who applies: neither is read by everybody. */
const PERSONAL = / \/(auth|users|connect|forum)|\/(responses|follow)$/;

const readExamples = async () =>
  ((await import('../../src/content-api/openapi/examples.json')) as unknown as { default: Record<string, Example> })
    .default;

const schema = (name: string) => document.components.schemas[name]?.properties ?? {};

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
  const { properties, additionalProperties = false } = choose(described) ?? {};
  for (const [key, nested] of Object.entries(value)) {
    if (properties?.[key] === undefined && additionalProperties !== false) continue;
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
      (path) => !PERSONAL.test(` ${path}`) && !path.startsWith('/catalogue'),
    );
    expect(paths.length).toBe(25);
    const undescribed = new Set<string>();
    for (const path of paths) {
      const { schema: whole } = document.paths[path]?.get?.responses['200']?.content?.['application/json'] ?? {};
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

  it('is there at once where there is a build', () => {
    expect(generated).not.toHaveBeenCalled();
  });

  it('says of every operation what it is for, and what it answers', () => {
    for (const [key, { summary, responses }] of operations()) {
      expect([key, summary]).toEqual([key, expect.stringMatching(/^[A-Z]/)]);
      const [success, ...others] = Object.keys(responses).filter((status) => status < '300');
      expect([key, success, others]).toEqual([key, expect.stringMatching(/^20[0124]$/), []]);
      const content = Object.values(responses[success as string]?.content ?? {});
      expect([key, content.length]).toEqual([key, success === '204' ? 0 : 1]);
    }
    const catalogue = operations().filter(([key]) => key.includes(' /catalogue'));
    expect(catalogue.filter(([, { description }]) => description === undefined)).toEqual([]);
  });

  it('has one shape for all that is refused', async () => {
    for (const [key, { responses }] of operations()) {
      for (const [status, { $ref }] of Object.entries(responses)) {
        if (status >= '400')
          expect([key, status, $ref]).toEqual([key, status, expect.stringMatching(/^#\/components\/responses\/\w+$/)]);
      }
    }
    for (const { content } of Object.values(document.components.responses)) {
      expect(content['application/json']?.schema).toEqual({ $ref: '#/components/schemas/Error' });
    }
    const refusals = [
      await platform.http.get('/api/catalogue?country=Mauritius&page=0').expect(400),
      await platform.http.get('/api/practices?nothing=1').expect(400),
      await platform.http.get('/api/practices').set('Authorization', 'Bearer dead').expect(401),
      await platform.http.get('/api/forum/members').expect(403),
      await platform.http.get('/api/practices/no-such-practice').expect(404),
      await platform.http.post('/api/forum/registrations').send({ data: {} }).expect(400),
    ];
    const undescribed = new Set<string>();
    for (const { body } of refusals) {
      compare('error', document.components.schemas.Error, body, undescribed);
      expect(body).toMatchObject({ data: null, error: { name: expect.any(String), message: expect.any(String) } });
    }
    expect([...undescribed]).toEqual([]);
  });

  it('names 401 where a dead token is refused, and nowhere else', async () => {
    for (const [key, { responses }] of operations()) {
      const [method = '', address = ''] = key.split(' ');
      const path = address
        .replace('{type}/{slug}', 'practice/occupation-permit')
        .replace(/\{\w+\}/, 'aaaaaaaaaaaaaaaaaaaaaaaa');
      const { status } = await platform.http[method.toLowerCase() as 'get'](`/api${path}`)
        .set('Authorization', 'Bearer dead')
        .buffer(true)
        .parse(asText);
      expect([key, status === 401]).toEqual([key, '401' in responses]);
      if (!('401' in responses) && !key.endsWith('/registrations')) expect(responses).not.toHaveProperty('403');
    }
  });

  it('has an example of every success that says something', () => {
    for (const [key, { responses, requestBody }] of operations()) {
      for (const [status, { content = {} }] of Object.entries(responses).filter(([status]) => status < '300')) {
        for (const { schema: described, examples } of Object.values(content)) {
          // The answer is that of a login; the code for it is in a mail.
          if (key === 'POST /auth/reset-password') continue;
          const undescribed = new Set<string>();
          const { value } = examples?.demonstration ?? {};
          expect([key, status, typeof value]).toEqual([key, status, expect.stringMatching(/object|string/)]);
          if (typeof value === 'object') compare(key, described, value, undescribed);
          expect([...undescribed]).toEqual([]);
        }
      }
      for (const { schema: described, examples } of Object.values(requestBody?.content ?? {})) {
        const undescribed = new Set<string>();
        if (examples !== undefined) compare(key, described, examples.demonstration?.value, undescribed);
        expect([...undescribed]).toEqual([]);
      }
    }
  });

  it('has what the platform answers everybody as examples: else run "npm run docs:examples"', async () => {
    const examples = await readExamples();
    const { shortenExample } = await import(path.join(ROOT, 'scripts', 'lib', 'shorten-example.cjs'));
    const open = operations().filter(([key]) => !PERSONAL.test(key));
    expect(
      Object.keys(examples)
        .filter((key) => !PERSONAL.test(key))
        .sort(),
    ).toEqual(open.map(([key]) => key).sort());
    for (const [key, { responses }] of open) {
      const { request, body, status, headers: told, mediaType, answer } = examples[key] as Example;
      const known = `/api${await entryOf(request)}`;
      const asking = body === undefined ? platform.http.get(known) : platform.http.post(known).type('form').send(body);
      const { text, headers } = await asking.buffer(true).parse(asText).expect(status).then(readText);
      expect([key, headers['content-type']?.split(';')[0]]).toEqual([key, mediaType]);
      const now = shortenExample(key, mediaType.endsWith('json') ? JSON.parse(text) : text);
      expect([key, withoutChance(now)]).toEqual([key, withoutChance(answer)]);
      const isKept = headers['cache-control'] !== 'no-store';
      expect([key, told]).toEqual([
        key,
        ['ETag', 'Cache-Control', 'Link'].filter((name) => isKept && name.toLowerCase() in headers),
      ]);
      const described = responses[status];
      expect([key, Object.keys(described?.headers ?? {}).filter((name) => name !== 'Last-Modified')]).toEqual([
        key,
        told,
      ]);
      expect([key, '304' in responses]).toEqual([key, told.includes('ETag')]);
      const summary = `${key.split(' ')[0]} /api${request}`;
      expect([key, described?.content?.[mediaType]?.examples]).toEqual([
        key,
        { demonstration: { summary, value: answer } },
      ]);
    }
  });

  it('lists are repeated in addresses, as the catalogue is asked', () => {
    const lists = operations().flatMap(([key, { parameters = [] }]) =>
      parameters
        .filter(
          ({ schema: { anyOf = [] } }) => key.includes('/catalogue') && anyOf.some(({ type }) => type === 'array'),
        )
        .map(({ name, style, explode }) => ({ name, style, explode })),
    );
    expect(lists).toContainEqual({ name: 'country', style: 'form', explode: true });
    expect(lists.filter(({ style, explode }) => style !== 'form' || explode !== true)).toEqual([]);
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

describe('the TypeScript client', () => {
  let address: string;
  const asked: string[] = [];
  let client: PlatformClient;
  beforeAll(async () => {
    const { httpServer } = platform.strapi.server;
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
    const noting = (request: Request) => {
      asked.push(new URL(request.url).search);
      return fetch(request);
    };
    client = createClient(address, { fetch: noting });
  });

  it('repeats lists of the catalogue, and gets what the contract says of them', async () => {
    const { data } = await client.GET('/catalogue', {
      params: { query: { country: ['MU', 'FR'], type: ['practice', 'call-for-action'], sort: 'title', pageSize: 100 } },
    });
    expect(asked.at(-1)).toBe('?country=MU&country=FR&type=practice&type=call-for-action&sort=title&pageSize=100');
    const { body } = await platform.http.get(
      '/api/catalogue?country=MU,FR&type=practice,call-for-action&sort=title&pageSize=100',
    );
    expect(data?.data.length).toBeGreaterThan(3);
    expect(data).toEqual(body);
  });

  it('asks the lists of Strapi as Strapi reads', async () => {
    const { data } = await client.GET('/practices', {
      params: {
        query: {
          filters: { countries: { iso2: { $in: ['MU', 'FR'] } } },
          fields: ['title', 'slug'],
          populate: { countries: { fields: ['iso2'] } } as never,
          sort: ['title', 'slug'],
          'pagination[pageSize]': 2,
        },
      },
    });
    expect(decodeURIComponent(asked.at(-1) as string)).toBe(
      '?filters[countries][iso2][$in][0]=MU&filters[countries][iso2][$in][1]=FR&fields=title&fields=slug&populate[countries][fields][0]=iso2&sort=title&sort=slug&pagination[pageSize]=2',
    );
    const titles = data?.data.map(({ title }) => title) ?? [];
    expect([titles.length, titles]).toEqual([2, [...titles].sort()]);
    for (const entry of data?.data ?? []) {
      expect(Object.keys(entry).sort()).toEqual(['countries', 'documentId', 'slug', 'title']);
      expect(['MU', 'FR']).toEqual(expect.arrayContaining([(entry.countries as { iso2: string }[])[0]?.iso2]));
    }
  });

  it('knows what is wrong, by its type', async () => {
    const { data, error } = await client.GET('/catalogue', { params: { query: { country: 'Mauritius' } } });
    expect(data).toBeUndefined();
    const { status, name, details } = (error as NonNullable<typeof error>).error;
    expect([status, name, details?.errors?.[0]?.path]).toEqual([400, 'ValidationError', ['country']]);
    const { Authorization } = await logIn(platform, 'friend@pfp.example');
    const friend = createClient(address, { headers: { Authorization } });
    const wrong = await friend.GET('/forum/members/{documentId}', { params: { path: { documentId: 'nobody' } } });
    expect(wrong.error?.error.status).toBe(404);
  });

  it('gets texts as texts', async () => {
    const { data: sitemap } = await client.GET('/catalogue/sitemap.xml', { parseAs: 'text' });
    expect(sitemap).toMatch(/^<\?xml/);
    const { data: dcat } = await client.GET('/catalogue/dcat.jsonld');
    expect(dcat).toHaveProperty('@context');
    const { data: identified } = await client.POST('/catalogue/oai', {
      body: { verb: 'Identify' },
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      // What the header is enough for elsewhere: in the sandbox of jest a method of Headers is no Function.
      bodySerializer: (form) => new URLSearchParams(form as Record<string, string>).toString(),
      parseAs: 'text',
    });
    expect(identified).toContain('<Identify>');
  });
});
