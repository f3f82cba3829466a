/**
 * An officer of one delegation tries every route of the panel on what belongs to another. Generated from the list of
 * routes, so that a new one is tried as soon as it is there.
 */
import type { Core } from '@strapi/strapi';
import { CALL, draftCall, publishCall } from '../support/calls';
import { CONTRIBUTOR, FOCAL_POINT, PRACTICE, Panel, practice, step } from '../support/contributions';
import { onceOn, shareOf } from '../support/databases';
import { ADMIN, Forum, SUPPORT, type Headers } from '../support/forum';

/** `npm run test:soak` makes every attempt; otherwise every second route is tried by some, and the others on the other database. */
const SHARE = process.env.SOAK === 'on' ? 1 : 150;
const SECRET = 'qzuntold';
jest.setTimeout(1_800_000);
/** Routes by which one logs in and out, or that know sessions of another kind. */
const OF_SESSIONS =
  /^\/admin\/(login|logout|access-token|token|register|forgot-password|reset-password|sessions?|registration-info|users\/me\/sessions|transfer\/runner)/;
/** Strapi's own, which fail for everybody: the one asks its makers, the others take a body that is none of theirs badly. */
const FAILING = ['/admin/license-trial-time-left', '/admin/permissions/check', '/admin/homepage/layout'];
/** Answers that are the same for everybody: the panel's pages and settings. */
const QUERIES = [
  '',
  '?status=draft',
  '?status=published',
  '?locale=fr',
  `?_q=${SECRET}`,
  `?filters[title][$startsWith]=${SECRET}`,
  '?populate=*&sort=delegation.name',
  '?page=1&pageSize=100&search=qz',
];

const WHO = ['contributor', 'focal point', 'officer of an international organisation'];

let forum: Forum;
let strapi: Core.Strapi;
let panel: Panel;
let kenya: string;
const officers: Record<string, Headers> = {};
/** The officers, and one of an international organisation, who may name other delegations as owners. */
let everybody: Record<string, Headers>;
/** documentIds of what belongs to Kenya, by type. */
const foreign: Record<string, string[]> = {};
/** What an address may name of them: an entry's document, its row, a response. */
const named: { uid: string; id: string }[] = [];
/** documentIds of what else is Kenya's, by the part of the address that comes before it. */
const keys: Record<string, string> = {};
let attempts = 0;

beforeAll(async () => {
  forum = await Forum.start();
  ({ strapi } = forum);
  panel = new Panel(forum);
  for (const email of [SUPPORT, ADMIN]) await forum.desk(email);
  officers.contributor = await forum.desk(CONTRIBUTOR);
  officers['focal point'] = await forum.desk(FOCAL_POINT);
  kenya = await forum.delegation('KE');
  const delegation = { set: [{ documentId: kenya }] };
  const practices = strapi.documents(PRACTICE);
  const secret = (name: string) =>
    practice({ title: `${SECRET} ${name}`, summary: `${SECRET}: nobody else may read it.`, delegation });
  const draft = await practices.create({ data: secret('draft') as never });
  const revised = await practices.create({ data: practice({ delegation }) as never });
  await practices.publish({ documentId: revised.documentId });
  await practices.update({ documentId: revised.documentId, data: secret('revision') as never });
  foreign[PRACTICE] = [draft.documentId, revised.documentId];
  foreign[CALL] = [
    await draftCall(strapi, { title: `${SECRET} call`, delegation: kenya }),
    await publishCall(strapi, { title: 'A call of Kenya', delegation: kenya }),
  ];
  const kenyan = await forum.join({ organisation: kenya }, 'contributor');
  const waiting = await panel.draft(await forum.acceptInvitation(kenyan.email), secret('request'));
  await forum.strapi.db.query('plugin::forum.contribution').create({
    data: { subjectType: 'practice', subjectKey: waiting, state: 'submitted', stateSince: new Date() },
  });
  (foreign[PRACTICE] as string[]).push(waiting);
  const international = await forum.join(
    { organisation: await forum.organisation({ type: 'international-organisation' }) },
    'contributor',
  );
  const ofOrganisation = await forum.acceptInvitation(international.email);
  everybody = { ...officers, [WHO[2] as string]: ofOrganisation };
  const friend = await forum.join({ organisation: await forum.delegation('PH') });
  await forum.platform.http
    .post(`/api/calls-for-action/${(foreign[CALL] as string[])[1]}/responses`)
    .set(friend.headers)
    .send({ data: { kind: 'partner', message: `${SECRET}: for Kenya alone to read.` } })
    .expect(201);
  const response = await forum.row('forum_responses', { call: (foreign[CALL] as string[])[1] });
  keys.registrations = kenyan.registration;
  keys.responses = response.document_id;
  const { id: organisation } = await forum.row('organisations', { document_id: kenya });
  const create = async (type: string, data: object): Promise<string> =>
    (await strapi.db.query(`plugin::forum.${type}` as never).create({ data } as never)).documentId;
  keys.tasks = await create('task', {
    practice: revised.documentId,
    delegation: organisation,
    kind: 'ended',
    at: new Date(),
  });
  const preview = { type: 'practice', documentId: draft.documentId, locale: 'en' };
  const { body } = await forum.platform.http
    .post('/forum/previews')
    .set(await forum.desk(SUPPORT))
    .send({ data: preview });
  keys.previews = body.data.documentId;
  keys.mandates = (await mandateOfKenya()).documentId;
  for (const uid of [PRACTICE, CALL]) {
    for (const key of foreign[uid] as string[]) {
      const [row] = await strapi.db.query(uid as never).findMany({ where: { documentId: key }, limit: 1 });
      for (const id of [key, String(row.id), response.document_id]) named.push({ uid, id });
    }
  }
});
afterAll(async () => {
  process.stdout.write(`Other delegations, ${strapi.db.dialect.client}: ${attempts} attempts\n`);
  await forum.stop();
});

interface Route {
  method: 'get' | 'post' | 'put' | 'delete' | 'patch';
  path: string;
}

function panelRoutes(): Route[] {
  const layers = strapi.server.listRoutes() as unknown as { methods: string[]; path: string }[];
  return layers
    .filter(({ path }) =>
      /^\/(admin|content-manager|forum|upload|i18n|content-releases|review-workflows|content-type-builder)(\/|$)/.test(
        path,
      ),
    )
    .filter(({ path }) => !OF_SESSIONS.test(path) && !path.includes('*') && !path.includes('('))
    .flatMap(({ methods, path }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => ({ method: method.toLowerCase() as 'get', path })),
    );
}

const mandateOfKenya = () =>
  strapi.db
    .query('plugin::forum.mandate')
    .findOne({ where: { organisation: { documentId: kenya }, endedAt: null }, orderBy: { id: 'desc' } });

const REASON = { reason: 'It is ours.' };
const REASONS = { reasons: { en: 'It is ours.' } };
/** What the forum's routes take, so that it is the owner that is refused, and not the form. */
const TAKEN: [RegExp, object][] = [
  [/^\/forum\/contributions\/.*\/(submit|clear)$/, { note: 'It is ours.' }],
  [/^\/forum\/contributions\/.*\/(return|publish)$/, REASON],
  [/^\/forum\/contributions\/.*\/withdraw$/, {}],
  [/^\/forum\/calls\/.*\/extend$/, { deadline: { precision: 'rolling' }, ...REASONS }],
  [/^\/forum\/calls\/.*\/(close|publish-as-closed)$/, REASONS],
  [/^\/forum\/(confirmations|tasks)\//, {}],
  [/^\/forum\/responses\/.*\/see$/, {}],
  [/^\/forum\/responses\//, { reply: 'It is ours.' }],
  [/^\/forum\/mandates\//, REASON],
  [/^\/forum\/registrations\/.*\/approve$/, { role: 'friend', singleHanded: true }],
  [/^\/forum\/registrations\//, REASON],
  [/^\/forum\/previews\//, {}],
];

/** What would be done to something of Kenya's, by who may. */
function takenAt({ method, path }: Route): { url: string; query: string; body: object }[] {
  if (method === 'post' && path === '/forum/previews') {
    const all = (foreign[PRACTICE] as string[]).map((documentId) => ({ type: 'practice', documentId, locale: 'en' }));
    return all.map((data) => ({ url: path, query: '', body: { data } }));
  }
  const [, data] = TAKEN.find(([pattern]) => pattern.test(path)) ?? [];
  if (method === 'get' || data === undefined) return [];
  const family = path.split('/')[2] as string;
  const entries = family === 'calls' ? foreign[CALL] : foreign[PRACTICE];
  const own = keys[family] === undefined ? (entries as string[]) : [keys[family]];
  return own.map((key) => ({
    url: path.replace(':type', 'practice').replace(/:\w+/, key),
    query: '',
    body: { data },
  }));
}

/** The addresses that a route has for something of another delegation. */
function addresses({ path }: Route): string[] {
  const all = named.flatMap(({ uid, id }) =>
    ['delegation', 'countries', 'becamePractices', 'adaptedFrom'].map((field) =>
      path
        .replace(/:(model|uid|contentType|slug)\b/g, uid)
        .replace(':type', uid === PRACTICE ? 'practice' : 'call-for-action')
        .replace(/:(targetField|fieldName)/g, field)
        .replace(/:\w+/g, id),
    ),
  );
  return [...new Set(all)];
}

/** What would change something, if it were let. */
function bodies(): object[] {
  const delegation = { set: [{ documentId: kenya }] };
  const documentIds = Object.values(foreign).flat();
  return [
    practice({ delegation }),
    practice({ delegation: { connect: [{ documentId: kenya }], disconnect: [] }, locale: 'fr', status: 'published' }),
    { documentIds, locale: 'en', status: 'published', ids: documentIds, fileIds: [1], folderIds: [1] },
    { data: { reason: 'It is ours.', reasons: { en: 'It is ours.' }, deadline: { precision: 'rolling' }, reply: 'x' } },
    { data: {} },
  ];
}

/** Every address of a route with every query, or with every body. */
function attemptsAt(route: Route): { url: string; query: string; body?: object }[] {
  const urls = addresses(route);
  if (route.method === 'get') return urls.flatMap((url) => QUERIES.map((query) => ({ url, query })));
  return urls.flatMap((url) => bodies().map((body) => ({ url, query: '', body })));
}

/** Everything that is stored of what belongs to Kenya, and how much of it there is. */
async function stateOfForeign(): Promise<unknown> {
  const rows = await Promise.all(
    [PRACTICE, CALL].map((uid) =>
      strapi.db.query(uid as never).findMany({
        where: { delegation: { documentId: kenya } },
        populate: { delegation: true },
        orderBy: { id: 'asc' },
      } as never),
    ),
  );
  const { state, state_since } = await forum.row('forum_responses', { call: foreign[CALL]?.[1] });
  const kept = await Promise.all(
    ['forum_contributions', 'forum_previews', 'forum_tasks', 'forum_confirmations', 'forum_registrations'].map(
      (table) => forum.rows(table),
    ),
  );
  return JSON.parse(JSON.stringify([rows, state, state_since, kept, await mandateOfKenya()]));
}

it('the secrets are where they are looked for', async () => {
  const { body } = await panel.read(await forum.desk(SUPPORT), `?filters[title][$startsWith]=${SECRET}`).expect(200);
  expect(body.results).toHaveLength(3);
  expect(panelRoutes().length).toBeGreaterThan(100);
});

describe.each(WHO)('a %s of another delegation', (who) => {
  it('reads, changes, publishes and deletes nothing by any route of the panel', async () => {
    const before = await stateOfForeign();
    const headers = everybody[who] as Headers;
    const leaks: string[] = [];
    const turn = WHO.indexOf(who);
    const offset = turn * 3;
    for (const [number, route] of shareOf([...panelRoutes().entries()])) {
      // Of each route's first attempt, one of the three officers makes it.
      const first = SHARE === 1 || (number + turn) % WHO.length === 0 ? 0 : -1;
      const some = attemptsAt(route).filter((_, index) => index === first || (index + offset) % SHARE === 0);
      const taken = takenAt(route);
      for (const { url, query, body } of [...taken, ...some]) {
        attempts += 1;
        const request = forum.platform.http[route.method](`${url}${query}`).set(headers);
        const answer = await (body === undefined ? request : request.send(body));
        const told = answer.text?.replaceAll(query.slice(1), '') ?? '';
        const at = `${route.method} ${url}${query}`;
        if (told.includes(`${SECRET} `) || told.includes(`${SECRET}:`)) leaks.push(`${at}: tells a secret`);
        if (answer.status === 401) leaks.push(`${at}: ends the session`);
        if (answer.status >= 500 && !FAILING.includes(url)) leaks.push(`${at}: ${answer.status}`);
        const isTaken = taken.some((each) => each.body === body);
        if (isTaken && ![403, 404].includes(answer.status)) leaks.push(`${at}: ${answer.status} ${answer.text}`);
      }
    }
    expect(leaks.slice(0, 20)).toEqual([]);
    expect(await stateOfForeign()).toEqual(before);
  });
});

it('what they tried is taken from who may: it is not the form that is refused', async () => {
  const support = await forum.desk(SUPPORT);
  const [, revised, waiting] = foreign[PRACTICE] as string[];
  const send = (path: string, data: object) => forum.platform.http.post(`/forum/${path}`).set(support).send({ data });
  await send(`contributions/practice/${waiting}/return`, REASON).expect(200);
  await send(`confirmations/${revised}/confirm`, {}).expect(200);
  await send(`tasks/${keys.tasks}/done`, {}).expect(200);
  await send(`responses/${keys.responses}/accept`, { reply: 'It is ours.' }).expect(200);
  await send(`calls/${foreign[CALL]?.[1]}/extend`, { deadline: { precision: 'rolling' }, ...REASONS }).expect(200);
  await send(`mandates/${keys.mandates}/end`, REASON).expect(200);
  await forum.platform.http.delete(`/forum/previews/${keys.previews}`).set(support).expect(204);
});

// What Strapi's conditions do not reach (each is a way that would be open without the guard of the document layer).
describe('the conditions of the panel do not reach, and the document layer does:', () => {
  const rowsOf = (key: string) => strapi.db.query(PRACTICE).findMany({ where: { documentId: key } });

  onceOn('sqlite')('create with a foreign owner', async () => {
    for (const headers of Object.values(officers)) {
      const data = practice({ delegation: { set: [{ documentId: kenya }] } });
      const { body } = await panel.create(headers, data).expect(403);
      expect(body.error.message).toMatch(/^delegation: /);
      expect(await strapi.db.query(PRACTICE).count({ where: { title: data.title as string } })).toBe(0);
    }
  });

  onceOn('postgres')('clone of a foreign draft', async () => {
    const [key] = foreign[PRACTICE] as string[];
    const total = await strapi.db.query(PRACTICE).count();
    for (const headers of Object.values(officers)) {
      expect((await panel.act(headers, `/clone/${key}`, practice())).status).toBeGreaterThanOrEqual(400);
      expect((await panel.act(headers, `/auto-clone/${key}`)).status).toBeGreaterThanOrEqual(400);
    }
    expect(await strapi.db.query(PRACTICE).count()).toBe(total);
  });

  onceOn('sqlite')('bulk validation and bulk publication of foreign drafts', async () => {
    const documentIds = foreign[PRACTICE];
    for (const headers of Object.values(officers)) {
      for (const action of ['bulkPublish', 'bulkUnpublish', 'bulkDelete', 'countManyEntriesDraftRelations']) {
        const { text } = await panel.act(headers, `/actions/${action}`, { documentIds });
        expect(text).not.toContain(SECRET);
      }
    }
    for (const key of documentIds as string[]) expect((await rowsOf(key)).length).toBeGreaterThan(0);
  });

  onceOn('postgres')('PUT in a language that a foreign document lacks', async () => {
    for (const key of foreign[PRACTICE] as string[]) {
      for (const headers of Object.values(officers)) {
        await panel.edit(headers, key, practice({ locale: 'fr' }), '?locale=fr').expect(404);
      }
      expect((await rowsOf(key)).some(({ locale }) => locale === 'fr')).toBe(false);
    }
  });

  onceOn('sqlite')('the key of a foreign document in what is written', async () => {
    const [, key] = foreign[PRACTICE] as string[];
    const before = await rowsOf(key as string);
    for (const headers of Object.values(officers)) {
      const own = await panel.draft(headers);
      await panel.edit(headers, own, practice({ documentId: key, title: 'Taken over' }));
      await panel.edit(headers, own, practice({ id: before[0]?.id, title: 'Taken over' }));
      for (const query of ['', '?locale=fr']) await panel.create(headers, practice({ documentId: key }), query);
      expect((await rowsOf(own)).length).toBe(1);
    }
    expect(await rowsOf(key as string)).toEqual(before);
  });

  onceOn('postgres')('the key of one’s own document that waits, in what is created', async () => {
    const headers = officers.contributor as Headers;
    const own = await panel.draft(headers);
    await step(forum, headers, 'submit', own).expect(200);
    await panel.create(headers, practice({ documentId: own }), '?locale=fr');
    expect((await rowsOf(own)).map(({ locale }) => locale)).toEqual(['en']);
  });

  onceOn('postgres')('foreign drafts that one’s own leads to', async () => {
    const [, key] = foreign[PRACTICE] as string[];
    for (const headers of Object.values(officers)) {
      const own = await panel.draft(headers, practice({ adaptedFrom: { set: [{ documentId: key }] } }));
      const [row] = await strapi.db
        .query(PRACTICE)
        .findMany({ where: { documentId: own }, populate: { adaptedFrom: true } });
      // It is there, in the database: else this would see nothing whatever is told.
      expect(row?.adaptedFrom.title).toContain(SECRET);
      const asked = [`/${own}`, '?page=1&pageSize=100', `?filters[documentId][$eq]=${own}&populate=adaptedFrom`];
      for (const path of asked)
        expect([path, (await panel.read(headers, path)).text.includes(SECRET)]).toEqual([path, false]);
      const detail = await forum.platform.http.get(`/forum/contributions/practice/${own}`).set(headers).expect(200);
      expect(detail.text).not.toContain(SECRET);
      for (const path of [`?filters[adaptedFrom][title][$startsWith]=${SECRET}`, '?sort=adaptedFrom.summary']) {
        expect([path, (await panel.read(headers, path)).status]).toEqual([path, 403]);
      }
      // The picker of relations reads past the document layer.
      const pick = (path: string) =>
        forum.platform.http.get(`/content-manager/relations/${PRACTICE}${path}`).set(headers);
      const picked = [`/${own}/adaptedFrom`, `/adaptedFrom?id=${own}`, '/adaptedFrom?pageSize=100'];
      for (const path of [...picked, `/adaptedFrom?_q=${SECRET}`]) {
        const { status, text } = await pick(path);
        expect([path, status, text.includes(SECRET)]).toEqual([path, 200, false]);
      }
      for (const question of ['filters[adaptedFrom][title][$startsWith]=', 'filters[$and][0][adaptedFrom][title]=']) {
        const [right, wrong] = await Promise.all(
          [SECRET, 'qznothing'].map((word) => pick(`/adaptedFrom?${question}${word}`)),
        );
        expect([question, right?.status, right?.text]).toEqual([question, wrong?.status, wrong?.text]);
      }
      for (const path of ['/adaptedFrom?sort=adaptedFrom.title', `/adaptedFrom?populate=adaptedFrom`]) {
        expect([path, (await pick(path)).status]).toEqual([path, 400]);
      }
    }
  });

  onceOn('sqlite')('files that somebody else has brought, many at once, and folders', async () => {
    const files = strapi.db.query('plugin::upload.file');
    const folders = strapi.db.query('plugin::upload.folder');
    const data = {
      name: 'theirs',
      hash: 'theirs',
      mime: 'image/png',
      size: 1,
      url: '/uploads/theirs.png',
      provider: 'local',
    };
    const file = await files.create({ data: { ...data, ext: '.png', folderPath: '/' } });
    const folder = await folders.create({ data: { name: 'theirs', pathId: 901, path: '/901' } });
    const send = (headers: Headers, method: 'post' | 'put', path: string, body: object) =>
      forum.platform.http[method](`/upload${path}`).set(headers).send(body);
    for (const headers of Object.values(officers)) {
      await send(headers, 'post', '/actions/bulk-delete', { fileIds: [file.id] }).expect(403);
      await send(headers, 'post', '/actions/bulk-delete', { folderIds: [folder.id] }).expect(403);
      await send(headers, 'post', '/actions/bulk-move', { fileIds: [file.id], destinationFolderId: folder.id }).expect(
        403,
      );
      await send(headers, 'put', `/folders/${folder.id}`, { name: 'ours' }).expect(403);
    }
    expect([
      await files.count({ where: { id: file.id } }),
      (await folders.findOne({ where: { id: folder.id } }))?.name,
    ]).toEqual([1, 'theirs']);
    // The same, by who may: it is not the request that is refused.
    await send(await forum.desk(SUPPORT), 'post', '/actions/bulk-move', {
      fileIds: [file.id],
      destinationFolderId: folder.id,
    }).expect(200);
  });

  onceOn('postgres')('a change of the owner of what is one’s own', async () => {
    const key = await panel.draft(officers.contributor as Headers);
    await panel
      .edit(officers.contributor as Headers, key, { delegation: { set: [{ documentId: kenya }] } })
      .expect(403);
    const [row] = await strapi.db
      .query(PRACTICE)
      .findMany({ where: { documentId: key }, populate: { delegation: true } });
    expect(row?.delegation.documentId).toBe(await forum.delegation('MU'));
  });
});

onceOn('sqlite')(
  'what an international organisation drafts on behalf of a country waits for that country’s focal point',
  async () => {
    const iom = await forum.organisation({ type: 'international-organisation' });
    const writer = await forum.join({ organisation: iom }, 'contributor');
    const headers = await forum.acceptInvitation(writer.email);
    const mauritius = await forum.delegation('MU');
    const key = await panel.draft(headers, practice({ delegation: { set: [{ documentId: mauritius }] } }));
    await forum.platform.http
      .post(`/forum/contributions/practice/${key}/submit`)
      .set(headers)
      .send({ data: {} })
      .expect(200);
    const focalPoint = officers['focal point'] as Headers;
    const { body } = await forum.platform.http.get(`/forum/contributions/practice/${key}`).set(focalPoint).expect(200);
    expect(body.data).toMatchObject({
      state: 'submitted',
      preparedBy: { documentId: iom },
      delegation: { documentId: mauritius },
    });
    await forum.platform.http
      .post(`/forum/contributions/practice/${key}/clear`)
      .set(headers)
      .send({ data: {} })
      .expect(403);
    await forum.platform.http
      .post(`/forum/contributions/practice/${key}/clear`)
      .set(focalPoint)
      .send({ data: {} })
      .expect(200);

    // Nor does who has drafted it give it to another country, or keep it.
    for (const owner of [kenya, iom]) {
      await panel.edit(headers, key, { delegation: { set: [{ documentId: owner }] } }).expect(409);
    }
    await step(forum, await forum.desk(SUPPORT), 'publish', key).expect(200);
    for (const owner of [kenya, iom]) {
      await panel.edit(headers, key, { delegation: { set: [{ documentId: owner }] } }).expect(403);
    }
  },
);
