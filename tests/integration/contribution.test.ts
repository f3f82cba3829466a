/** The way of a delegation's practice to publication: drafted, returned, cleared, published, revised. */
import { CONTRIBUTOR, FOCAL_POINT, PRACTICE, Panel, practice, step } from '../support/contributions';
import { onceOn, shareOf } from '../support/databases';
import { Forum, SUPPORT, SUPPORT_2, type Headers } from '../support/forum';

let forum: Forum;
let panel: Panel;
let contributor: Headers;
let focalPoint: Headers;
let support: Headers;
let mauritius: string;

beforeAll(async () => {
  forum = await Forum.start();
  panel = new Panel(forum);
  contributor = await forum.desk(CONTRIBUTOR);
  focalPoint = await forum.desk(FOCAL_POINT);
  support = await forum.desk(SUPPORT);
  await forum.desk(SUPPORT_2);
  mauritius = await forum.delegation('MU');
});
afterEach(() => forum.resetClock());
afterAll(() => forum.stop());

const read = (headers: Headers, documentId: string) =>
  forum.platform.http.get(`/forum/contributions/practice/${documentId}`).set(headers);
const stateOf = async (documentId: string) => (await read(support, documentId).expect(200)).body.data.state;
const publicly = (documentId: string) => forum.get(`/api/practices/${documentId}?populate=delegation`);
const get = async (headers: Headers, path: string) =>
  (await forum.platform.http.get(`/forum/${path}`).set(headers).expect(200)).body.data;
const take = (headers: Headers, event: string, documentId: string, data: object = {}) =>
  step(forum, headers, event, documentId, data);

async function publishedPractice(changes: object = {}): Promise<string> {
  const key = await panel.draft(contributor, practice({ ...changes }));
  await take(contributor, 'submit', key).expect(200);
  await take(focalPoint, 'clear', key).expect(200);
  await take(support, 'publish', key).expect(200);
  return key;
}

describe('the way to publication', () => {
  it('leads over return, clearance and publication, and each step tells whom it concerns', async () => {
    const key = await panel.draft(contributor, practice({ title: 'A diaspora desk for the islands' }));
    await take(contributor, 'submit', key, { note: 'Ready, as discussed.' }).expect(200);
    const asked = await forum.letters.take(FOCAL_POINT, 'clearance-wanted');
    expect(asked.text).toContain('A diaspora desk for the islands');
    expect(asked.text).toContain('Ready, as discussed.');
    expect(asked.text).toContain(`/admin/plugins/forum/contributions/practice/${key}`);

    await take(focalPoint, 'return', key, { reason: 'The figures are of last year.' }).expect(200);
    expect((await forum.letters.take(CONTRIBUTOR, 'contribution-returned')).text).toContain(
      'The figures are of last year.',
    );
    await panel
      .edit(contributor, key, { summary: 'What the government does, with the figures of this year.' })
      .expect(200);

    await take(contributor, 'submit', key).expect(200);
    const { body } = await take(focalPoint, 'clear', key).expect(200);
    expect(body.data).toMatchObject({ state: 'cleared', clearance: 'given', events: ['withdraw'] });
    await forum.letters.take(SUPPORT, 'publication-wanted');
    await forum.letters.take(CONTRIBUTOR, 'contribution-cleared');

    await publicly(key).expect(404);
    await take(support, 'publish', key).expect(200);
    await forum.letters.take(CONTRIBUTOR, 'contribution-published');
    const { data } = (await publicly(key).expect(200)).body;
    expect(data.delegation.name).toMatch(/Mauritius/);
    expect(data.summary).toContain('of this year');
    expect(JSON.stringify(data)).not.toContain('preparedBy');

    const { history } = (await read(contributor, key).expect(200)).body.data;
    expect(history.map(({ event }: { event: string }) => event)).toEqual([
      'submit',
      'return',
      'submit',
      'clear',
      'publish',
    ]);
  });

  onceOn('sqlite')('is gone once more for a change, while the public reads the text that was cleared', async () => {
    const key = await publishedPractice();
    const before = (await publicly(key)).body.data.summary;
    await panel.edit(contributor, key, { summary: 'Something altogether different, and longer.' }).expect(200);
    expect(await stateOf(key)).toBe('draft');
    expect((await publicly(key)).body.data.summary).toBe(before);
    await take(contributor, 'submit', key).expect(200);
    const { comparison } = (await read(support, key)).body.data;
    expect(comparison).toEqual([
      { locale: 'en', field: 'summary', published: before, draft: 'Something altogether different, and longer.' },
    ]);
    await take(focalPoint, 'clear', key).expect(200);
    expect((await publicly(key)).body.data.summary).toBe(before);
    await take(support, 'publish', key).expect(200);
    expect((await publicly(key)).body.data.summary).toBe('Something altogether different, and longer.');
  });

  onceOn('postgres')('names what has been added in the language of who reviews it', async () => {
    const key = await publishedPractice();
    const partner = await forum.delegation('CH');
    await panel.edit(contributor, key, { partners: { connect: [{ documentId: partner }] } }).expect(200);
    const draftsIn = async (language: string) =>
      (await read(support, key).set('Accept-Language', language).expect(200)).body.data.comparison;
    for (const [language, name] of [
      ['en', 'Government of Switzerland'],
      ['fr', 'Gouvernement de la Suisse'],
      ['es', 'Gobierno de Suiza'],
    ] as const) {
      expect(await draftsIn(language)).toEqual([{ locale: 'en', field: 'partners', published: null, draft: name }]);
    }
  });

  onceOn('sqlite')('locks what waits, for everybody, until it is withdrawn', async () => {
    const key = await panel.draft(contributor);
    await take(contributor, 'submit', key).expect(200);
    for (const headers of [contributor, focalPoint, support]) {
      const { body } = await panel.edit(headers, key, { summary: 'A text that should not get in here.' }).expect(409);
      expect(body.error.name).toBe('ContributionLocked');
    }
    await panel.remove(contributor, key).expect(409);
    await take(contributor, 'withdraw', key).expect(200);
    await panel.edit(contributor, key, { summary: 'A text that may get in here now.' }).expect(200);
  });
});

describe('a request', () => {
  it('that was changed since it was read is neither cleared nor published for what it was', async () => {
    const key = await panel.draft(contributor);
    await take(contributor, 'submit', key).expect(200);
    const again = async (headers: Headers) => {
      const { since: seen } = (await read(headers, key)).body.data;
      await take(contributor, 'withdraw', key).expect(200);
      await panel.edit(contributor, key, { summary: `Changed while ${seen} was being read.` }).expect(200);
      await take(contributor, 'submit', key).expect(200);
      return seen;
    };
    const { body } = await take(focalPoint, 'clear', key, { seen: await again(focalPoint) }).expect(409);
    expect(body.error.details).toMatchObject({ state: 'submitted', last: { event: 'submit' } });
    const clear = async () =>
      take(focalPoint, 'clear', key, { seen: (await read(focalPoint, key)).body.data.since }).expect(200);
    await clear();
    const seen = await again(support);
    await clear();
    await take(support, 'publish', key, { seen }).expect(409);
    await publicly(key).expect(404);
    await take(support, 'publish', key, { seen: (await read(support, key)).body.data.since }).expect(200);
  });

  onceOn('postgres')('names what a published entry must have', async () => {
    const key = await panel.draft(contributor, practice({ summary: null, scope: 'countries' }));
    const { body } = await take(contributor, 'submit', key).expect(400);
    expect(body.error.details.errors.map(({ path }: { path: string[] }) => path[0])).toEqual(['summary', 'countries']);
    expect(await stateOf(key)).toBe('draft');
  });

  onceOn('sqlite')('is cleared by nobody who made it', async () => {
    const key = await panel.draft(focalPoint);
    await take(focalPoint, 'submit', key).expect(200);
    // The only focal point has asked: the country's word is given, which is noted.
    expect((await read(support, key)).body.data).toMatchObject({ state: 'cleared', clearance: 'own' });
  });

  it('that two focal points answer at once is answered once', async () => {
    const { email, registration } = await forum.join({ organisation: mauritius }, 'focal-point');
    const second = await forum.acceptInvitation(email);
    const key = await panel.draft(contributor);
    await take(contributor, 'submit', key).expect(200);
    const statuses = await Promise.all([
      take(focalPoint, 'clear', key),
      take(second, 'return', key, { reason: 'Not yet.' }),
    ]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { state, history } = (await read(support, key)).body.data;
    expect(history).toHaveLength(2);
    expect(state).toBe(statuses[0].status === 200 ? 'cleared' : 'draft');

    // Where there is another one, a focal point's own request waits for them.
    const own = await panel.draft(focalPoint);
    await take(focalPoint, 'submit', own).expect(200);
    await take(focalPoint, 'clear', own).expect(403);
    await take(second, 'clear', own).expect(200);
    await forum.decide(registration, 'suspend', { reason: 'The others are alone again.' }).expect(200);
  });
});

describe('the Support Unit', () => {
  onceOn('postgres')('publishes without clearance with a reason only, which the journal keeps', async () => {
    const key = await panel.draft(support, practice({ delegation: { set: [{ documentId: mauritius }] } }));
    const refused = await panel.act(support, `/${key}/actions/publish`);
    expect([refused.status, refused.body.error?.name]).toEqual([409, 'ClearanceMissing']);
    expect((await take(support, 'publish', key).expect(400)).body.error.message).toMatch(/^reason/);
    await publicly(key).expect(404);
    await take(support, 'publish', key, { reason: 'The ministry asked by letter.' }).expect(200);
    await publicly(key).expect(200);
    const { history } = (await read(support, key)).body.data;
    expect(history.at(-1)).toMatchObject({
      event: 'publish-without-clearance',
      reason: 'The ministry asked by letter.',
    });
  });

  onceOn('sqlite')('publishes what belongs to no delegation as ever', async () => {
    const key = await panel.draft(support);
    await panel.act(support, `/${key}/actions/publish`).expect(200);
    await publicly(key).expect(200);
  });

  onceOn('postgres')('translates what is published without a new clearance', async () => {
    const key = await publishedPractice();
    await panel.edit(support, key, practice({ title: 'En français' }), '?locale=fr').expect(200);
    await panel.act(support, `/${key}/actions/publish?locale=fr`, {}).expect(200);
    expect((await forum.get(`/api/practices/${key}?locale=fr`).expect(200)).body.data.title).toBe('En français');
    expect(await stateOf(key)).toBe('published');
  });
});

describe('what is taken off the public pages', () => {
  const lastOf = async (key: string) => (await read(contributor, key).expect(200)).body.data.history.at(-1);

  onceOn('sqlite')('while a change of it waits is told to the delegation, and waits as before', async () => {
    const title = `Taken off ${Math.random().toString(36).slice(2)}`;
    const key = await publishedPractice({ title });
    await panel.edit(contributor, key, { summary: 'A change that waits for the focal point.' }).expect(200);
    await take(contributor, 'submit', key).expect(200);
    const { state, since } = (await read(support, key)).body.data;
    await panel.act(support, `/${key}/actions/unpublish`).expect(200);
    await publicly(key).expect(404);
    expect((await read(support, key)).body.data).toMatchObject({ state, since, isPublished: false });
    expect(state).toBe('submitted');
    expect(await lastOf(key)).toMatchObject({ event: 'unpublish', from: 'submitted', to: 'submitted' });
    for (const email of [CONTRIBUTOR, FOCAL_POINT]) {
      const { text } = await forum.letters.take(email, 'contribution-unpublished');
      expect(text).toContain(title);
      expect(text).toContain('Languages: English');
    }
    await take(focalPoint, 'clear', key).expect(200);
    await take(support, 'publish', key).expect(200);
    await publicly(key).expect(200);
  });

  onceOn('postgres')('in one of its languages stays published in the others', async () => {
    const key = await publishedPractice();
    await panel.edit(support, key, practice({ title: 'En français' }), '?locale=fr').expect(200);
    await panel.act(support, `/${key}/actions/publish?locale=fr`, {}).expect(200);
    await panel.act(support, `/${key}/actions/unpublish?locale=fr`, {}).expect(200);
    expect(await stateOf(key)).toBe('published');
    expect(await lastOf(key)).toMatchObject({ event: 'unpublish-language', codes: { locales: 'fr' } });
    const { text } = await forum.letters.take(CONTRIBUTOR, 'contribution-unpublished');
    expect(text).toContain('Languages: French');
    await panel.act(support, `/${key}/actions/unpublish`, {}).expect(200);
    expect(await stateOf(key)).toBe('draft');
    await forum.letters.take(CONTRIBUTOR, 'contribution-unpublished');
  });
});

describe('a change of what is published', () => {
  it.each(shareOf(['discarded', 'taken back by hand']))('that is %s leaves it published', async (how) => {
    const key = await publishedPractice();
    const { summary } = (await publicly(key)).body.data;
    await panel.edit(contributor, key, { summary: 'A change that will not stay.' }).expect(200);
    expect(await stateOf(key)).toBe('draft');
    const undone =
      how === 'discarded'
        ? panel.act(contributor, `/${key}/actions/discard`)
        : panel.edit(contributor, key, { summary });
    await undone.expect(200);
    const { state, events, history } = (await read(contributor, key)).body.data;
    expect([state, events, history.at(-1).event]).toEqual(['published', [], 'discard']);
  });

  it('that changes nothing is none', async () => {
    const key = await publishedPractice();
    const { summary } = (await publicly(key)).body.data;
    await panel.edit(contributor, key, { summary }).expect(200);
    expect(await stateOf(key)).toBe('published');
    await take(contributor, 'submit', key).expect(409);
  });

  onceOn('sqlite')('by the Support Unit is a draft that the country can request', async () => {
    const key = await publishedPractice();
    await panel.edit(support, key, { summary: 'The Support Unit has found better words.' }).expect(200);
    expect((await read(contributor, key)).body.data).toMatchObject({ state: 'draft', events: ['submit'] });
    await take(contributor, 'submit', key).expect(200);
    expect(await stateOf(key)).toBe('submitted');
  });

  onceOn('postgres')('by an import can be requested too, and is refused while something waits', async () => {
    const practices = forum.strapi.documents(PRACTICE);
    const data = practice({ delegation: { set: [{ documentId: mauritius }] } });
    const { documentId: key } = await practices.create({ data: data as never });
    await practices.publish({ documentId: key });
    expect((await read(contributor, key)).body.data).toMatchObject({ state: 'published', events: [] });
    await practices.update({ documentId: key, data: { summary: 'As the new file has it, in other words.' } as never });
    expect((await read(contributor, key)).body.data.events).toEqual(['submit']);
    await take(contributor, 'submit', key).expect(200);
    await expect(
      practices.update({ documentId: key, data: { summary: 'As a file has it that came too late.' } as never }),
    ).rejects.toMatchObject({ name: 'ContributionLocked' });
  });
});

describe('a published text that the Support Unit gives to another delegation', () => {
  onceOn('sqlite')(
    'is that one’s to work on, in all languages, and the public reads whose it was until it is published',
    async () => {
      const kenya = await forum.delegation('KE');
      const { email } = await forum.join({ organisation: kenya }, 'contributor');
      const kenyan = await forum.acceptInvitation(email);
      const key = await publishedPractice();
      await panel.edit(support, key, practice({ title: 'En français' }), '?locale=fr').expect(200);
      await panel.edit(support, key, { delegation: { set: [{ documentId: kenya }] } }).expect(200);
      const drafts = await forum.strapi.db
        .query(PRACTICE)
        .findMany({ where: { documentId: key, publishedAt: null }, populate: { delegation: true } });
      expect(drafts.map(({ locale, delegation }) => [locale, delegation.documentId]).sort()).toEqual([
        ['en', kenya],
        ['fr', kenya],
      ]);
      expect((await publicly(key)).body.data.delegation.documentId).toBe(mauritius);

      await read(contributor, key).expect(404);
      await panel.edit(contributor, key, { summary: 'Not ours to change any more.' }).expect(404);
      expect((await read(kenyan, key).expect(200)).body.data).toMatchObject({ state: 'draft', events: ['submit'] });
      const desk = (await forum.platform.http.get('/forum/country-desk').set(kenyan).expect(200)).body.data;
      expect(desk).toMatchObject({ drafts: [{ documentId: key, delegation: { documentId: kenya } }], published: [] });
      await panel.edit(kenyan, key, { summary: 'What Kenya does, in its own words.' }).expect(200);
      await take(kenyan, 'submit', key).expect(200);
      expect(await stateOf(key)).toBe('cleared');
      await take(support, 'publish', key).expect(200);
      expect((await publicly(key)).body.data.delegation.documentId).toBe(kenya);
    },
  );
});

describe('the home page', () => {
  it('counts what the desks list', async () => {
    await publishedPractice();
    for (const [officer, headers] of Object.entries({ contributor, focalPoint })) {
      const desk = await get(headers, 'country-desk');
      const { counts, oldest } = await get(headers, 'contribution-summary');
      const listed = [desk.drafts, [...desk.waitsForUs, ...desk.underReview], desk.published].map(
        (rows: unknown[]) => rows.length,
      );
      expect([officer, counts.draft, counts.submitted + counts.cleared, counts.published]).toEqual([
        officer,
        ...listed,
      ]);
      const waiting = [...desk.waitsForUs, ...desk.underReview].filter(({ state }) => state === 'submitted');
      expect(oldest.submitted).toBe(waiting[0]?.since ?? null);
    }
    const { meta } = (await forum.platform.http.get('/forum/contributions').set(support).expect(200)).body;
    const { counts, toClear } = await get(support, 'contribution-summary');
    expect(counts).toEqual(meta.counts);
    expect(toClear).toEqual({ count: 0, oldest: null });
  });
});

describe('a long list', () => {
  const COUNT = 250;
  const list = async (headers: Headers, query: string) =>
    (await forum.platform.http.get(`/forum/contributions?${query}`).set(headers).expect(200)).body;

  it('is read a page at a time, each entry once, by state and words, the longest wait first', async () => {
    const owner = await forum.delegation('MU');
    const { id: delegation } = await forum.row('organisations', { document_id: owner });
    const { connection } = forum.strapi.db;
    const now = forum.strapi.db.dialect.client === 'sqlite' ? Date.now() : new Date();
    const rows = Array.from({ length: COUNT }, (_, index) => ({
      document_id: `long${String(index).padStart(20, '0')}`,
      locale: 'en',
      title: `Long list ${index} 100%`,
      created_at: now,
      updated_at: now,
    }));
    await connection.batchInsert('practices', rows, 100);
    const inserted = await connection('practices').select('id', 'document_id').where('document_id', 'like', 'long0%');
    await connection.batchInsert(
      'practices_delegation_lnk',
      inserted.map(({ id }: { id: number }) => ({ practice_id: id, organisation_id: delegation })),
      100,
    );
    const since = (index: number) => new Date(Date.UTC(2020, 0, 1, 0, index));
    await connection.batchInsert(
      'forum_contributions',
      rows.map(({ document_id: key }, index) => ({
        document_id: key,
        subject_type: 'practice',
        subject_key: key,
        // The last hundred can be published: of what waits, they come first.
        state: index < COUNT - 100 ? 'submitted' : 'cleared',
        state_since: forum.strapi.db.dialect.client === 'sqlite' ? since(index).getTime() : since(index),
      })),
      100,
    );
    const largest: number[] = [];
    const note = (response: unknown) =>
      largest.push(Array.isArray(response) ? response.length : ((response as { rows?: unknown[] })?.rows?.length ?? 0));
    connection.on('query-response', note);
    const pages = [];
    for (const page of [1, 2, 3])
      pages.push(await list(support, `state=waiting&search=long%20LIST&pageSize=100&page=${page}`));
    connection.removeListener('query-response', note);
    const found = pages.flatMap(({ data }) => data.map(({ documentId }: { documentId: string }) => documentId));
    const keys = rows.map(({ document_id: key }) => key);
    expect(found).toEqual([...keys.slice(COUNT - 100), ...keys.slice(0, COUNT - 100)]);
    expect(pages.map(({ meta }) => meta.pagination.total)).toEqual([COUNT, COUNT, COUNT]);
    // Never more than a page was read, in whatever language.
    expect(Math.max(...largest)).toBeLessThanOrEqual(100 * 6);

    const total = async (headers: Headers, query: string) => (await list(headers, query)).meta.pagination.total;
    expect(await total(contributor, 'search=long%20list')).toBe(COUNT);
    expect(await total(contributor, 'search=long%20list&state=cleared')).toBe(100);
    expect(await total(contributor, 'search=list%2024_')).toBe(0);
    expect(await total(contributor, 'search=100%25&state=cleared')).toBe(100);
    expect(await total(support, `search=${encodeURIComponent('of Mauritius')}&state=cleared`)).toBeGreaterThanOrEqual(
      100,
    );
    const { drafts, waitsForUs, underReview } = await get(focalPoint, 'country-desk');
    expect([drafts.length <= 100, waitsForUs.length, underReview.length]).toEqual([true, 100, 100]);
    for (const table of ['practices', 'forum_contributions'])
      await connection(table).where('document_id', 'like', 'long0%').delete();
  });
});

describe('nobody but the Support Unit publishes:', () => {
  it.each(shareOf(['contributor', 'focal point']))('a %s is refused on every way', async (who) => {
    const headers = who === 'contributor' ? contributor : focalPoint;
    const key = await panel.draft(headers);
    const attempts = [
      panel.act(headers, `/${key}/actions/publish`),
      panel.act(headers, '/actions/publish', practice()),
      panel.act(headers, '/actions/bulkPublish', { documentIds: [key] }),
      panel.create(headers, practice({ status: 'published' }), '?status=published'),
      panel.edit(headers, key, { status: 'published' }, '?status=published'),
      take(headers, 'publish', key, { reason: 'I like it.' }),
    ];
    for (const attempt of attempts) await attempt;
    await publicly(key).expect(404);
    const rows = await forum.strapi.db
      .query(PRACTICE)
      .count({ where: { documentId: key, publishedAt: { $notNull: true } } });
    expect(rows).toBe(0);
  });
});

onceOn('postgres')('a delegation whose last focal point leaves does not wait for nobody', async () => {
  const kenya = await forum.delegation('KE');
  const writer = await forum.join({ organisation: kenya }, 'contributor');
  const clears = await forum.join({ organisation: kenya }, 'focal-point');
  const key = await panel.draft(support, practice({ delegation: { set: [{ documentId: kenya }] } }));
  const open = await forum.acceptInvitation(writer.email);
  await take(open, 'submit', key).expect(200);
  expect(await stateOf(key)).toBe('submitted');
  const { documentId } = await mandateOf(clears.email);
  await forum.platform.http
    .post(`/forum/mandates/${documentId}/end`)
    .set(support)
    .send({ data: { reason: 'New post' } })
    .expect(200);
  await forum.runJobs();
  expect((await read(support, key)).body.data).toMatchObject({ state: 'cleared', clearance: 'no-focal-point' });
});

onceOn('sqlite')(
  'a mandate that ends while its holder is editing ends the session; what was written stays',
  async () => {
    const kenya = await forum.delegation('KE');
    const writer = await forum.join({ organisation: kenya }, 'contributor');
    const open = await forum.acceptInvitation(writer.email);
    const key = await panel.draft(open);
    const { documentId } = await mandateOf(writer.email);
    await forum.platform.http
      .post(`/forum/mandates/${documentId}/end`)
      .set(support)
      .send({ data: { reason: 'New post' } })
      .expect(200);
    await panel.edit(open, key, { summary: 'Too late to write this down here.' }).expect(401);
    const draft = await forum.strapi.db
      .query(PRACTICE)
      .findOne({ where: { documentId: key }, populate: { delegation: true } });
    expect(draft?.delegation.documentId).toBe(kenya);
  },
);

async function mandateOf(email: string) {
  return forum.strapi.db.query('plugin::forum.mandate').findOne({ where: { member: { email }, endedAt: null } });
}
