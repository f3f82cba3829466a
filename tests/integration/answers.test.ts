/** Public answers from memory: the same as from the pipeline, and never older than what they are made of. */
import zlib from 'node:zlib';
import request from 'supertest';
import { publishCall } from '../support/calls';
import { copyOfSeeded, onceOn } from '../support/databases';
import { Forum, SUPPORT } from '../support/forum';
import { fromBuild } from '../support/outside';
import { databaseClient, logIn, logInToPanel } from '../support/platform';
import { startProcess } from '../support/process';

const ORIGIN = 'https://www.example.org';
const LIST = '/api/practices?pagination[pageSize]=5&sort=title';

let forum: Forum;
let settings: Record<string, string>;
beforeAll(async () => {
  settings = await copyOfSeeded(databaseClient);
  forum = await Forum.start({ ...settings, CORS_ORIGINS: ORIGIN });
  await forum.desk(SUPPORT);
});
afterEach(() => forum.resetClock());
afterAll(() => forum.stop());

interface Kept {
  generation: number;
  bytes: number;
  get(address: string, now: number): object | undefined;
}
const kept = () => forum.strapi.plugin('catalogue').service('answers') as Kept;
const ask = (path: string, headers: Record<string, string> = {}) =>
  forum.platform.http.get(path).set({ 'Accept-Encoding': 'identity', ...headers });
/** As they go over the wire. */
const raw = (path: string, encoding: string) =>
  forum.platform.http
    .get(path)
    .set('Accept-Encoding', encoding)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
const PRACTICE = 'api::practice.practice' as const;
const aPractice = async () =>
  (await forum.strapi.db.query(PRACTICE).findOne({ where: { publishedAt: { $notNull: true }, locale: 'en' } })) as {
    documentId: string;
    slug: string;
  };

/** How many statements about practices the database was sent. */
async function statementsDuring(work: () => Promise<unknown>): Promise<number> {
  let statements = 0;
  const count = ({ sql }: { sql: string }) => (statements += /practices/.test(sql) ? 1 : 0);
  const { connection } = forum.strapi.db;
  connection.on('query', count);
  await work();
  connection.removeListener('query', count);
  return statements;
}

describe('the second answer', () => {
  it('is the first one, byte by byte and header by header, without asking the database', async () => {
    const first = await ask(LIST).expect(200);
    let second = first;
    expect(await statementsDuring(async () => (second = await ask(LIST).expect(200)))).toBe(0);
    expect(second.text).toBe(first.text);
    const { date: _one, 'last-modified': _since, ...headers } = first.headers;
    const { date: _other, 'last-modified': _again, ...again } = second.headers;
    expect(again).toEqual(headers);
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect(headers['cache-control']).toBe('public, max-age=5, must-revalidate');
    expect(headers.vary?.split(/, */)).toEqual(expect.arrayContaining(['Authorization', 'Cookie', 'Accept-Encoding']));
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('is 304 for who has it, in whichever encoding', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const { headers, status } = await ask(LIST, { 'Accept-Encoding': encoding });
      expect([encoding, status]).toEqual([encoding, 200]);
      for (const condition of [headers.etag, `"other", W/${headers.etag}`, '*']) {
        const known = await ask(LIST, { 'Accept-Encoding': encoding, 'If-None-Match': condition as string }).expect(
          304,
        );
        expect([known.text, known.headers.etag]).toEqual(['', headers.etag]);
      }
      await ask(LIST, { 'Accept-Encoding': encoding, 'If-None-Match': '"other"' }).expect(200);
    }
  });

  it('is 304 also where nobody has asked yet', async () => {
    const path = `${LIST}&locale=fr`;
    const { headers } = await ask(path);
    await ask(`${path}&`, { 'If-None-Match': headers.etag as string }).expect(304);
  });

  onceOn('sqlite')('is 304 for who has it since its date, and 200 again from the next change on', async () => {
    const path = `${LIST}&locale=es`;
    const dated = async () => {
      // For some seconds after a change no answer has a date, since other replicas may not know of it yet: asked until one has.
      for (;;) {
        const { headers } = await ask(path).expect(200);
        if (headers['last-modified'] !== undefined) return headers['last-modified'];
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const since = await dated();
    expect(new Date(since).toUTCString()).toBe(since);
    const known = await ask(path, { 'If-Modified-Since': since }).expect(304);
    expect([known.text, known.headers['last-modified']]).toEqual(['', since]);
    await ask(path, { 'If-Modified-Since': new Date(Date.parse(since) - 1000).toUTCString() }).expect(200);
    for (const wrong of ['yesterday', new Date(Date.now() + 3_600_000).toUTCString()]) {
      await ask(path, { 'If-Modified-Since': wrong }).expect(200);
    }
    // A tag says more than a date.
    await ask(path, { 'If-Modified-Since': since, 'If-None-Match': '"other"' }).expect(200);
    const { documentId } = await aPractice();
    await forum.strapi.documents(PRACTICE).update({ documentId, locale: 'en', data: { title: 'New' } as never });
    await forum.strapi.documents(PRACTICE).publish({ documentId, locale: 'en' });
    for (const date of [since, new Date().toUTCString()]) {
      const changed = await ask(path, { 'If-Modified-Since': date }).expect(200);
      expect(changed.headers['last-modified']).toBeUndefined();
    }
    expect(Date.parse(await dated())).toBeGreaterThan(Date.parse(since));
  });

  it('is compressed for who takes it', async () => {
    const plain = await raw(LIST, 'identity').expect(200);
    for (const [encoding, unpack] of [
      ['gzip', zlib.gunzipSync],
      ['br', zlib.brotliDecompressSync],
    ] as const) {
      const packed = await raw(LIST, encoding).expect(200);
      // supertest unpacks gzip by itself.
      const bytes = packed.headers['content-encoding'] === encoding ? packed.body : Buffer.alloc(0);
      expect(Number(packed.headers['content-length'])).toBeLessThan(plain.body.length / 2);
      const body = bytes.equals(plain.body) ? bytes : unpack(bytes);
      expect(body.equals(plain.body)).toBe(true);
    }
  });

  it('has a head of its own', async () => {
    const { headers } = await ask(LIST);
    const head = await forum.platform.http.head(LIST).set('Accept-Encoding', 'identity').expect(200);
    expect([head.headers.etag, head.headers['content-length']]).toEqual([headers.etag, headers['content-length']]);
  });

  it('names an origin that CORS knows, and no other', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { headers } = await ask(LIST, { Origin: ORIGIN });
      expect(headers['access-control-allow-origin']).toBe(ORIGIN);
      expect(headers['access-control-expose-headers']).toBe('ETag,Link,Retry-After');
      for (const headers of [{ Origin: 'https://a.example' }, {}])
        expect((await ask(LIST, headers as Record<string, string>)).headers['access-control-allow-origin'] ?? '').toBe(
          '',
        );
    }
  });
});

describe('what is read from the catalogue', () => {
  /** Said anew for each answer, or only to whom it is kept for. */
  const OWN = ['cache-control', 'connection', 'date', 'etag', 'last-modified', 'vary', 'content-length'];
  const comparable = ({ status, text, headers }: request.Response) => ({
    status,
    text,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.includes(name))),
  });

  it.each([
    ['a list', '?pageSize=3'],
    ['a list of several countries and themes', '?country=MA&country=CH,PH&theme=diaspora&facets=type,year'],
    ['a search with letters as their codes', '?se%61rch=d%69aspora+%22r%C3%A9seau%22&locale=fr'],
    ['a page behind the last', '?page=400'],
    ['calls by their state', '?type=call-for-action&callState=open'],
    ['brackets', '?country[]=MA'],
    ['a parameter without a value', '?search'],
    ['an empty parameter', '?search='],
    ['page=0', '?page=0'],
    ['an unknown parameter', '?colour=red'],
    ['a parameter that everything has', '?toString=1'],
    ['one that is of no object', '?__proto__=1'],
    ['one given twice', '?page=1&page=2'],
    ['codes that are none', '?search=%E0%A4%A'],
    ['an unknown entry', '/practice/there-is-no-such-practice'],
    ['an unknown type', '/memory/any'],
    ['an address that is not well-formed', '/practice/%E0%A4%A'],
    ['a type in capitals', '/Practice/ccme'],
    ['too many parts', '/practice/a/b'],
  ])('%s is answered outside of the pipeline as within it', async (_name, rest) => {
    const path = `/api/catalogue${rest}`;
    for (const headers of [{}, { Origin: ORIGIN }] as Record<string, string>[]) {
      // The pipeline has shown its headers.
      await ask('/api/catalogue', headers).expect(200);
      // Whoever sends a cookie is answered by it.
      const within = comparable(await ask(path, { ...headers, Cookie: 'anew=1' }));
      expect(comparable(await ask(path, headers))).toEqual(within);
    }
  });

  it('an entry is, too', async () => {
    const { slug } = await aPractice();
    const path = `/api/catalogue/practice/${slug}`;
    const within = comparable(await ask(path, { Cookie: 'anew=1' }));
    expect(within.status).toBe(200);
    expect(comparable(await ask(path))).toEqual(within);
    expect(within.headers.link).toContain('rel="alternate"');
  });

  it('goes by the pipeline once, which shows its headers, and what is wrong each time', async () => {
    const { app } = forum.strapi.server as unknown as { app: { createContext(...given: unknown[]): unknown } };
    const { createContext } = app;
    let passed = 0;
    app.createContext = (...given) => {
      passed += 1;
      return createContext.apply(app, given);
    };
    try {
      const known = await ask('/api/catalogue').expect(200);
      passed = 0;
      const other = await ask('/api/catalogue?pageSize=7').expect(200);
      expect(passed).toBe(0);
      for (const name of ['vary', 'cache-control'])
        expect([name, other.headers[name]]).toEqual([name, known.headers[name]]);
      await ask('/api/catalogue?pageSize=0').expect(400);
      await ask('/api/catalogue?pageSize=7', { Cookie: 'anew=1' }).expect(200);
      await ask('/api/c%61talogue').expect(404);
      await ask('/api/catalogue?search=x]=y').expect(400);
      expect(passed).toBe(4);
    } finally {
      app.createContext = createContext;
    }
  });
});

describe('what is kept', () => {
  it('is wrong at once when something is published, renamed, unpublished or deleted', async () => {
    const documents = forum.strapi.documents(PRACTICE);
    const { documentId, slug } = await aPractice();
    const path = `/api/practices/${slug}`;
    const title = async () => (await ask(path)).body.data?.title;
    const before = await title();
    expect(await title()).toBe(before);
    await documents.update({ documentId, locale: 'en', data: { title: 'Another title' } as never });
    expect(await title()).toBe(before);
    await documents.publish({ documentId, locale: 'en' });
    expect(await title()).toBe('Another title');
    const countries = '/api/countries?pagination[pageSize]=100';
    const { data } = (await ask(countries)).body;
    await forum.strapi
      .documents('api::country.country')
      .update({ documentId: data[0].documentId, data: { name: 'Aaa' } as never });
    expect((await ask(countries)).body.data[0].name).toBe('Aaa');
    await documents.unpublish({ documentId, locale: 'en' });
    await ask(path).expect(404);
  });

  it('stays where a draft is saved, or something is tried that does not come about', async () => {
    await ask(LIST);
    const { generation } = kept();
    const documents = forum.strapi.documents(PRACTICE);
    const draft = await documents.create({ data: { title: 'A draft', summary: 'Not seen by anybody.' } as never });
    await documents.update({ documentId: draft.documentId, data: { title: 'A draft still' } as never });
    expect(kept().generation).toBe(generation);
    const { documentId } = await aPractice();
    await forum.strapi.db
      .transaction(async () => {
        await documents.unpublish({ documentId });
        throw new Error('on purpose');
      })
      .catch(({ message }: Error) => expect(message).toBe('on purpose'));
    expect(kept().generation).toBe(generation);
    expect(await statementsDuring(async () => ask(LIST))).toBe(0);
  });

  it('goes when what it is made of changes, and stays when something else does', async () => {
    const documents = forum.strapi.documents(PRACTICE);
    const where = async (uid: string, filter: object) =>
      (await forum.strapi.db.query(uid as never).findOne({ where: filter })) as { documentId: string };
    const [tuvalu, nauru, theme] = [
      await where('api::country.country', { iso2: 'TV' }),
      await where('api::country.country', { iso2: 'NR' }),
      await where('api::thematic-area.thematic-area', { key: 'diaspora' }),
    ];
    const { documentId } = await documents.create({
      data: {
        title: 'Of Tuvalu',
        summary: 'Who does what, where, and since when: two sentences.',
        scope: 'countries',
        countries: [tuvalu.documentId],
        thematicAreas: [theme.documentId],
      } as never,
    });
    await documents.publish({ documentId });
    const { slug } = await aPractice();
    const LISTS = [
      'country=TV',
      'country=NR',
      'country=TV&facets=country',
      'theme=diaspora&type=practice',
      'type=policy-tool',
    ];
    const MORE = [
      'facets=theme&country=NR',
      'search=tuvalu',
      'country=NR&search=tuvalu',
      'year=2024',
      'locale=fr&country=TV',
    ];
    const paths = [
      ...[...LISTS, ...MORE].map((query) => `/api/catalogue?${query}`),
      ...[documentId, 'of-tuvalu', slug].map((key) => `/api/catalogue/practice/${key}`),
    ];
    /** @returns what was kept, when after a change all is again what is answered anew */
    const stays = async (change: () => Promise<unknown>): Promise<string[]> => {
      for (const path of paths) await ask(path);
      await change();
      const still = paths.filter((path) => kept().get(path, Date.now()) !== undefined);
      for (const path of paths) {
        const [answer, anew] = [await ask(path), await ask(path, { Cookie: 'anew=1' })];
        expect([path, answer.status, answer.text]).toEqual([path, anew.status, anew.text]);
      }
      return still;
    };
    const list = (query: string) => `/api/catalogue?${query}`;
    const ofNauru = list('country=NR');

    const renamed = await stays(async () => {
      await documents.update({ documentId, locale: 'en', data: { title: 'Of Tuvalu, renamed' } as never });
      await documents.publish({ documentId });
    });
    expect(renamed).toEqual(
      expect.arrayContaining([ofNauru, list('type=policy-tool'), list('facets=theme&country=NR')]),
    );
    expect(renamed).not.toContain(list('country=TV'));

    const moved = await stays(async () => {
      await documents.update({ documentId, locale: 'en', data: { countries: [nauru.documentId] } as never });
      await documents.publish({ documentId });
    });
    expect(moved).toContain(list('type=policy-tool'));
    expect(moved).not.toContain(ofNauru);

    const named = await stays(() =>
      forum.strapi
        .documents('api::thematic-area.thematic-area')
        .update({ documentId: theme.documentId, data: { name: 'Those abroad' } as never }),
    );
    expect(named).toContain(list('country=TV'));
    expect(named).not.toContain(list('facets=theme&country=NR'));

    await stays(() => documents.update({ documentId, locale: 'en', data: { slug: 'another-slug' } as never }));
    await stays(() => documents.publish({ documentId }));
    await stays(() => documents.unpublish({ documentId }));
    await stays(() => documents.publish({ documentId }));
    await stays(() => documents.delete({ documentId }));
    const lists = paths.filter((path) => path.includes('?'));
    expect(await stays(async () => undefined)).toEqual([...lists, `/api/catalogue/practice/${slug}`]);
  });

  it('is nothing that a person gets with an account, and no person gets what is kept', async () => {
    const { slug } = await aPractice();
    const path = `/api/practices/${slug}?populate=contacts`;
    const friend = await logIn(forum.platform, 'friend@pfp.example');
    for (let time = 0; time < 2; time += 1) {
      const own = await ask(path, friend).expect(200);
      expect([own.headers['cache-control'], own.headers.etag]).toEqual(['no-store', undefined]);
      expect(own.text).toContain('@pfp.example');
      const open = await ask(path);
      expect(open.text).not.toContain('@pfp.example');
    }
    expect((await ask(LIST, { Cookie: 'a=b' })).headers.etag).toBeUndefined();
  });

  it('is no refusal', async () => {
    for (const path of ['/api/practices/no-such-slug', '/api/practices?sort=nothing', '/api/contacts']) {
      const { headers, status } = await ask(path);
      expect([path, status >= 400, headers.etag]).toEqual([path, true, undefined]);
    }
  });

  it('says nothing of a call from the instant on at which that closes', async () => {
    const key = await publishCall(forum.strapi, { delegation: await forum.delegation('MU') });
    const path = `/api/calls-for-action/${key}`;
    const { data } = (await ask(path)).body;
    const end = new Date(data.closesAt).getTime();
    const list = '/api/catalogue?type=call-for-action&callState=closing-soon&pageSize=100';
    const isListed = async () => {
      const { body, headers } = await ask(list);
      const isThere = body.data.some(({ documentId }: { documentId: string }) => documentId === key);
      return [isThere, headers['cache-control']];
    };
    forum.setClock(new Date(end - 4000));
    for (let time = 0; time < 2; time += 1) {
      expect(await isListed()).toEqual([true, 'public, max-age=3, must-revalidate']);
      const { body, headers } = await ask(path);
      expect([body.data.callState, headers['cache-control']]).toEqual([
        'closing-soon',
        'public, max-age=3, must-revalidate',
      ]);
    }
    forum.setClock(new Date(end - 1));
    const last = await ask(path);
    expect([last.headers['cache-control'], last.headers['last-modified']]).toEqual(['no-store', undefined]);
    forum.setClock(new Date(end));
    expect((await ask(path)).body.data.callState).toBe('closed');
    expect((await isListed())[0]).toBe(false);
  });
});

it('many who ask for the same at once have it made once', async () => {
  const path = `${LIST}&pagination[page]=2`;
  const once = await statementsDuring(() => ask(path));
  const generation = kept().generation;
  const together = await statementsDuring(() => Promise.all(Array.from({ length: 40 }, () => ask(`${path}&`))));
  expect(kept().generation).toBe(generation);
  expect(once).toBeGreaterThan(0);
  expect(together).toBe(once);
});

it('what was kept before a server first looked for changes is forgotten at that look', async () => {
  await ask(LIST).expect(200);
  const { generation } = kept();
  const { watchChanges } = fromBuild<{ watchChanges(strapi: unknown): Promise<() => Promise<void>> }>(
    'src/plugins/catalogue/server/src/answers/index.js',
  );
  const stop = await watchChanges(forum.strapi);
  await stop();
  expect(kept().generation).toBeGreaterThan(generation);
});

it('a change by another process is seen within five seconds', async () => {
  const { slug, documentId } = await aPractice();
  const path = `/api/practices/${slug}`;
  const server = await startProcess(['scripts/serve.mjs'], settings);
  await server.ready();
  const headers = await logInToPanel({ ...forum.platform, http: request(server.url) }, SUPPORT);
  await ask(path).expect(200);
  const { status } = await request(server.url)
    .post(`/content-manager/collection-types/${PRACTICE}/${documentId}/actions/unpublish?locale=en`)
    .set(headers)
    .send({});
  const begun = performance.now();
  expect(status).toBe(200);
  let found = 200;
  while (found === 200 && performance.now() - begun < 5000) found = (await ask(path)).status;
  expect(found).toBe(404);
  await server.end('SIGTERM');
});
