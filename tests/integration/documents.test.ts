import { Client } from 'pg';
import { copyOfSeeded, databaseClient, shareOf } from '../support/databases';
import { logInToPanel, startPlatform, type Platform } from '../support/platform';

const PRACTICE = 'api::practice.practice' as const;
const CALL = 'api::call-for-action.call-for-action' as const;
const SUMMARY = 'Who does what, and where: two sentences that say it.';

let platform: Platform;
let settings: Record<string, string>;
beforeAll(async () => {
  settings = await copyOfSeeded(databaseClient);
  platform = await startPlatform(settings);
});
afterAll(() => platform.stop());

// The tests hand in what is wrong on purpose, which Strapi's types per content type would not allow.
type Write = (params: object) => Promise<any>;
const documents = (uid: string) =>
  platform.strapi.documents(uid as never) as unknown as Record<
    'create' | 'update' | 'publish' | 'findOne' | 'clone',
    Write
  >;
const createPractice = (data: object) =>
  documents(PRACTICE).create({ data: { title: 'A practice', summary: SUMMARY, ...data } });
const createCall = (data: object) =>
  documents(CALL).create({ data: { title: 'A call', summary: SUMMARY, kind: 'partners', what: 'Partners', ...data } });
const count = (uid: string) => platform.strapi.db.query(uid as never).count();

describe('a draft', () => {
  it.each(
    shareOf([
      ['title', { title: 'ab' }],
      ['title', { title: 'x'.repeat(256) }],
      ['slug', { slug: 'Not A Slug' }],
      ['summary', { summary: 'too short' }],
      ['summary', { summary: 'x'.repeat(1201) }],
      ['startDate', { startDate: '2012-13' }],
      ['startDate', { startDate: 'May 2012' }],
      ['startDate', { startDate: '2013-02-30' }],
      ['endDate', { startDate: '2015-06', endDate: '2014' }],
      ['kind', { kind: 'recipe' }],
      ['stage', { stage: 'finished' }],
      ['sdgs', { sdgs: [18] }],
      ['sdgs', { sdgs: ['5'] }],
      ['sdgs', { sdgs: [5, 5] }],
      ['sdgs', { sdgs: 5 }],
      ['gcmObjectives', { gcmObjectives: [0] }],
      ['actorTypes', { actorTypes: ['king'] }],
      ['tags', { tags: ['', 'a'] }],
      ['tags', { tags: Array.from({ length: 21 }, (_, index) => `tag ${index}`) }],
      ['links', { links: [{ label: 'A page', url: 'javascript:alert(1)' }] }],
      ['videos', { videos: [{ title: 'A film', url: 'not a url' }] }],
    ]),
  )('is refused where %s breaks its rule: %j', async (field, data) => {
    const before = await count(PRACTICE);
    const refusal = await createPractice(data).catch((error) => error);
    expect(refusal.name).toMatch(/ValidationError/);
    expect(refusal.details.errors[0].path[0]).toBe(field);
    expect(await count(PRACTICE)).toBe(before);
  });

  it('may lack what publication requires, and is then not published', async () => {
    const { documentId } = await documents(PRACTICE).create({ data: { title: 'A beginning', scope: 'global' } });
    await expect(documents(PRACTICE).publish({ documentId })).rejects.toThrow(/summary/);
  });

  it('may lack in a component what publication requires there, the deadline excepted', async () => {
    const links = [{ label: 'To be found' }];
    const { documentId } = await createPractice({ title: 'With half a link', scope: 'global', links });
    await expect(documents(PRACTICE).publish({ documentId })).rejects.toThrow(/links/);
    await documents(PRACTICE).update({ documentId, data: { links: [{ ...links[0], url: 'https://a.example' }] } });
    await expect(documents(PRACTICE).publish({ documentId })).resolves.toBeTruthy();
    await expect(createCall({ deadline: { date: '2030-01-01' } })).rejects.toThrow(/deadline/);
  });

  it.each(
    shareOf([
      ['links', 'not a list'],
      ['links', { label: 'A page', url: 'https://a.example' }],
      ['links.0', ['https://a.example']],
      ['links.1.url', [{ label: 'To be found' }, { label: 'A page', url: 'a.example' }]],
      ['links.0.label', [{ label: 'x'.repeat(256) }]],
      ['links', Array.from({ length: 31 }, () => ({ label: 'A page', url: 'https://a.example' }))],
    ]),
  )('is told that %s of its component is wrong: %j', async (path, links) => {
    const refusal = await createPractice({ links }).catch((error) => error);
    expect(refusal.details.errors[0].path.join('.')).toBe(path);
    expect(refusal.message).toContain(path);
  });

  it('has its defects told all at once', async () => {
    const refusal = await createPractice({ title: 'ab', sdgs: [18], links: [{ url: 'x' }] }).catch((error) => error);
    expect(refusal.details.errors.map(({ path }: { path: string[] }) => path.join('.')).sort()).toEqual([
      'links.0.url',
      'sdgs',
      'title',
    ]);
  });

  it('is not given an end before its beginning, one after the other', async () => {
    const { documentId } = await createPractice({ title: 'A period', startDate: '2015-06', endDate: '2016' });
    const change = (data: object, locale?: string) => documents(PRACTICE).update({ documentId, locale, data });
    await expect(change({ endDate: '2014' })).rejects.toThrow(/^endDate: must not be before startDate$/);
    await expect(change({ startDate: '2017-01-01' })).rejects.toThrow(/^startDate: must not be after endDate$/);
    await expect(change({ title: 'Une période', summary: SUMMARY, endDate: '2014' }, 'fr')).rejects.toThrow(/^endDate/);
    await expect(change({ endDate: null })).resolves.toBeTruthy();
    await expect(change({ startDate: '2017-01-01' })).resolves.toBeTruthy();
    await expect(documents(PRACTICE).clone({ documentId, data: { endDate: '2001' } })).rejects.toThrow(/^endDate/);
  });

  it('has its texts trimmed, brought into one form, and emptied ones stored as empty', async () => {
    const practice = await createPractice({ title: '  Cafe\u0301 du lac  ', startDate: '', gfmdSource: '   ' });
    expect(practice).toMatchObject({ title: 'Café du lac', startDate: null, gfmdSource: null });
  });

  it('keeps its rules when it is changed', async () => {
    const { documentId } = await createPractice({ title: 'To be changed' });
    await expect(documents(PRACTICE).update({ documentId, data: { sdgs: [99] } })).rejects.toThrow(/sdgs/);
    await expect(documents(PRACTICE).update({ documentId, data: { title: 'x' } })).rejects.toThrow(/title/);
  });
});

describe('a practice about countries', () => {
  const mauritius = async () =>
    (await platform.strapi.db.query('api::country.country').findOne({ where: { iso2: 'MU' } })).documentId as string;
  const RULE = /^countries: name at least one country, or choose the scope regional or global$/;

  it('is not published without one', async () => {
    const { documentId } = await createPractice({ title: 'Nowhere' });
    const refusal = await documents(PRACTICE)
      .publish({ documentId })
      .catch((error) => error);
    expect(refusal.message).toMatch(RULE);
    expect(refusal.details.errors[0].path).toEqual(['countries']);
    await documents(PRACTICE).update({ documentId, data: { countries: { connect: [await mauritius()] } } });
    await expect(documents(PRACTICE).publish({ documentId })).resolves.toBeTruthy();
  });

  it('is published where its scope is another', async () => {
    for (const scope of ['regional', 'global']) {
      const { documentId } = await createPractice({ title: `Everywhere, ${scope}`, scope });
      await expect(documents(PRACTICE).publish({ documentId })).resolves.toBeTruthy();
    }
  });

  it('is not published in a language that has none', async () => {
    const { documentId } = await createPractice({ title: 'In two languages', countries: [await mauritius()] });
    const french = { title: 'En deux langues', summary: SUMMARY };
    await documents(PRACTICE).update({ documentId, locale: 'fr', data: french });
    await documents(PRACTICE).update({ documentId, locale: 'fr', data: { countries: [] } });
    for (const locale of ['fr', '*', ['en', 'fr']]) {
      await expect(documents(PRACTICE).publish({ documentId, locale })).rejects.toThrow(RULE);
    }
    await expect(documents(PRACTICE).publish({ documentId })).resolves.toBeTruthy();
  });

  it('is not written and published at once without one', async () => {
    const before = await count(PRACTICE);
    const published = { title: 'At once', summary: SUMMARY };
    await expect(documents(PRACTICE).create({ status: 'published', data: published })).rejects.toThrow(RULE);
    await expect(
      documents(PRACTICE).create({ status: 'published', data: { ...published, countries: { set: [] } } }),
    ).rejects.toThrow(RULE);
    expect(await count(PRACTICE)).toBe(before);

    const country = await mauritius();
    const { documentId } = await documents(PRACTICE).create({
      status: 'published',
      data: { ...published, countries: { set: [country] } },
    });
    const change = (data: object) => documents(PRACTICE).update({ documentId, status: 'published', data });
    await expect(change({ countries: { disconnect: [{ documentId: country }] } })).rejects.toThrow(RULE);
    await expect(change({ countries: [] })).rejects.toThrow(RULE);
    await expect(change({ sdgs: [8] })).resolves.toBeTruthy();
    await expect(change({ countries: [], scope: 'global' })).resolves.toBeTruthy();
    await expect(change({ scope: 'countries' })).rejects.toThrow(RULE);
  });
});

describe('a slug', () => {
  it('is made from the title, and made anew where it is taken', async () => {
    const first = await createPractice({ title: 'Réseau d’été' });
    const second = await createPractice({ title: 'Réseau d’été' });
    expect([first.slug, second.slug]).toEqual(['reseau-d-ete', 'reseau-d-ete-2']);
  });

  it('that is emptied is made anew, and none is lost with a change of other fields', async () => {
    const { documentId } = await createPractice({ title: 'An address of its own', slug: 'short' });
    const emptied = await documents(PRACTICE).update({ documentId, data: { slug: null } });
    expect(emptied.slug).toBe('an-address-of-its-own');
    expect((await documents(PRACTICE).update({ documentId, data: { sdgs: [8] } })).slug).toBe('an-address-of-its-own');
  });

  it('of a copy is its own, also where the title has no Latin letters', async () => {
    const { documentId } = await createPractice({ title: 'To be copied' });
    const copy = await documents(PRACTICE).clone({ documentId, data: {} });
    expect(copy.entries.map(({ slug }: { slug: string }) => slug)).toEqual(['to-be-copied-2']);
    expect((await createPractice({ title: '移住と開発' })).slug).toMatch(/^[a-z0-9-]+$/);
  });

  it('that belongs to another entry, in whatever language, is refused', async () => {
    const { documentId } = await createPractice({ title: 'In French too' });
    await documents(PRACTICE).update({
      documentId,
      locale: 'fr',
      data: { title: 'En français', summary: SUMMARY, slug: 'en-francais' },
    });
    await expect(createPractice({ slug: 'en-francais' })).rejects.toThrow(/slug: "en-francais" is taken/);
    await expect(documents(PRACTICE).update({ documentId, data: { slug: 'occupation-permit' } })).rejects.toThrow(
      /taken/,
    );
    await expect(documents(PRACTICE).update({ documentId, data: { slug: 'en-francais' } })).resolves.toBeTruthy();
  });
});

describe('a new language version', () => {
  it('begins with the relations of the version that it is translated from', async () => {
    const country = await platform.strapi.db.query('api::country.country').findOne({ where: { iso2: 'MU' } });
    const theme = await platform.strapi.db
      .query('api::thematic-area.thematic-area')
      .findOne({ where: { key: 'remittances' } });
    const { documentId } = await createPractice({
      countries: [country.documentId],
      thematicAreas: [theme.documentId],
      sdgs: [8],
    });
    const texts = { title: 'Une pratique', summary: SUMMARY, countries: { connect: [], disconnect: [] } };
    await documents(PRACTICE).update({ documentId, locale: 'fr', data: texts });
    const french = await documents(PRACTICE).findOne({
      documentId,
      locale: 'fr',
      populate: ['countries', 'thematicAreas'],
    });
    expect(french.countries.map(({ iso2 }: { iso2: string }) => iso2)).toEqual(['MU']);
    expect(french.thematicAreas.map(({ key }: { key: string }) => key)).toEqual(['remittances']);
    expect(french.sdgs).toEqual([8]);
    expect(french.slug).toBe('une-pratique');
  });
});

describe('a deadline', () => {
  it.each([
    [{ precision: 'day', date: '2030-03-31' }, '2030-03-31T22:00:00.000Z'],
    [{ precision: 'month', date: '2030-02-01' }, '2030-02-28T23:00:00.000Z'],
    [{ precision: 'rolling' }, null],
  ])('%j closes at %s, whatever is typed in', async (deadline, closesAt) => {
    const call = await createCall({ title: 'A deadline', deadline, closesAt: '1999-01-01T00:00:00.000Z' });
    expect(call.closesAt?.toISOString?.() ?? call.closesAt).toBe(closesAt);
  });

  it.each(
    shareOf([
      ['deadline.date', { precision: 'day' }],
      ['deadline.date', { precision: 'month', date: null }],
      ['deadline.date', { precision: 'rolling', date: '2030-01-01' }],
      ['deadline.date', { precision: 'day', date: '2030-02-30' }],
      ['deadline.date', { precision: 'day', date: '31.3.2030' }],
      ['deadline.precision', { precision: 'week', date: '2030-01-01' }],
      ['deadline.precision', { date: '2030-01-01' }],
    ]),
  )('names %s where it is unsound: %j', async (field, deadline) => {
    const before = await count(CALL);
    const refusal = await createCall({ deadline }).catch((error) => error);
    expect(refusal.details.errors[0].path.join('.')).toBe(field);
    expect(await count(CALL)).toBe(before);
  });

  it('moves the instant when it is changed, and an early close comes before it', async () => {
    const { documentId } = await createCall({
      title: 'To be closed',
      deadline: { precision: 'day', date: '2030-06-30' },
    });
    const extended = await documents(CALL).update({
      documentId,
      data: { deadline: { precision: 'day', date: '2030-07-31' } },
    });
    expect(extended.closesAt.toISOString?.() ?? extended.closesAt).toBe('2030-07-31T22:00:00.000Z');
    await documents(CALL).update({ documentId, data: { closedAt: '2030-01-01T12:00:00.000Z' } });
    const closed = await documents(CALL).findOne({ documentId });
    expect(new Date(closed.closesAt).toISOString()).toBe('2030-01-01T12:00:00.000Z');
  });

  it('is required for publication', async () => {
    const { documentId } = await createCall({ title: 'Without a deadline' });
    await expect(documents(CALL).publish({ documentId })).rejects.toThrow(/deadline/);
  });
});

it('whoever waits is served while documents are published, not only between them', async () => {
  const names = Array.from({ length: 5 }, (_, index) => `Written while others wait ${index}`);
  const written: { documentId: string }[] = [];
  for (const title of names) written.push(await createPractice({ title, scope: 'global' }));
  let turns = 0;
  let isPublishing = true;
  const turn = () => {
    turns += 1;
    if (isPublishing) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    await platform.strapi.db.transaction(async () => {
      for (const { documentId } of written) await documents(PRACTICE).publish({ documentId });
    });
  } finally {
    isPublishing = false;
  }
  expect(turns).toBeGreaterThan(2 * names.length);
});

describe('the panel', () => {
  const path = '/content-manager/collection-types/api::practice.practice';

  it('dates today what a Support Unit officer types in, publishes it, and the public sees it', async () => {
    const headers = await logInToPanel(platform, 'support@pfp.example');
    const created = await platform.http
      .post(path)
      .set(headers)
      .send({ title: 'Typed in today', summary: SUMMARY, depth: 'snapshot', scope: 'global' })
      .expect(201);
    const { documentId, dateAdded, slug } = created.body.data;
    expect(dateAdded).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await platform.http.get(`/api/practices/${slug}`).expect(404);
    await platform.http.post(`${path}/${documentId}/actions/publish`).set(headers).send({}).expect(200);
    await platform.http.get(`/api/practices/${slug}`).expect(200);
  });

  it('answers a wrong field with a 400 that names it', async () => {
    const headers = await logInToPanel(platform, 'support@pfp.example');
    const { body } = await platform.http
      .post(path)
      .set(headers)
      .send({ title: 'Wrong', startDate: '2012-13' })
      .expect(400);
    expect(body.error.details.errors[0].path).toEqual(['startDate']);
  });

  it('is told which field keeps a practice from being published', async () => {
    const headers = await logInToPanel(platform, 'support@pfp.example');
    const created = await platform.http.post(path).set(headers).send({ title: 'Nowhere yet', summary: SUMMARY });
    const { body } = await platform.http
      .post(`${path}/${created.body.data.documentId}/actions/publish`)
      .set(headers)
      .send({})
      .expect(400);
    expect(body.error.details.errors[0].path).toEqual(['countries']);
  });

  it('shows contributors no practice of others', async () => {
    const headers = await logInToPanel(platform, 'contributor.mauritius@pfp.example');
    const { body } = await platform.http.get(`${path}?pageSize=100&populate=delegation`).set(headers).expect(200);
    const owners = body.results.map(({ delegation }: { delegation: { name: string } }) => delegation.name);
    expect([...new Set(owners)]).toEqual(['Government of Mauritius']);
  });
});

(databaseClient === 'postgres' ? it : () => undefined)(
  'people who wait to write leave connections for those who read',
  async () => {
    const { documentId } = await createPractice({ scope: 'global' });
    const other = new Client({ connectionString: settings.DATABASE_URL });
    await other.connect();
    // Somebody writes in another process, and for long.
    await other.query('SELECT pg_advisory_lock(20100003)');
    const write = (index: number) =>
      documents(PRACTICE).update({ documentId, locale: 'en', data: { title: `Title ${index}` } });
    const writers = Array.from({ length: 30 }, (_, index) =>
      index % 2 === 0 ? write(index / 2) : documents(PRACTICE).publish({ documentId, locale: 'en' }),
    );
    const waiting = async () =>
      Number((await other.query('SELECT count(*) AS n FROM pg_locks WHERE NOT granted')).rows[0].n);
    while ((await waiting()) === 0);
    try {
      // Each anew: of the content API's own kind, and from the catalogue.
      for (const path of ['/api/practices', '/api/catalogue']) {
        await platform.http.get(path).set('Cookie', 'anew=1').timeout(10_000).expect(200);
      }
    } finally {
      await other.query('SELECT pg_advisory_unlock(20100003)');
      await other.end();
    }
    await Promise.all(writers);
    expect((await documents(PRACTICE).findOne({ documentId, locale: 'en' })).title).toBe('Title 14');
  },
);
