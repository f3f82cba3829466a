/** Registered Friends answer calls and follow them; the owning delegation and the Support Unit read and decide. */
import { publishCall, draftCall, callsOf } from '../support/calls';
import { onceOn, shareOf } from '../support/databases';
import { Forum, SUPPORT, type Headers, type Member } from '../support/forum';

const FOCAL_POINT = 'focalpoint.mauritius@pfp.example';
const CONTRIBUTOR = 'contributor.mauritius@pfp.example';
const MESSAGE = 'We would gladly share what we have learnt, and send two experts.';

let forum: Forum;
let friend: Member;
let stranger: Member;
let owner: Headers;
let mauritius: string;
let call: string;

beforeAll(async () => {
  forum = await Forum.start();
  for (const email of [SUPPORT, FOCAL_POINT, CONTRIBUTOR]) await forum.desk(email);
  mauritius = await forum.delegation('MU');
  friend = await forum.join({ organisation: await forum.delegation('PH') });
  stranger = await forum.join({ organisation: await forum.delegation('KE') });
  const { body } = await forum.logIn(FOCAL_POINT, 'Demonstration-2026').expect(200);
  owner = { Authorization: `Bearer ${body.jwt}` };
  call = await publishCall(forum.strapi, { title: 'A call of Mauritius', delegation: mauritius });
});
afterEach(() => forum.resetClock());
afterAll(() => forum.stop());

const answer = (key: string, data: unknown, headers: Headers = friend.headers) =>
  forum.platform.http
    .post(`/api/calls-for-action/${key}/responses`)
    .set(headers)
    .send({ data } as object);
const answered = async (): Promise<string> =>
  (await answer(call, { kind: 'expertise', message: MESSAGE }).expect(201)).body.data.documentId;
const act = (key: string, event: string, headers: Headers, data: object = {}) =>
  forum.platform.http.post(`/api/forum/responses/${key}/${event}`).set(headers).send({ data });
const decide = async (key: string, event: string, data: object = {}, officer = FOCAL_POINT) =>
  forum.platform.http
    .post(`/forum/responses/${key}/${event}`)
    .set(await forum.desk(officer))
    .send({ data });
const total = async (table = 'forum_responses') => (await forum.rows(table)).length;

describe('an answer', () => {
  it('reaches who keeps the call, with the delegation of the mandate and no word of it in the mail', async () => {
    const { body } = await answer(call, { kind: 'funding', message: MESSAGE }).expect(201);
    expect(body.data).toMatchObject({ kind: 'funding', state: 'new', message: MESSAGE, call: { documentId: call } });
    expect(body.data.delegation.documentId).toBe(await forum.delegation('PH'));
    expect(JSON.stringify(body)).not.toContain(friend.email);
    const letter = await forum.letters.take(FOCAL_POINT, 'response-received');
    expect(letter.text).toContain('A call of Mauritius');
    expect(letter.text).toContain('Offered: funding');
    expect(letter.text).toContain(`/admin/plugins/forum/responses/${body.data.documentId}`);
    expect(letter.source).not.toContain('two experts');
    await forum.letters.take(CONTRIBUTOR, 'response-received');
  });

  it.each(
    shareOf([
      ['nothing', undefined, ['kind', 'message']],
      ['an unknown kind', { kind: 'money', message: MESSAGE }, ['kind']],
      ['no message', { kind: 'partner' }, ['message']],
      ['a message of 20,000 characters', { kind: 'partner', message: 'x'.repeat(20_000) }, ['message']],
      ['a message of spaces', { kind: 'partner', message: ' '.repeat(40) }, ['message']],
      ['a message that turns its direction', { kind: 'partner', message: `${MESSAGE}\u202e` }, ['message']],
      ['a delegation of one’s choice', { kind: 'partner', message: MESSAGE, delegation: 'x' }, ['delegation']],
      ['a state of one’s choice', { kind: 'partner', message: MESSAGE, state: 'accepted' }, ['state']],
    ]),
  )('with %s is refused, and nothing is written', async (_what, data, fields) => {
    const before = await total();
    const { body } = await answer(call, data).expect(400);
    expect(body.error.details.errors.map(({ path }: { path: string[] }) => path[0])).toEqual(fields);
    expect(await total()).toBe(before);
  });

  onceOn('sqlite')('to a draft, to nothing, or to what was unpublished is not found', async () => {
    const hidden = await publishCall(forum.strapi, { delegation: mauritius });
    await callsOf(forum.strapi).unpublish({ documentId: hidden, locale: '*' });
    const before = await total();
    for (const key of [await draftCall(forum.strapi), hidden, 'a'.repeat(24), 'no-key']) {
      await answer(key, { kind: 'partner', message: MESSAGE }).expect(404);
      await forum.platform.http.put(`/api/calls-for-action/${key}/follow`).set(friend.headers).expect(404);
    }
    expect(await total()).toBe(before);
  });

  it('from the instant on at which the call closes is CallClosed; before it, it is taken', async () => {
    const end = Date.parse('2031-03-31T22:00:00Z');
    forum.setClock(new Date(end - 1));
    await answer(call, { kind: 'partner', message: MESSAGE }).expect(201);
    forum.setClock(new Date(end));
    const before = await total();
    const { body } = await answer(call, { kind: 'partner', message: MESSAGE }).expect(409);
    expect(body.error).toMatchObject({ name: 'CallClosed', details: { closesAt: '2031-03-31T22:00:00.000Z' } });
    await answer(call, { kind: 'nonsense', message: MESSAGE }).expect(400);
    expect(await total()).toBe(before);
  });
});

describe('the limit', () => {
  onceOn('postgres')(
    'is twenty an hour for a member: the next one waits, others answer, and what is malformed does not count',
    async () => {
      const eager = await forum.join({ organisation: await forum.delegation('PH') });
      const good = { kind: 'partner', message: MESSAGE };
      for (let time = 1; time <= 18; time += 1) await answer('a'.repeat(24), good, eager.headers).expect(404);
      for (let time = 1; time <= 5; time += 1) await answer(call, { kind: 'partner' }, eager.headers).expect(400);
      await answer(call, good, eager.headers).expect(201);
      await answer(call, good, eager.headers).expect(201);
      const before = await total();
      const { body, headers } = await answer(call, good, eager.headers).expect(429);
      expect(body.error.name).toBe('RateLimitError');
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(3600);
      expect(await total()).toBe(before);
      await answer(call, good).expect(201);
    },
  );
});

describe('who is who', () => {
  onceOn('sqlite')(
    'the author, the owning delegation and the Support Unit see it; nobody else, in no count either',
    async () => {
      const key = await answered();
      const get = (path: string, headers: Headers) => forum.platform.http.get(path).set(headers);
      const listed = async (headers: Headers, box: string) =>
        (await get(`/api/forum/responses?box=${box}&pageSize=100`, headers).expect(200)).body;
      const has = ({ data }: { data: { documentId: string }[] }) => data.some(({ documentId }) => documentId === key);

      expect(has(await listed(friend.headers, 'sent'))).toBe(true);
      expect(has(await listed(owner, 'received'))).toBe(true);
      await get(`/api/forum/responses/${key}`, friend.headers).expect(200);
      const whole = await get(`/api/forum/responses/${key}`, owner).expect(200);
      expect(whole.body.data.author.email).toBe(friend.email);

      for (const box of ['sent', 'received']) {
        const { data, meta } = await listed(stranger.headers, box);
        expect([data, meta.pagination.total, Object.values(meta.counts)]).toEqual([[], 0, [0, 0, 0, 0, 0]]);
      }
      await get(`/api/forum/responses/${key}`, stranger.headers).expect(404);
      for (const event of ['see', 'accept', 'decline', 'withdraw']) await act(key, event, stranger.headers).expect(404);
      for (const event of ['see', 'accept', 'decline']) await act(key, event, friend.headers).expect(404);
      await act(key, 'withdraw', owner).expect(404);
      await forum.platform.http.get('/api/forum/responses').expect(403);
      await forum.platform.http.post(`/api/calls-for-action/${call}/responses`).send({ data: {} }).expect(403);

      expect(has((await forum.read('responses?pageSize=100').expect(200)).body)).toBe(true);
      expect(has((await forum.read('responses?pageSize=100', CONTRIBUTOR).expect(200)).body)).toBe(true);
      await decideBy(CONTRIBUTOR, key, 403);
      const publicCall = (await forum.platform.http.get(`/api/calls-for-action/${call}`).expect(200)).text;
      expect(publicCall).not.toMatch(/responses|followers/);
    },
  );

  onceOn('postgres')('of another delegation’s call, a focal point sees nothing in the panel', async () => {
    const foreign = await publishCall(forum.strapi, { delegation: await forum.delegation('KE') });
    const { body } = await answer(foreign, { kind: 'partner', message: MESSAGE }).expect(201);
    const key = body.data.documentId;
    for (const query of [`?call=${foreign}`, '?pageSize=100', '?search=experts&pageSize=100']) {
      const { data } = (await forum.read(`responses${query}`, FOCAL_POINT).expect(200)).body;
      expect(data.map(({ documentId }: { documentId: string }) => documentId)).not.toContain(key);
    }
    await forum.read(`responses/${key}`, FOCAL_POINT).expect(404);
    for (const event of ['see', 'accept', 'decline']) expect((await decide(key, event)).status).toBe(404);
    const csv = await forum.read(`responses/export?call=${foreign}`, FOCAL_POINT).expect(200);
    expect(csv.text.trim().split('\n')).toHaveLength(1);
  });

  it('of a call that is not public any more, its owner sees them as before, in lists and one by one; nobody else does', async () => {
    const hidden = await publishCall(forum.strapi, { title: 'A hidden call', delegation: mauritius });
    const { body } = await answer(hidden, { kind: 'partner', message: MESSAGE }, stranger.headers).expect(201);
    const key = body.data.documentId;
    const listed = async () => {
      const [panel, api, other] = await Promise.all([
        forum.read(`responses?call=${hidden}`, FOCAL_POINT).expect(200),
        forum.platform.http.get(`/api/forum/responses?box=received&call=${hidden}`).set(owner).expect(200),
        forum.platform.http.get(`/api/forum/responses?box=received&call=${hidden}`).set(friend.headers).expect(200),
      ]);
      return [panel, api, other].map((each) => each.body.meta.pagination.total);
    };
    const one = async () => {
      const [panel, api, other] = await Promise.all([
        forum.read(`responses/${key}`, FOCAL_POINT),
        forum.platform.http.get(`/api/forum/responses/${key}`).set(owner),
        forum.platform.http.get(`/api/forum/responses/${key}`).set(friend.headers),
      ]);
      return [panel, api, other].map(({ status }) => status);
    };
    const news = async () => (await forum.read('call-summary', FOCAL_POINT).expect(200)).body.data.newResponses;
    const before = await news();
    const expected = [await listed(), await one()];
    expect(expected).toEqual([
      [1, 1, 0],
      [200, 200, 404],
    ]);
    await callsOf(forum.strapi).unpublish({ documentId: hidden, locale: '*' });
    expect([await listed(), await one(), await news()]).toEqual([...expected, before]);
  });

  onceOn('postgres')('of a public call, an owner that only its draft names sees nothing yet', async () => {
    const foreign = await publishCall(forum.strapi, { delegation: await forum.delegation('KE') });
    const { body } = await answer(foreign, { kind: 'partner', message: MESSAGE }, stranger.headers).expect(201);
    await callsOf(forum.strapi).update({ documentId: foreign, locale: 'en', data: { delegation: mauritius } });
    const { data } = (await forum.read(`responses?call=${foreign}`, FOCAL_POINT).expect(200)).body;
    expect(data).toEqual([]);
    await forum.read(`responses/${body.data.documentId}`, FOCAL_POINT).expect(404);
  });

  const decideBy = async (officer: string, key: string, status: number) => {
    for (const event of ['see', 'accept', 'decline'])
      expect((await decide(key, event, {}, officer)).status).toBe(status);
  };
});

describe('a decision', () => {
  onceOn('postgres')('is told to the author by mail, with the reply, and is in the history', async () => {
    const key = await answered();
    expect((await decide(key, 'see')).body.data.state).toBe('seen');
    await forum.letters.take(friend.email, 'response-seen');
    expect((await decide(key, 'accept', { reply: 'Please write to our desk.' })).body.data.state).toBe('accepted');
    expect((await forum.letters.take(friend.email, 'response-accepted')).text).toContain('Please write to our desk.');
    expect((await decide(key, 'decline', { reply: 'A mistake.' })).body.data.state).toBe('declined');
    await forum.letters.take(friend.email, 'response-declined');
    const { history } = (await forum.read(`responses/${key}`).expect(200)).body.data;
    expect(history.map(({ event }: { event: string }) => event)).toEqual(['submit', 'see', 'accept', 'decline']);
  });

  onceOn('sqlite')('is refused where the state does not allow it, and says which state that is', async () => {
    const key = await answered();
    await act(key, 'withdraw', friend.headers).expect(200);
    await forum.letters.take(FOCAL_POINT, 'response-withdrawn');
    for (const event of ['see', 'accept', 'decline']) {
      const { status, body } = await decide(key, event);
      expect([status, body.error.name, body.error.details.state]).toEqual([409, 'InvalidTransition', 'withdrawn']);
    }
    await act(key, 'withdraw', friend.headers).expect(409);
    expect((await decide(key, 'accept', { reply: 5 })).status).toBe(400);
    expect((await decide(key, 'see', { reply: 'x' })).status).toBe(400);
  });

  it('of two at the same moment is made once: one entry, one mail', async () => {
    const key = await answered();
    const answers = await Promise.all([decide(key, 'accept'), decide(key, 'decline', {}, SUPPORT)]);
    const decided = answers.filter(({ status }) => status === 200);
    const journal = await forum.rows('forum_journal_entries', { subject_key: key });
    expect(journal).toHaveLength(1 + decided.length);
    await forum.quiet();
    const mails = await forum.rows('forum_outbox_messages', { subject_key: key, recipient: friend.email });
    expect(mails).toHaveLength(decided.length);
    expect(decided.length).toBeGreaterThan(0);
  });
});

describe('the language of what is listed', () => {
  it('is the one asked for, or else one in which the call is there', async () => {
    const title = 'A titled call';
    const inTwo = await publishCall(forum.strapi, { title, delegation: mauritius, languages: ['en', 'fr'] });
    const inOne = await publishCall(forum.strapi, { title, delegation: mauritius, languages: ['fr'] });
    const keys: string[] = [];
    for (const key of [inTwo, inOne]) {
      const { body } = await answer(`${key}`, { kind: 'partner', message: MESSAGE }).expect(201);
      keys.push(body.data.documentId);
      await forum.platform.http.put(`/api/calls-for-action/${key}/follow`).set(friend.headers).expect(204);
    }
    const get = async (path: string, headers = friend.headers) =>
      (await forum.platform.http.get(`/api/forum/${path}`).set(headers).expect(200)).body.data;
    const expected = { en: ['in en', 'in fr'], fr: ['in fr', 'in fr'], es: ['in en', 'in fr'], '': ['in en', 'in fr'] };
    for (const [locale, [two, one]] of Object.entries(expected)) {
      const query = locale === '' ? '' : `locale=${locale}`;
      const titles = [`${title} ${one}`, `${title} ${two}`];
      const listed = async (rows: Promise<{ call: { title: string } }[]>) => (await rows).map(({ call }) => call.title);
      expect([locale, await listed(get(`responses?pageSize=2&${query}`))]).toEqual([locale, titles]);
      expect([locale, await listed(get(`responses?box=received&pageSize=2&${query}`, owner))]).toEqual([
        locale,
        titles,
      ]);
      const panel = (await forum.read(`responses?pageSize=2&${query}`, FOCAL_POINT).expect(200)).body.data;
      expect([locale, await listed(panel)]).toEqual([locale, titles]);
      const follows: { documentId: string; title: string }[] = await get(`follows?${query}`);
      const follow = new Map(follows.map((call) => [call.documentId, call.title]));
      expect([locale, follow.get(inOne), follow.get(inTwo)]).toEqual([locale, ...titles]);
      expect((await get(`responses/${keys[0]}?${query}`)).call.title).toBe(titles[1]);
    }
    for (const path of ['follows?locale=de', 'responses?locale=de', `responses/${keys[0]}?locale=de`])
      await forum.platform.http.get(`/api/forum/${path}`).set(friend.headers).expect(400);
    await forum.platform.http
      .post(`/api/forum/responses/${keys[0]}/withdraw?locale=de`)
      .set(friend.headers)
      .send({ data: {} })
      .expect(400);
    expect((await get(`responses/${keys[0]}`)).state).toBe('new');
  });
});

describe('the export', () => {
  onceOn('sqlite')('is a CSV in which no cell computes', async () => {
    const other = await publishCall(forum.strapi, { title: '=HYPERLINK(1)', delegation: mauritius });
    for (const message of [
      '=1+1 computes to two',
      '+41 22 123 45 67, call us',
      '@SUM(A1) and more',
      '-1 and "quotes"\nand lines',
    ])
      await answer(other, { kind: 'information', message }, stranger.headers).expect(201);
    const { text, headers } = await forum.read(`responses/export?call=${other}`).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toContain('attachment');
    expect(headers['cache-control']).toBe('no-store');
    const cells = text.split(/[,\n]/).map((cell) => cell.replace(/^\ufeff?"?/, ''));
    expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
    for (const message of ["'=1+1", "'+41", "'@SUM", "'-1"]) expect(text).toContain(message);
    await forum.read('responses/export?state=nonsense').expect(400);
    await forum.read('responses/export?locale=de').expect(400);
  });

  it.each(
    shareOf([
      ['', 'Call for action,Offers,State,', 'in en,funding,new,', 'Government of the Philippines'],
      ['&locale=fr', 'Appel à l’action,Offre,État,', 'in fr,financement,nouvelle,', 'Gouvernement des Philippines'],
      ['&locale=es', 'Llamamiento a la acción,Ofrece,Estado,', 'in en,financiación,nueva,', 'Gobierno de Filipinas'],
    ]),
  )('has words in the language asked for (%s), and codes that are the same in all', async (query, head, row, name) => {
    const own = await publishCall(forum.strapi, { delegation: mauritius, languages: ['en', 'fr'] });
    const { body } = await answer(own, { kind: 'funding', message: MESSAGE }).expect(201);
    const { text } = await forum.read(`responses/export?call=${own}${query}`).expect(200);
    const [header = '', line = ''] = text.trim().split('\n');
    // Excel takes it for UTF-8 by its first character.
    expect(text.startsWith('\ufeff')).toBe(true);
    expect([header.slice(0, head.length), header.split(',').slice(-3).join()]).toEqual([
      head,
      'response_id,kind_code,state_code',
    ]);
    for (const part of [row, `,${name},`]) expect(line).toContain(part);
    expect(line.split(',').slice(-3)).toEqual([body.data.documentId, 'funding', 'new']);
  });
});

describe('following', () => {
  it('is done once, listed, and undone', async () => {
    const follow = (method: 'put' | 'delete') =>
      forum.platform.http[method](`/api/calls-for-action/${call}/follow`).set(stranger.headers).expect(204);
    await follow('put');
    await Promise.all([follow('put'), follow('put')]);
    const { body } = await forum.platform.http.get('/api/forum/follows').set(stranger.headers).expect(200);
    expect(body.data).toEqual([expect.objectContaining({ documentId: call, callState: 'open' })]);
    await follow('delete');
    await follow('delete');
    expect((await forum.platform.http.get('/api/forum/follows').set(stranger.headers)).body.data).toEqual([]);
  });
});

describe('who leaves', () => {
  onceOn('sqlite')('takes along their words, and gets them with the export of their data', async () => {
    const leaver = await forum.join({ organisation: await forum.delegation('PH') });
    const { body } = await answer(
      call,
      { kind: 'practice', message: 'My own words, to be erased.' },
      leaver.headers,
    ).expect(201);
    const key = body.data.documentId;
    await forum.platform.http.put(`/api/calls-for-action/${call}/follow`).set(leaver.headers).expect(204);
    await decide(key, 'accept', { reply: 'Words about somebody.' });
    const data = (await forum.platform.http.get('/api/forum/members/me/export').set(leaver.headers).expect(200)).body
      .data;
    expect(data.responses[0]).toMatchObject({ documentId: key, message: 'My own words, to be erased.' });
    expect(data.follows).toEqual([call]);
    await forum.platform.http.delete('/api/forum/members/me').set(leaver.headers).expect(204);
    const shown = (await forum.read(`responses/${key}`, FOCAL_POINT).expect(200)).body.data;
    expect([shown.author, shown.message, shown.state]).toEqual([null, null, 'withdrawn']);
    expect(shown.delegation.documentId).toBe(await forum.delegation('PH'));
    for (const table of (await forum.tables()).filter((name) => name.startsWith('forum_') && name !== 'forum_limits')) {
      const rows = JSON.stringify(await forum.rows(table));
      for (const words of ['My own words', 'Words about somebody'])
        expect([table, rows.includes(words)]).toEqual([table, false]);
    }
    expect(await forum.rows('forum_follows', { call })).toEqual([]);
  });

  onceOn('postgres')('a focal point whose mandate ends sees no response any more, at once', async () => {
    const focalPoint = await forum.join({ organisation: await forum.delegation('IS') }, 'focal-point');
    const own = await publishCall(forum.strapi, { delegation: await forum.delegation('IS') });
    const { body } = await answer(own, { kind: 'partner', message: MESSAGE }).expect(201);
    const path = `/api/forum/responses/${body.data.documentId}`;
    await forum.platform.http.get(path).set(focalPoint.headers).expect(200);
    const delegation = (await forum.read(`delegations/${await forum.delegation('IS')}`).expect(200)).body.data;
    await forum.platform.http
      .post(`/forum/mandates/${delegation.mandates[0].documentId}/end`)
      .set(await forum.desk())
      .send({ data: { reason: 'Moved on.' } })
      .expect(200);
    expect((await forum.platform.http.get(path).set(focalPoint.headers)).status).toBe(401);
  });
});
