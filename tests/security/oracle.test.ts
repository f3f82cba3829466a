/**
 * An anonymous visitor, an account without rights and a registered Friend try every parameter of the
 * content API on contacts, accounts, authors, mail domains and drafts. Nothing may come of it: an
 * attempt is refused, or changes nothing, and no answer depends on what is secret (STRIDE's
 * information disclosure; CVE-2022-30617, CVE-2023-22894, CVE-2023-34235, CVE-2024-56143,
 * CVE-2026-27886, strapi/strapi#25326).
 */
import type http from 'node:http';
import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import { DEMO_PASSWORD } from '../support/environment';
import { copyOfSeeded } from '../support/databases';
import { databaseClient, logIn, startPlatform, type Platform } from '../support/platform';
import { startProcess, type RunningProcess } from '../support/process';
import { Asker, queryString } from './support/asking';
import { WRAPPERS, guess, nest, restrictedPaths, type Filters } from './support/attempts';
import { plantCanaries, type Canary, type Ground } from './support/canaries';
import { contentApiRoutes, readingEndpoints, type Endpoint, type Model } from './support/endpoints';
import { findDifferences, findDisclosure, probe, type Kept, type Reader } from './support/probe';

/** `npm run test:soak` makes every attempt; otherwise each endpoint tries one in twenty, others than its neighbours. */
const SHARE = process.env.SOAK === 'on' ? 1 : 20;
const RUNS = process.env.SOAK === 'on' ? 2000 : 8;
jest.setTimeout(600_000);

type Middleware = (ctx: unknown, next: unknown) => unknown;

let platform: Platform;
/** Answers the thousands of attempts: in a plain process, without what jest does to each error's stack. */
let target: RunningProcess;
let strapi: Core.Strapi;
let asker: Asker;
let ground: Ground;
let endpoints: Endpoint[];
let readers: Record<'public' | 'authenticated' | 'friend', Reader>;
const kept: Record<string, Kept[]> = {};

beforeAll(async () => {
  const database = await copyOfSeeded(databaseClient);
  platform = await startPlatform(database);
  ({ strapi } = platform);
  // Guards are taken out behind its back: what it keeps would be from before for a second.
  target = await startProcess(['scripts/serve.mjs'], { ...database, ANSWER_MEMORY_MB: '0' });
  await target.ready();
  asker = Asker.at(target.url);
  ground = await plantCanaries(strapi);
  endpoints = await readingEndpoints(strapi);
  // Who asks so much is slowed, which would hide what the later answers tell.
  await strapi.db.connection('forum_settings').update({ readings_per_day: 10_000_000 });
  await createPlainAccount();
  readers = {
    public: { name: 'public', headers: {}, mayKnow: [] },
    authenticated: { name: 'authenticated', headers: await logIn(platform, 'nobody@pfp.example'), mayKnow: [] },
    friend: { name: 'friend', headers: await logIn(platform, 'friend@pfp.example'), mayKnow: ['contact', 'profile'] },
  };
});

afterAll(async () => {
  process.stdout.write(`Security, ${databaseClient}: ${asker.asked} attempts at ${endpoints.length} endpoints\n`);
  await asker.stop();
  await target.end('SIGTERM');
  await platform.stop();
});

async function createPlainAccount(): Promise<void> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } });
  const account = {
    username: 'nobody@pfp.example',
    email: 'nobody@pfp.example',
    provider: 'local',
    password: DEMO_PASSWORD,
  };
  await strapi
    .service('plugin::users-permissions.user')
    .add({ ...account, confirmed: true, blocked: false, role: role.id });
}

const secretsOf = (reader: Reader) => ground.canaries.filter(({ kind }) => !reader.mayKnow.includes(kind));

it('there is something to find', async () => {
  const count = (kind: Canary['kind']) => ground.canaries.filter((canary) => canary.kind === kind).length;
  expect({
    contact: count('contact'),
    creator: count('creator'),
    user: count('user'),
    domain: count('mail-domain'),
    profile: count('profile'),
    response: count('response'),
  }).toEqual({
    contact: 5,
    creator: 5,
    user: 4,
    domain: 1,
    profile: 6,
    response: 1,
  });
  expect(count('draft')).toBeGreaterThan(30);
  expect(endpoints.length).toBeGreaterThanOrEqual(25);
  // The canaries sing where they may: else the suite would listen in the wrong place.
  const practice = endpoints.find(({ path }) => path === '/api/practices') as Endpoint;
  const { body } = await asker.ask({ path: `${practice.path}?populate=contacts`, headers: readers.friend.headers });
  for (const { value } of ground.canaries.filter(({ kind }) => kind === 'contact')) expect(body).toContain(value);
});

describe.each(['public', 'authenticated', 'friend'] as const)('%s', (name) => {
  it('learns nothing by any parameter', async () => {
    const round = ['public', 'authenticated', 'friend'].indexOf(name);
    const findings = await probe(strapi, asker, readers[name], endpoints, ground.canaries, {
      round,
      thorough: name === 'public',
      share: SHARE,
    });
    kept[name] = findings.kept;
    expect(findings.leaks.slice(0, 20)).toEqual([]);
    expect(findings.kept.length).toBeGreaterThan(SHARE === 1 ? 20 : 5);
  });

  it('learns nothing by nesting (property)', async () => {
    const lists = endpoints.filter(({ kind }) => kind === 'list');
    const baselines = new Map<string, string>();
    for (const { path } of lists) baselines.set(path, (await asker.ask({ path, headers: readers[name].headers })).body);
    const question = fc
      .constantFrom(...lists)
      .chain((endpoint) =>
        fc.tuple(fc.constant(endpoint), nestedAttempt(strapi, endpoint.model, secretsOf(readers[name]))),
      );
    await fc.assert(
      fc.asyncProperty(question, async ([endpoint, query]) => {
        const path = `${endpoint.path}?${queryString(query)}`;
        const answer = await asker.ask({ path, headers: readers[name].headers });
        const leak = findDisclosure(answer, secretsOf(readers[name]));
        if (leak !== undefined) throw new Error(`${decodeURIComponent(path)}: ${leak}`);
        if (answer.status >= 400 || 'populate' in query) return;
        if (answer.body !== baselines.get(endpoint.path))
          throw new Error(`${decodeURIComponent(path)}: is let pass, and changes the answer`);
      }),
      { numRuns: RUNS },
    );
  });
});

/** A restricted path at the end of a random walk through relations, in random groups of conditions. */
function nestedAttempt(app: Core.Strapi, model: Model, secrets: Canary[]): fc.Arbitrary<Record<string, unknown>> {
  const operators = ['$startsWith', '$contains', '$eqi', '$notNull', '$ne', '$in', '$not'];
  const walk = fc.array(fc.nat(1000), { maxLength: 4 });
  const groups = fc.array(fc.nat(WRAPPERS.length - 1), { maxLength: 5 });
  const shape = fc.record({
    walk,
    groups,
    leaf: fc.nat(1000),
    operator: fc.constantFrom(...operators),
    canary: fc.constantFrom(...secrets),
    way: fc.constantFrom('filters', 'filters', 'filters', 'sort', 'populate'),
  });
  return shape.map(({ walk: steps, groups: wraps, leaf, operator, canary, way }) => {
    const prefix: string[] = [];
    let at = model;
    for (const step of steps) {
      const relations = Object.entries(at.attributes).filter(
        ([key, { type, target }]) =>
          type === 'relation' && target?.startsWith('api::') && !['contacts', 'localizations'].includes(key),
      );
      if (relations.length === 0) break;
      const [key, { target }] = relations[step % relations.length] as (typeof relations)[number];
      prefix.push(key);
      at = app.contentTypes[target as never] as unknown as Model;
    }
    const paths = restrictedPaths(app, at, 0).filter((path) => /createdBy|updatedBy|localizations/.test(path));
    const path = [...prefix, paths[leaf % paths.length]].join('.');
    if (way === 'sort') return { sort: [`${path}:desc`] };
    const leafFilter = nest(path, { [operator]: guess(canary, operator) });
    const filters = wraps.reduce<Filters>(
      (inner, index) => (WRAPPERS[index] as (f: Filters) => Filters)(inner),
      leafFilter,
    );
    if (way === 'filters') return { filters };
    return {
      populate: prefix.reduceRight<unknown>((inner, key) => ({ [key]: { populate: inner } }), {
        localizations: { filters },
      }),
    };
  });
}

describe('other ways in', () => {
  it('no other way to write a path or a method gets past the guard', async () => {
    const listed = await asker.ask({ path: '/api/practices' });
    const paths = [
      '/API/Practices',
      '/Api/PRACTICES',
      '//api/practices',
      '/api//practices',
      '/api/practices/',
      '/api/practices//',
      '/api/./practices',
      '/api/x/../practices',
      '/%61pi/practices',
      '/api/%70ractices',
      '/api/practices%2f',
      '/api%2fpractices',
      '/api/practices;a=1',
      '/api/practices%20',
      '/api/practices%00',
      '/api/practices.json',
      '\\api\\practices',
      '/api/practices%3fstatus=draft',
      'http://x/api/practices',
      '/api/API/practices',
    ];
    const tricks = [
      'status=draft',
      '%73tatus=draft',
      'status%5B%5D=draft',
      'STATUS=draft',
      'status=published&status=draft',
      'publicationFilter=draft',
      'locale=*',
      '?status=draft',
      'a=1;status=draft',
      'filters[localizations][title][$startsWith]=qz',
    ];
    const questions = paths.flatMap((path) => tricks.map((trick) => ({ path: `${path}?${trick}` })));
    const leaks: string[] = [];
    await asker.askAll(questions, ({ path }, answer) => {
      const leak =
        findDisclosure(answer, ground.canaries) ??
        (answer.status < 400 && answer.body !== listed.body ? `answers ${answer.status}` : undefined);
      if (leak !== undefined) leaks.push(`${path}: ${leak}`);
    });
    expect(leaks).toEqual([]);
  });

  it('nothing can be written or read by a body, a method or a header that overrides one', async () => {
    const bodies = [
      '{}',
      '{"data":{"title":"Written from outside"}}',
      '{"where":{"updatedBy":{"resetPasswordToken":{"$startsWith":"qz"}}}}',
      '{"status":"draft","filters":{"createdBy":{"email":{"$contains":"qz"}}}}',
      '[]',
      'null',
      '{"__proto__":{"isAdmin":true}}',
    ];
    const overrides: Record<string, string>[] = [
      {},
      { 'X-HTTP-Method-Override': 'GET' },
      { 'X-Method-Override': 'DELETE' },
      { 'X-HTTP-Method': 'PUT' },
    ];
    const questions = ['public', 'authenticated', 'friend'].flatMap((name) =>
      endpoints.flatMap(({ path }, index) =>
        ['POST', 'PUT', 'PATCH', 'DELETE'].map((method, place) => ({
          method,
          path: place % 2 === 0 ? path : `${path}?_method=GET&status=draft`,
          headers: {
            'Content-Type': 'application/json',
            ...readers[name as 'public'].headers,
            ...overrides[(index + place) % overrides.length],
          },
          body: bodies[(index + place) % bodies.length],
        })),
      ),
    );
    const rows = () => Promise.all(endpoints.map(({ model }) => strapi.db.query(model.uid as never).count()));
    const before = await rows();
    const leaks: string[] = [];
    await asker.askAll(questions, ({ method, path }, answer) => {
      const leak =
        findDisclosure(answer, ground.canaries) ??
        ([400, 403, 404, 405].includes(answer.status) ? undefined : `answers ${answer.status}`);
      if (leak !== undefined) leaks.push(`${method} ${path}: ${leak}`);
    });
    // Overrides must not turn a read into a write either.
    await asker.askAll(
      endpoints.map(({ path }) => ({
        path: `${path}?_method=DELETE`,
        headers: { 'X-HTTP-Method-Override': 'DELETE' },
      })),
      () => undefined,
    );
    expect(leaks).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it('every other route of the content API tells no secret, whoever asks and whatever for', async () => {
    const known = new Set(endpoints.map(({ path }) => path));
    const routes = (await contentApiRoutes(strapi)).filter(({ method, path }) => method === 'GET' && !known.has(path));
    const queries = [
      '',
      'status=draft',
      'populate=*',
      '_q=qz',
      'filters[email][$contains]=pfp',
      'filters[createdBy][email][$notNull]=true',
      'locale=*',
      'sort=email',
      'search=qz',
      'locale=fr',
    ];
    for (const reader of Object.values(readers)) {
      const leaks: string[] = [];
      const questions = routes.flatMap(({ path }) =>
        queries.map((query) => ({ path: `${path.replace(/:\w+/g, '1')}?${query}`, headers: reader.headers })),
      );
      await asker.askAll(questions, ({ path }, answer) => {
        const leak = findDisclosure(answer, secretsOf(reader));
        if (leak !== undefined) leaks.push(`${reader.name}: ${path}: ${leak}`);
      });
      expect(leaks).toEqual([]);
    }
  });
});

describe('the suite sees when a guard is taken out:', () => {
  // The attempts that the guard is there for; without it each is answered in full, which takes its time.
  const leaksOf = async (from: Asker, ...ways: RegExp[]) => {
    const practices = endpoints.filter(({ path }) => path === '/api/practices');
    const leaks: string[] = [];
    for (const only of ways) {
      leaks.push(...(await probe(strapi, from, readers.public, practices, ground.canaries, { only, most: 150 })).leaks);
    }
    return leaks;
  };

  it('the guard of the content API', async () => {
    const app = strapi.server.app as unknown as { middleware: Middleware[]; callback(): http.RequestListener };
    const all = app.middleware;
    const without = all.filter((middleware) => !String(middleware).includes('refuseDrafts'));
    expect(without.length).toBe(all.length - 1);
    app.middleware = without;
    const open = await Asker.serve(app.callback());
    app.middleware = all;
    try {
      const leaks = await leaksOf(open, /^status=/, /^filters.*localizations/, /^sort.*localizations/);
      expect(leaks).toContainEqual(expect.stringMatching(/status=draft: tells \w+ \(draft\)/));
      expect(leaks).toContainEqual(expect.stringMatching(/filters.*localizations.*is let pass/));
      expect(leaks).toContainEqual(expect.stringMatching(/sort.*localizations.*is let pass/));
    } finally {
      await open.stop();
    }
  });

  it('contacts granted to the public', async () => {
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    const grant = await permissions.create({ data: { action: 'api::contact.contact.find', role: role.id } });
    try {
      const leaks = await leaksOf(asker, /populate.*contacts/, /filters.*contacts/);
      expect(leaks).toContainEqual(expect.stringMatching(/populate.*tells .* \(contact\)/));
      expect(leaks).toContainEqual(expect.stringMatching(/filters.*contacts.*is let pass/));
    } finally {
      await permissions.delete({ where: { id: grant.id } });
    }
    expect(await leaksOf(asker, /contacts/)).toEqual([]);
  });
});

describe('once the secrets are gone', () => {
  it('a friend gets the same answers as before, contacts apart', async () => {
    await ground.removeAllButContacts();
    expect((await findDifferences(asker, kept.friend as Kept[])).slice(0, 20)).toEqual([]);
  });

  it('everybody else gets the same answers as before', async () => {
    await ground.removeContacts();
    expect(
      (await findDifferences(asker, [...(kept.public as Kept[]), ...(kept.authenticated as Kept[])])).slice(0, 20),
    ).toEqual([]);
  });
});
