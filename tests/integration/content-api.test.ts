import { logIn, startPlatform, type Platform } from '../support/platform';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

const get = (path: string) => platform.http.get(`/api/${path}`);

describe('lists', () => {
  it('come newest first, undated last, with countries and thematic areas', async () => {
    const { body } = await get('practices?pagination[pageSize]=100').expect(200);
    const keys = body.data.map((entry: { dateAdded: string | null; documentId: string }) => [
      entry.dateAdded ?? '',
      entry.documentId,
    ]);
    const expected = [...keys].sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? 1 : -1));
    expect(keys).toEqual(expected);
    expect(keys[0][0]).not.toBe('');
    expect(keys.at(-1)[0]).toBe('');
    expect(body.data.every((entry: object) => 'countries' in entry && 'thematicAreas' in entry)).toBe(true);
    expect(body.meta.pagination.total).toBe(28);
  });

  it('put undated entries last when the order is asked for, too', async () => {
    const { body } = await get('practices?sort=dateAdded:desc&fields[]=dateAdded&pagination[pageSize]=100').expect(200);
    expect(body.data[0].dateAdded).toBe('2023-03-17');
    expect(body.data.at(-1).dateAdded).toBeNull();
  });

  it.each([
    'sort[dateAdded]=desc',
    'sort[0][dateAdded]=desc',
    'sort[dateAdded]=desc&sort[kind]=asc',
    'sort[meeting][title]=asc',
  ])('are stable where the order is written as %s', async (sort) => {
    const ids = async (query: string) =>
      (await get(`practices?${query}&populate=&fields[]=title`).expect(200)).body.data.map(
        ({ documentId }: { documentId: string }) => documentId,
      );
    const pages = [];
    for (let page = 1; page <= 28; page += 1) {
      pages.push(...(await ids(`${sort}&pagination[page]=${page}&pagination[pageSize]=1`)));
    }
    expect(new Set(pages).size).toBe(28);
    if (sort === 'sort[dateAdded]=desc') {
      expect(pages).toEqual(await ids('sort=dateAdded:desc,documentId&pagination[pageSize]=100'));
      expect(pages).toEqual(await ids('pagination[pageSize]=100'));
    }
  });

  it('come in their own order where the one asked for is empty', async () => {
    const { body } = await get('practices?sort=').expect(200);
    expect(body).toEqual((await get('practices')).body);
  });

  it.each([
    ['practices', 28],
    ['policy-tools', 5],
    ['migration-profiles', 21],
    ['countries', 195],
    ['thematic-areas', 10],
    ['meetings', 15],
    ['working-groups', 4],
    ['events', 10],
    ['lessons', 3],
    ['announcements', 2],
  ])('of %s hold all %i seeded entries', async (path, total) => {
    const { body } = await get(path).expect(200);
    expect(body.meta.pagination.total).toBe(total);
    expect(body.data.length).toBeGreaterThan(0);
  });

  it('say how many there are, by page and by offset, filtered or not', async () => {
    const meta = async (query: string) => (await get(`practices?${query}`).expect(200)).body.meta.pagination;
    expect(await meta('pagination[page]=2&pagination[pageSize]=10')).toEqual({
      page: 2,
      pageSize: 10,
      pageCount: 3,
      total: 28,
    });
    expect(await meta('pagination[start]=20&pagination[limit]=5')).toEqual({ start: 20, limit: 5, total: 28 });
    expect(await meta('pagination[withCount]=false')).toEqual({ page: 1, pageSize: 25 });
    expect(await meta('filters[slug][$eq]=occupation-permit')).toMatchObject({ total: 1 });
    expect((await meta('locale=fr')).total).toBe(21);
  });

  it('carry documentId and no other id, at any depth', async () => {
    const { text } = await get('calls-for-action?populate=*').expect(200);
    expect(text).toContain('"documentId"');
    expect(text).not.toMatch(/"id":/);
  });
});

describe('one entry', () => {
  it('is found by slug and by documentId, with the same answer', async () => {
    const bySlug = await get('practices/occupation-permit').expect(200);
    const byId = await get(`practices/${bySlug.body.data.documentId}`).expect(200);
    expect(byId.body).toEqual(bySlug.body);
    expect(bySlug.body.data.countries[0].iso2).toBe('MU');
  });

  it('is found by the slug of another language in the language asked for', async () => {
    const english = await get('practices/pilot-programme-on-intra-african-talent-mobility?locale=fr').expect(200);
    const french = await get('practices/programme-pilote-sur-la-mobilite-intra-africaine-des-talents?locale=fr').expect(
      200,
    );
    expect(english.body.data.locale).toBe('fr');
    expect(english.body).toEqual(french.body);
  });

  it('that does not exist is a 404', async () => {
    const { body } = await get('practices/there-is-no-such-practice').expect(404);
    expect(body.error.name).toBe('NotFoundError');
  });
});

describe('languages', () => {
  it('give countries, themes and organisations their name in the language asked for', async () => {
    const { body } = await get('practices/albinfo-ch').expect(200);
    expect(body.data.countries[0]).toMatchObject({
      name: 'Switzerland',
      names: { en: 'Switzerland', fr: 'Suisse', es: 'Suiza' },
    });
    const french = await get('countries?filters[name][$eq]=Suisse&locale=fr&fields[]=name').expect(200);
    expect(french.body.data).toEqual([
      { documentId: expect.any(String), name: 'Suisse', names: { en: 'Switzerland', fr: 'Suisse', es: 'Suiza' } },
    ]);
  });

  it('sort names in the language asked for', async () => {
    const { body } = await get('thematic-areas?locale=es&sort=name&fields[]=name').expect(200);
    const names = body.data.map(({ name }: { name: string }) => name);
    expect(names).toContain('Remesas');
    expect(names.indexOf('Cohesión social, integración y reintegración')).toBeLessThan(names.indexOf('Remesas'));
  });

  it.each(['sort[name]=asc', 'sort[0][name]=asc', 'sort[0]=name:asc', 'sort=name'])(
    'sort names in the language asked for, however the order is written: %s',
    async (sort) => {
      const names = async (query: string) =>
        (await get(`countries?locale=fr&fields[]=name&pagination[pageSize]=100&${query}`).expect(200)).body.data.map(
          ({ name }: { name: string }) => name,
        );
      expect((await names(sort)).slice(0, 2)).toEqual(['Afghanistan', 'Afrique du Sud']);
      expect((await names(sort.replace('asc', 'desc').replace(/name$/, 'name:desc')))[0]).not.toBe('Afghanistan');
    },
  );

  it('filter by a name below a relation in the language asked for', async () => {
    const { body } = await get('practices?locale=fr&filters[countries][name][$eq]=Maroc&fields[]=title').expect(200);
    expect(body.data.map(({ title }: { title: string }) => title).join()).toContain('CCME');
  });

  it('list the French calls', async () => {
    const { body } = await get('calls-for-action?locale=fr').expect(200);
    expect(body.data.length).toBeGreaterThanOrEqual(9);
    expect(new Set(body.data.map(({ locale }: { locale: string }) => locale))).toEqual(new Set(['fr']));
  });
});

describe('calls for action', () => {
  it('carry the instant at which they close, and their state', async () => {
    const { body } = await get('calls-for-action/call-for-practices-migration-data').expect(200);
    expect(body.data).toMatchObject({
      deadline: { date: '2024-07-31', precision: 'day' },
      closesAt: '2024-07-31T22:00:00.000Z',
      callState: 'closed',
    });
  });

  it.each(['open', 'closing-soon', 'closed'])('can be listed by the state %s, exactly', async (state) => {
    const all = await get('calls-for-action?pagination[pageSize]=100&fields[]=callState').expect(200);
    const expected = all.body.data.filter(({ callState }: { callState: string }) => callState === state);
    const { body } = await get(`calls-for-action?callState=${state}&pagination[pageSize]=100`).expect(200);
    expect(expected.length).toBeGreaterThan(0);
    expect(body.data.map(({ documentId }: { documentId: string }) => documentId).sort()).toEqual(
      expected.map(({ documentId }: { documentId: string }) => documentId).sort(),
    );
    expect(body.meta.pagination.total).toBe(expected.length);
  });

  it('combine the state with other filters', async () => {
    const { body } = await get('calls-for-action?callState=closed&filters[kind][$eq]=survey').expect(200);
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual([
      'Informal Inquiry on Migration Profiles and Extended Migration Profiles',
    ]);
  });

  it('refuse an unknown state', async () => {
    const { body } = await get('calls-for-action?callState=ajar').expect(400);
    expect(body.error.message).toContain('callState');
  });

  it('show their state where another entry leads to them', async () => {
    const { body } = await get('platform').expect(200);
    expect(body.data.callsClosingNext[0]).toMatchObject({
      callState: 'closing-soon',
      title: expect.stringContaining('Demonstration'),
    });
    expect(body.data.latestPractices).toHaveLength(6);
    expect(body.data.objectives.length).toBeGreaterThan(2);
  });
});

describe('contacts', () => {
  const path = 'practices/occupation-permit?populate[0]=contacts';

  it('come to a registered Friend and to nobody else', async () => {
    const anonymous = await get(path).expect(200);
    expect(anonymous.body.data).not.toHaveProperty('contacts');
    const friend = await get(path)
      .set(await logIn(platform, 'friend@pfp.example'))
      .expect(200);
    expect(friend.body.data.contacts).toEqual([
      expect.objectContaining({ unit: 'International cooperation desk', email: 'desk.mu@pfp.example' }),
    ]);
  });

  it('have no route of their own', async () => {
    const headers = await logIn(platform, 'friend@pfp.example');
    await get('contacts').set(headers).expect(404);
    await get('mail-domains').set(headers).expect(404);
  });
});

it('a relation can be filtered by whether there is one', async () => {
  const total = async (query: string) => (await get(`practices?${query}`).expect(200)).body.meta.pagination.total;
  const [some, none] = [await total('filters[meeting][$notNull]=true'), await total('filters[meeting][$null]=true')];
  expect([some > 0, none > 0, some + none]).toEqual([true, true, 28]);
  expect(await total('filters[$not][countries][iso2]=CH')).toBeLessThan(28);
});

describe('bad input', () => {
  const TELLTALE = /select [`"]|\/node_modules|\/dist\/|\.js:\d|SQLITE|knex|"stack"|\\n +at \w+/i;

  it.each([
    ['practices?pagination[pageSize]=100000', 'pagination[pageSize]'],
    ['practices?pagination[page]=0', 'pagination[page]'],
    ['practices?pagination[page]=-1', 'pagination[page]'],
    ['practices?pagination[page]=1e3', 'pagination[page]'],
    ['practices?pagination[start]=x', 'pagination[start]'],
    ['practices?pagination=5', 'pagination'],
    ['practices?pageSize=5', 'pagination[pageSize]'],
    ['practices?limit=5', 'pagination[limit]'],
    ['calls-for-action?page=2&pageSize=5', 'pagination[page]'],
    ['practices?locale=xx', 'locale'],
    ['practices?locale[]=en', 'locale'],
    ['practices?locale=*', 'locale'],
    ['practices?sort=nothing', 'nothing'],
    ['practices?sort=title:sideways', 'order'],
    ['practices?fields[]=nothing', 'nothing'],
    ['practices?populate=nothing', 'nothing'],
    ['practices?filters[nothing][$eq]=1', 'nothing'],
    ['practices?filters[title][$nothing]=1', '$nothing'],
    ['practices?anything=1', 'anything'],
    ['PRACTICES?status=draft', 'status'],
    ['practices?sort[title]=sideways', 'order'],
    ['practices?sort[title][$eq]=asc', 'sort: $eq'],
    ['practices?sort=title.$eq:asc', 'sort: $eq'],
    ['practices?populate[countries][sort][name][$in]=asc', 'sort: $in'],
    ['practices?fields=id', 'fields: id'],
    ['practices?fields[]=title&fields[]=id', 'fields: id'],
    ['practices?sort=id', 'sort: id'],
    ['practices?sort=title,id:desc', 'sort: id'],
    ['practices?sort[countries][id]=asc', 'sort: id'],
    ['practices?sort=countries.id', 'sort: id'],
    ['practices?filters[id][$gt]=0', 'filters: id'],
    ['practices?filters[$or][0][countries][id]=1', 'filters: id'],
    ['practices?populate[countries][fields]=id', 'fields: id'],
    ['practices?populate[countries][filters][id]=1', 'filters: id'],
    ['practices?populate[countries][sort]=id', 'sort: id'],
    ['practices?sort=title.foo', 'sort: title.foo'],
    ['practices?sort[title][foo]=asc', 'sort: title.foo'],
    ['practices?filters[countries]=1', 'countries'],
    ['practices?filters[countries][$in][0]=1', 'countries'],
    ['practices?filters[$or][0][meeting][$gt]=0', 'meeting'],
    ['practices?filters[links]=1', 'links'],
    ['practices?populate[organisations][filters][country]=1', 'country'],
    ['countries?fields=nameFr', 'fields: nameFr'],
    ['countries?fields=name,nameEs', 'fields: nameEs'],
    ['countries?sort=nameFr', 'sort: nameFr'],
    ['countries?filters[nameEs]=Suiza', 'filters: nameEs'],
    ['practices?filters[countries][nameFr]=Suisse', 'filters: nameFr'],
    ['practices?populate[countries][fields][]=nameFr', 'fields: nameFr'],
  ])('%s is a 400 that names %s', async (path, name) => {
    const { body } = await get(path).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400, message: expect.stringContaining(name) } });
    expect(JSON.stringify(body)).not.toMatch(/select |\/work|\.js|stack/i);
  });

  it.each([
    '/api/practices/%',
    '/api/practices/%00',
    '/api/practices/..%2f..%2fetc%2fpasswd',
    '/api/practices?filters[title][$eq]=%00',
    '/api/practices?filters[year][$eq]=x',
    '/api/policy-tools?filters[year][$eq]=x',
    '/api/calls-for-action?populate[becamePractices][sort]=countries.name',
    '/api/policy-tools?filters[$and]=1',
    '/api/policy-tools?filters[year][$gt]=99999999999999999999',
    '/api/practices?fields[]=toString',
    '/api/practices?filters[title][$between]=1',
    '/api/practices?filters[tags][$contains]=a',
    '/admin/users?filters[email][$contains]=a',
    '/uploads/..%2f..%2fpackage.json',
    '/../package.json',
    '/.env',
    '/admin/..%2f..%2fpackage.json',
  ])("GET %s fails, if it fails, as the caller's mistake, and shows no stack, statement or path", async (path) => {
    const { status, text } = await platform.http.get(path);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(TELLTALE);
    expect(text).not.toContain('platform-for-partnerships"');
  });

  it('malformed JSON is a 400', async () => {
    const { body } = await platform.http
      .post('/api/auth/local')
      .set('Content-Type', 'application/json')
      .send('{"identifier":')
      .expect(400);
    expect(body.error.status).toBe(400);
  });

  it('a body of 10 MB is a 413', async () => {
    const body = JSON.stringify({ identifier: 'x'.repeat(10 * 1024 * 1024), password: 'x' });
    await platform.http.post('/api/auth/local').set('Content-Type', 'application/json').send(body).expect(413);
  });

  it('nothing can be written', async () => {
    const data = { title: 'Written from outside', summary: 'A practice that nobody asked for at all.' };
    expect([403, 404, 405]).toContain((await platform.http.post('/api/practices').send({ data })).status);
    expect([403, 404, 405]).toContain(
      (await platform.http.put('/api/practices/occupation-permit').send({ data })).status,
    );
    expect([403, 404, 405]).toContain((await platform.http.delete('/api/practices/occupation-permit')).status);
  });
});
