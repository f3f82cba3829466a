import { logInToPanel, startPlatform, type Platform } from '../support/platform';

const PRACTICE = 'api::practice.practice' as const;
const CALL = 'api::call-for-action.call-for-action' as const;
const SUMMARY = 'Who does what, and where: two sentences that say it.';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
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
  it.each([
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
  ])('is refused where %s breaks its rule: %j', async (field, data) => {
    const before = await count(PRACTICE);
    const refusal = await createPractice(data).catch((error) => error);
    expect(refusal.name).toMatch(/ValidationError/);
    expect(refusal.details.errors[0].path[0]).toBe(field);
    expect(await count(PRACTICE)).toBe(before);
  });

  it('may lack what publication requires, and is then not published', async () => {
    const { documentId } = await documents(PRACTICE).create({ data: { title: 'A beginning' } });
    await expect(documents(PRACTICE).publish({ documentId })).rejects.toThrow(/summary/);
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

  it.each([
    ['deadline.date', { precision: 'day' }],
    ['deadline.date', { precision: 'month', date: null }],
    ['deadline.date', { precision: 'rolling', date: '2030-01-01' }],
    ['deadline.date', { precision: 'day', date: '2030-02-30' }],
    ['deadline.date', { precision: 'day', date: '31.3.2030' }],
    ['deadline.precision', { precision: 'week', date: '2030-01-01' }],
    ['deadline.precision', { date: '2030-01-01' }],
  ])('names %s where it is unsound: %j', async (field, deadline) => {
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

  it('shows contributors no practice of others', async () => {
    const headers = await logInToPanel(platform, 'contributor.mauritius@pfp.example');
    await platform.http.get(path).set(headers).expect(403);
  });
});
