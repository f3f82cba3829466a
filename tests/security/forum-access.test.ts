/**
 * Every route of the forum, for everybody: who may call it, who may not. And whoever is no registered
 * Friend tries every way to a contact or to a profile.
 */
import type { Core } from '@strapi/strapi';
import { DEMO_PASSWORD } from '../support/environment';
import { copyOfSeeded } from '../support/databases';
import { ADMIN, Forum, PASSWORD, SUPPORT, SUPPORT_2, type Headers, type Member } from '../support/forum';
import { databaseClient, logIn, logInToPanel } from '../support/platform';
import { startProcess, type RunningProcess } from '../support/process';
import { Asker, queryString, type Question } from './support/asking';
import { plantCanaries, type Ground } from './support/canaries';
import { readingEndpoints } from './support/endpoints';
import { findDisclosure, probe, type Reader } from './support/probe';

/** `npm run test:soak` makes every attempt; otherwise one in twenty, others for each outsider. */
const SHARE = process.env.SOAK === 'on' ? 1 : 20;
const NOBODY = 'a'.repeat(24);
const ON_CONTENT_API = [
  'anonymous',
  'authenticated',
  'friend',
  'contributor',
  'focal-point',
  'suspended',
  'blocked',
] as const;
const ON_PANEL = ['anonymous', 'government-contributor', 'focal-point', 'support-unit', 'super-admin'] as const;
/** Who is no registered Friend, or no longer. */
const OUTSIDERS = ['anonymous', 'authenticated', 'suspended', 'blocked'] as const;
/** Content-API tokens open nothing in the panel, and the panel's nothing on the content API. */
const STRANGERS = ['friend', 'suspended'] as const;

/** One status for all, or one for each in the order of the roles. */
type Row = { body?: object; statuses: number | number[] };
const everybody = (status: number, body?: object): Row => ({ statuses: status, ...(body ? { body } : {}) });
const members = (status: number, body?: object): Row => ({
  statuses: [403, 403, status, status, status, 401, 401],
  ...(body ? { body } : {}),
});
const desk = (status: number, body?: object): Row => ({
  statuses: [401, 403, 403, status, status],
  ...(body ? { body } : {}),
});
/** Who keeps calls: in the panel, contributors may look, focal points decide, the Support Unit keeps the archive. */
const keepers = (status: number, body?: object): Row => ({
  statuses: [401, status, status, status, status],
  ...(body ? { body } : {}),
});
const deciders = (status: number, body: object): Row => ({ statuses: [401, 403, status, status, status], body });
/** Who writes for a delegation, and a Super Admin, who may everything that is nobody else's. */
const ofDelegation = (status: number, body: object): Row => ({ statuses: [401, status, status, 403, status], body });
const reason = { data: { reason: 'x' } };
const reasons = { reasons: { en: 'x' } };
const response = { data: { kind: 'partner', message: 'A message of some length.' } };

/** Bodies that are wrong where a right one would change something: the guard comes before the check of the body. */
const TABLE: Record<string, Row> = {
  'POST /api/forum/registrations': everybody(400, { data: {} }),
  'POST /api/forum/registrations/confirm': everybody(400, { data: { token: 'x' } }),
  'POST /api/forum/registrations/resend': everybody(202, { data: { email: 'nobody-at-all@pfp.example' } }),
  'POST /api/forum/registrations/answer': everybody(400, { data: { token: 'x', message: 'x' } }),
  'POST /api/forum/registrations/withdraw': everybody(400, { data: { token: 'x' } }),
  'POST /api/forum/vouchings': everybody(400, { data: { token: 'x', answer: 'yes' } }),
  'POST /api/forum/mandates/confirm': everybody(400, { data: { token: 'x' } }),
  'POST /api/forum/links/peek': everybody(400, { data: { page: 'confirm', token: 'x' } }),
  'POST /api/forum/confirmations': everybody(400, { data: { token: 'x', answer: 'still-valid' } }),
  'GET /api/forum/members': members(200),
  'GET /api/forum/members/me': members(200),
  'PUT /api/forum/members/me': members(200, { data: {} }),
  'GET /api/forum/members/me/export': members(200),
  'GET /api/forum/members/:documentId': members(404),
  'GET /account': everybody(302),
  'GET /account/:page': everybody(200),
  'POST /account/:page': everybody(400, { email: 'no address' }),
  'GET /forum/summary': desk(200),
  'GET /forum/reply-templates': desk(200),
  'GET /forum/registrations': desk(200),
  'GET /forum/registrations/:documentId': desk(404),
  'POST /forum/registrations/:documentId/preview': desk(404, { data: { decision: 'approve' } }),
  'POST /forum/registrations/:documentId/approve': desk(404, { data: {} }),
  'POST /forum/registrations/:documentId/reject': desk(404, reason),
  'POST /forum/registrations/:documentId/request-information': desk(404, reason),
  'POST /forum/registrations/:documentId/suspend': desk(404, reason),
  'POST /forum/registrations/:documentId/reinstate': desk(404, { data: {} }),
  'POST /forum/registrations/:documentId/invite': desk(404, { data: {} }),
  'GET /forum/registrations/:documentId/export': desk(404),
  'POST /forum/registrations/:documentId/erase': desk(404, reason),
  'GET /forum/delegations': desk(200),
  'GET /forum/delegations/:documentId': desk(404),
  'POST /forum/mandates/:documentId/end': desk(404, reason),
  'GET /forum/outbox': desk(200),
  'GET /forum/outbox/:documentId': desk(404),
  'POST /forum/outbox/:documentId/resend': desk(404, {}),
  'POST /api/calls-for-action/:documentId/responses': members(404, response),
  'PUT /api/calls-for-action/:documentId/follow': members(404),
  'DELETE /api/calls-for-action/:documentId/follow': members(204),
  'GET /api/forum/follows': members(200),
  'GET /api/forum/responses': members(200),
  'GET /api/forum/responses/:documentId': members(404),
  'POST /api/forum/responses/:documentId/see': members(404, { data: {} }),
  'POST /api/forum/responses/:documentId/accept': members(404, { data: {} }),
  'POST /api/forum/responses/:documentId/decline': members(404, { data: {} }),
  'POST /api/forum/responses/:documentId/withdraw': members(404, { data: {} }),
  'GET /forum/deadlines': keepers(200),
  'GET /forum/deadlines/told': keepers(200),
  'GET /forum/call-summary': keepers(200),
  'GET /forum/calls/:documentId': keepers(404),
  'POST /forum/calls/:documentId/extend': deciders(404, {
    data: { deadline: { precision: 'day', date: '2031-01-31' }, ...reasons },
  }),
  'POST /forum/calls/:documentId/close': deciders(404, { data: reasons }),
  'POST /forum/calls/:documentId/publish-as-closed': desk(404, { data: reasons }),
  'GET /forum/responses': keepers(200),
  'GET /forum/responses/export': keepers(200),
  'GET /forum/responses/:documentId': keepers(404),
  'POST /forum/responses/:documentId/see': deciders(404, { data: {} }),
  'POST /forum/responses/:documentId/accept': deciders(404, { data: {} }),
  'POST /forum/responses/:documentId/decline': deciders(404, { data: {} }),
  'GET /forum/contributions': keepers(200),
  'GET /forum/contribution-summary': keepers(200),
  'GET /forum/country-desk': keepers(200),
  'GET /forum/contributions/:type/:documentId': keepers(404),
  'POST /forum/contributions/:type/:documentId/submit': ofDelegation(404, { data: {} }),
  'POST /forum/contributions/:type/:documentId/withdraw': ofDelegation(404, { data: {} }),
  'POST /forum/contributions/:type/:documentId/clear': { statuses: [401, 403, 404, 403, 404], body: { data: {} } },
  'POST /forum/contributions/:type/:documentId/return': deciders(404, reason),
  'POST /forum/contributions/:type/:documentId/publish': desk(404, reason),
  'GET /forum/imports': desk(200),
  'POST /forum/imports': desk(400),
  'GET /forum/imports/template': desk(200),
  'GET /forum/imports/:documentId': desk(404),
  'POST /forum/imports/:documentId/run': desk(404, { data: {} }),
  'GET /forum/previews': keepers(400),
  'POST /forum/previews': { ...keepers(404), body: { data: { type: 'practice', documentId: NOBODY, locale: 'en' } } },
  'DELETE /forum/previews/:documentId': keepers(404),
  'GET /forum/preview/:token': everybody(404),
  'GET /forum/confirmations': keepers(200),
  'POST /forum/confirmations/:documentId/confirm': keepers(404, { data: {} }),
  'GET /forum/tasks': keepers(200),
  'POST /forum/tasks/:documentId/done': keepers(404, { data: {} }),
  // The last one: afterwards there is no such member.
  'DELETE /api/forum/members/me': members(204),
};

let forum: Forum;
let strapi: Core.Strapi;
let ground: Ground;
/** Answers the attempts in a plain process, which is faster than this one. */
let target: RunningProcess;
let asker: Asker;
let calls = 0;
const people = {} as Record<(typeof ON_CONTENT_API)[number], Headers>;
const officers = {} as Record<(typeof ON_PANEL)[number], Headers>;
let friend: Member;

beforeAll(async () => {
  const database = await copyOfSeeded(databaseClient);
  forum = await Forum.start(database);
  ({ strapi } = forum);
  for (const officer of [SUPPORT, SUPPORT_2, ADMIN]) await forum.desk(officer);
  ground = await plantCanaries(strapi);
  const joined = await Promise.all(
    (['friend', 'contributor', 'focal-point', 'friend', 'friend'] as const).map((role) => forum.join({}, role)),
  );
  const [member, contributor, focalPoint, suspended, blocked] = joined as [Member, Member, Member, Member, Member];
  friend = member;
  people.anonymous = {};
  people.authenticated = await plainAccount();
  people.friend = friend.headers;
  people.contributor = contributor.headers;
  people['focal-point'] = focalPoint.headers;
  await forum.decide(suspended.registration, 'suspend', { reason: 'x' }).expect(200);
  people.suspended = suspended.headers;
  await strapi.db.connection('up_users').where({ email: blocked.email }).update({ blocked: true });
  people.blocked = blocked.headers;

  officers.anonymous = {};
  officers['government-contributor'] = await logInToPanel(forum.platform, 'contributor.mauritius@pfp.example');
  officers['focal-point'] = await logInToPanel(forum.platform, 'focalpoint.mauritius@pfp.example');
  officers['support-unit'] = await forum.desk(SUPPORT);
  officers['super-admin'] = await forum.desk(ADMIN);

  // Guards are taken out behind its back: what it keeps would be from before for a second.
  target = await startProcess(['scripts/serve.mjs'], { ...database, TRUSTED_PROXY_HOPS: '1', ANSWER_MEMORY_MB: '0' });
  await target.ready();
  asker = Asker.at(target.url);
});

afterAll(async () => {
  const attempts = asker.asked + calls;
  process.stdout.write(
    `Forum, ${databaseClient}: ${attempts} attempts, ${asker.asked} of them at contacts and profiles\n`,
  );
  await asker.stop();
  await target.end('SIGTERM');
  await forum.stop();
});

async function plainAccount(): Promise<Headers> {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'authenticated' } });
  const email = 'plain@pfp.example';
  const account = { username: email, email, provider: 'local', password: DEMO_PASSWORD };
  await strapi
    .service('plugin::users-permissions.user')
    .add({ ...account, confirmed: true, blocked: false, role: role.id });
  return logIn(forum.platform, email);
}

function routesOfForum(): string[] {
  const layers = strapi.server.listRoutes() as unknown as { methods: string[]; path: string }[];
  return layers
    .filter(({ path }) => /^\/(api\/)?(forum|account)(\/|$)|\/calls-for-action\/:documentId\//.test(path))
    .flatMap(({ methods, path }) => methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`));
}

const pathOf = (route: string) =>
  (route.split(' ')[1] as string)
    .replace(':type', 'practice')
    .replace(':documentId', NOBODY)
    .replace(':page', 'forgot-password')
    .replace(':token', 'x'.repeat(43));

async function call(route: string, headers: Headers): Promise<number> {
  calls += 1;
  const method = (route.split(' ')[0] as string).toLowerCase() as 'get';
  const { body } = TABLE[route] as Row;
  const request = forum.platform.http[method](pathOf(route)).set({ ...forum.network(), ...headers });
  return (await (body === undefined ? request : request.send(body))).status;
}

it('every route of the forum is in the table, and nothing else is', () => {
  expect([...new Set(routesOfForum())].sort()).toEqual(Object.keys(TABLE).sort());
});

describe.each(OUTSIDERS)('%s', (name) => {
  let reader: Reader;
  beforeAll(() => {
    reader = { name, headers: people[name], mayKnow: [] };
  });

  it('gets to no contact and to no profile by any parameter of the content API', async () => {
    const endpoints = await readingEndpoints(strapi);
    const isAlive = name === 'anonymous' || name === 'authenticated';
    const { leaks } = await probe(strapi, asker, reader, endpoints, ground.canaries, {
      round: OUTSIDERS.indexOf(name),
      thorough: name === 'anonymous',
      share: (isAlive ? 1 : 4) * SHARE,
      only: /contacts|member|mandate|profile|forum|delegation|_q=|user/,
    });
    expect(leaks.slice(0, 20)).toEqual([]);
  });

  it('gets to no contact and to no profile by the forum’s own routes, however they are written', async () => {
    const { document_id: profile } = await forum.row('forum_member_profiles', { email: friend.email });
    const secret = [...ground.canaries, { kind: 'profile' as const, value: friend.email }];
    const questions: Question[] = [];
    const add = (path: string, method = 'GET', headers: Headers = {}, body?: string) =>
      questions.push({ path, method, headers: { ...reader.headers, ...headers }, ...(body ? { body } : {}) });

    const paths = [
      '/forum/members',
      `/forum/members/${profile}`,
      '/forum/members/me',
      '/forum/members/me/export',
      '/forum/responses',
      '/forum/follows',
    ];
    for (const path of paths) for (const query of QUERIES) add(`/api${path}?${query}`);
    for (const path of paths) for (const write of spellings(path)) add(write);
    const json = { 'Content-Type': 'application/json' };
    for (const path of [...paths, '/forum/mandates', '/forum/registrations', '/forum/vouchings'])
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        for (const override of OVERRIDES) {
          if (method === 'POST' && path === '/forum/registrations') continue;
          add(`/api${path}`, method, { ...json, ...override }, '{"data":{"shared":["email"],"state":"active"}}');
        }
    for (const uid of UIDS) {
      const plural = `${uid.split('.')[1]}s`;
      for (const path of [
        `/api/${plural}`,
        `/api/${uid}`,
        `/api/forum/${plural}`,
        `/api/forum/${plural}/1`,
        `/content-manager/collection-types/${uid}`,
        `/content-manager/collection-types/${uid}/1`,
        `/content-manager/relations/${uid}/member`,
        `/content-manager/single-types/${uid}`,
        `/api/content-manager/collection-types/${uid}`,
      ])
        for (const query of ['', 'populate=*', '_q=qz', 'filters[email][$contains]=pfp']) add(`${path}?${query}`);
    }
    for (const route of Object.keys(TABLE).filter((each) => each.startsWith('GET /forum')))
      for (const query of ['', 'search=qz', 'state=approved']) add(`${pathOf(route)}?${query}`);
    for (const path of [
      '/admin/users',
      '/admin/users/1',
      '/admin/users/me',
      '/api/users',
      '/api/users/1',
      '/api/users/me?populate=*',
    ])
      add(path);

    const before = await forum.counts();
    const leaks: string[] = [];
    await asker.askAll(questions, (question, answer) => {
      const { method, path } = question;
      const own = /^\/api\/users\/me/.test(path) && name === 'authenticated';
      const leak =
        findDisclosure(answer, secret) ??
        (answer.status < 400 && !own && !isPanelPage(path, answer) ? `answers ${answer.status}` : undefined);
      if (leak !== undefined) leaks.push(`${name}: ${method} ${path}: ${leak}`);
    });
    expect(leaks).toEqual([]);
    expect(questions.length).toBeGreaterThan(400);
    expect(await forum.counts()).toEqual(before);
  });

  it('is asked where the answer is: a Friend gets it', async () => {
    const isThere = async (path: string, kind: string) => {
      const { body } = await asker.ask({ path, headers: people.contributor });
      const values = ground.canaries.filter((canary) => canary.kind === kind).map(({ value }) => value);
      return values.length > 0 && values.every((value) => body.includes(value));
    };
    expect(await isThere('/api/practices?populate=contacts', 'contact')).toBe(true);
    expect(await isThere('/api/forum/members?search=qz', 'profile')).toBe(true);
  });
});

it('the government’s officers get to no registration and no profile by the content manager', async () => {
  const leaks: string[] = [];
  for (const role of ['government-contributor', 'focal-point'] as const) {
    const questions = UIDS.filter((uid) => uid.startsWith('plugin::')).flatMap((uid) =>
      ['', '/1', '/actions/countManyEntriesDraftRelations'].map((path) => ({
        path: `/content-manager/collection-types/${uid}${path}?populate=*&_q=qz`,
        headers: officers[role],
      })),
    );
    await asker.askAll(questions, ({ path }, answer) => {
      if (answer.status < 400 || findDisclosure(answer, ground.canaries))
        leaks.push(`${role}: ${path}: ${answer.status}`);
    });
  }
  expect(leaks).toEqual([]);
});

describe('the suite sees when a guard is taken out:', () => {
  it('the directory granted to the public', async () => {
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
    const grant = await permissions.create({ data: { action: 'plugin::forum.member.find', role: role.id } });
    try {
      const answer = await asker.ask({ path: '/api/forum/members?search=qz' });
      expect(findDisclosure(answer, ground.canaries)).toMatch(/tells .* \(profile\)/);
    } finally {
      await permissions.delete({ where: { id: grant.id } });
    }
    expect((await asker.ask({ path: '/api/forum/members?search=qz' })).status).toBe(403);
  });

  it('an account that is not blocked with its suspension', async () => {
    await strapi.db.connection('up_users').where({ email: 'plain@pfp.example' }).update({ blocked: true });
    expect(await call('GET /api/forum/members', people.authenticated)).toBe(401);
    await strapi.db.connection('up_users').where({ email: 'plain@pfp.example' }).update({ blocked: false });
    expect(await call('GET /api/forum/members', people.authenticated)).toBe(403);
    await forum.logIn('plain@pfp.example', PASSWORD).expect(400);
  });
});

// Last, since at its end the members erase themselves.
describe.each(Object.entries(TABLE))('%s', (route, { statuses }) => {
  const isPanel = route.includes(' /forum/') && !route.includes(':token');
  const roles: readonly string[] = isPanel ? ON_PANEL : ON_CONTENT_API;
  it.each(roles.map((role, index) => [role, typeof statuses === 'number' ? statuses : statuses[index]] as const))(
    '%s: %d',
    async (role, expected) => {
      const headers = isPanel ? officers[role as 'anonymous'] : people[role as 'anonymous'];
      expect(await call(route, headers)).toBe(expected);
    },
  );

  if (isPanel) {
    it.each(STRANGERS)('token of the content API, %s: 401', async (role) => {
      expect(await call(route, people[role])).toBe(401);
    });
  } else if (typeof statuses !== 'number') {
    it('token of the panel: 401', async () => {
      expect(await call(route, officers['super-admin'])).toBe(401);
    });
  }
});

const UIDS = [
  'plugin::forum.member-profile',
  'plugin::forum.registration',
  'plugin::forum.mandate',
  'plugin::forum.vouching',
  'plugin::forum.link-token',
  'plugin::forum.outbox-message',
  'plugin::forum.journal-entry',
  'plugin::forum.journal-note',
  'plugin::forum.reading',
  'plugin::forum.import',
  'plugin::forum.import-part',
  'plugin::forum.preview',
  'plugin::forum.confirmation',
  'plugin::forum.confirmation-link',
  'plugin::forum.task',
  'api::contact.contact',
  'plugin::users-permissions.user',
  'admin::user',
];

const OVERRIDES: Headers[] = [{}, { 'X-HTTP-Method-Override': 'GET' }, { 'X-Forwarded-For': '127.0.0.1' }];

const QUERIES = [
  '',
  ...['*', 'user', 'member', 'organisation.mandates.member', 'contacts'].map((populate) => `populate=${populate}`),
  ...['email', 'givenName', 'user.email', 'phone'].flatMap((name) => [
    queryString({ filters: { [name]: { $startsWith: 'qz' } } }),
    `sort=${name}`,
    `fields=${name}`,
  ]),
  'search=qz',
  'search=qz&locale=fr',
  '_q=qz',
  'status=draft',
  'locale=*',
  'auth=false',
  'user=1',
  'role=friend',
  'access_token=x',
  'jwt=x',
  'pageSize=100&page=1',
  'delegation[$ne]=x',
];

/** The panel's own page answers to any address below /admin that is no route. */
const isPanelPage = (path: string, { body }: { body: string }) =>
  path.startsWith('/admin') && /^<!doctype html>/i.test(body);

function spellings(path: string): string[] {
  const [, forumPart, ...rest] = path.split('/');
  const tail = rest.join('/');
  return [
    `/API/${forumPart}/${tail}`,
    `/api/FORUM/${tail.toUpperCase()}`,
    `//api/${forumPart}/${tail}`,
    `/api//${forumPart}/${tail}`,
    `/api/${forumPart}/${tail}/`,
    `/api/${forumPart}//${tail}`,
    `/api/./${forumPart}/${tail}`,
    `/api/x/../${forumPart}/${tail}`,
    `/%61pi/${forumPart}/${tail}`,
    `/api/%66orum/${tail}`,
    `/api/${forumPart}%2f${tail}`,
    `/api/${forumPart}/${tail}%00`,
    `/api/${forumPart}/${tail}.json`,
    `/api/${forumPart}/${tail};a=1`,
    `/${forumPart}/${tail}`,
    `/admin/${forumPart}/${tail}`,
    `http://x/api/${forumPart}/${tail}`,
  ];
}
