/** The catalogue is what the documents are, whatever is done to them, and in the transaction that does it. */
import { appearancesOf, expectInCatalogue, inCatalogue, projectionOf } from '../support/catalogue';
import { publishCall } from '../support/calls';
import { copyOfSeeded } from '../support/databases';
import { fromBuild } from '../support/outside';
import { databaseClient, logInToPanel, startPlatform, type Platform } from '../support/platform';
import { draftPractice, practiceIn, practicesOf, publishPractice } from '../support/practices';
import { openRows } from '../support/rows';

const COUNTRY = 'api::country.country' as const;
const THEME = 'api::thematic-area.thematic-area' as const;
const ORGANISATION = 'api::organisation.organisation' as const;
const PROFILE = 'api::migration-profile.migration-profile' as const;
const MEETING = 'api::meeting.meeting' as const;
const LANGUAGES = ['en', 'fr', 'es'];

/** When a document that has gone was last there, as the harvesters of a catalogue of an older form knew it. */
const STARTED = Date.now();
const GONE_AT = STARTED - 86_400_000;

/** A database whose catalogue is of an older form, as an update of the platform finds it. */
async function olderDatabase(): Promise<Record<string, string>> {
  const settings = await copyOfSeeded(databaseClient);
  const rows = await openRows(settings);
  await rows.all('DROP INDEX catalogue_terms_newest_idx');
  await rows.all('ALTER TABLE catalogue_terms DROP COLUMN mask');
  await rows.all("UPDATE catalogue_entries SET slug = 'of-old'");
  for (const index of ['appeared', 'type_appeared']) await rows.all(`DROP INDEX catalogue_entries_${index}_idx`);
  for (const table of ['entries', 'records']) await rows.all(`ALTER TABLE catalogue_${table} DROP COLUMN appeared_at`);
  await rows.all(
    `INSERT INTO catalogue_records (type, document_id, changed_at, is_gone, departures, sequence)
      VALUES ('practice', 'gone', ?, 1, 1, 0)`,
    [GONE_AT],
  );
  const built = JSON.stringify({ version: 2 });
  await rows.all("UPDATE strapi_core_store_settings SET value = ? WHERE key = 'plugin_catalogue_built'", [built]);
  await rows.close();
  return settings;
}

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform(await olderDatabase());
});
afterAll(() => platform.stop());

const differences = () => projectionOf(platform.strapi).check();
// Strapi's types of documents are generated from the schemas, and not in the repository.
const documents = (uid: string) => platform.strapi.documents(uid as never) as any;
const first = async (uid: string, where: object) => platform.strapi.db.query(uid as never).findOne({ where });

it('a catalogue of an older form is made anew at the first start, and knows still what has gone', async () => {
  expect(await differences()).toEqual([]);
  const [gone] = await platform.strapi.db.connection('catalogue_records').where({ document_id: 'gone' });
  expect(Number(gone.changed_at)).toBe(GONE_AT);
  // Who harvests need not fetch everything again.
  const [last] = await platform.strapi.db.connection('catalogue_records').max({ at: 'changed_at' });
  expect(Number(last?.at)).toBeLessThan(STARTED);
  const { body } = await platform.http.get('/api/catalogue').expect(200);
  expect(body.meta.pagination.total).toBe(64);
});

describe('when entries appeared', () => {
  const feed = async (query = '') => {
    const { body } = await platform.http.get(`/api/catalogue/feed.json?${query}`).buffer(true).expect(200);
    return (body.items as { id: string; date_published: string; date_modified: string }[]).map((item) => ({
      documentId: item.id.split('/').at(-1) as string,
      published: item.date_published,
      modified: item.date_modified,
    }));
  };
  const idsOf = (items: { documentId: string }[]) => items.map(({ documentId }) => documentId);

  it('is known to a catalogue of an older form as well as it can be: when they were last published', async () => {
    const entries = await appearancesOf(platform);
    expect(entries.map(({ appearedAt }) => appearedAt)).toEqual(
      entries.map(({ publishedAt }) => Date.parse(publishedAt)),
    );
  });

  it('orders feeds: what is published late comes first, however old it is', async () => {
    const documentId = await draftPractice(platform.strapi, { title: 'Of old' });
    const write = { documentId, locale: 'en' };
    await practicesOf(platform.strapi).update({ ...write, data: { dateAdded: '1999-01-01' } });
    await practicesOf(platform.strapi).publish(write);
    const undated = await publishPractice(platform.strapi, { title: 'Undated' });
    const [first, second] = await feed('type=practice');
    expect([first?.documentId, second?.documentId]).toEqual([undated, documentId]);
    const { publishedAt } = (await inCatalogue(platform, documentId)) as { publishedAt: string };
    expect(second).toMatchObject({ published: publishedAt, modified: publishedAt });
    await practicesOf(platform.strapi).delete({ documentId: undated, locale: '*' });
    await practicesOf(platform.strapi).delete({ documentId, locale: '*' });
  });

  it('stays, whatever changes, and is anew when they come back', async () => {
    const { strapi } = platform;
    const documentId = await publishPractice(strapi, { title: 'Back', languages: ['en', 'fr'] });
    await publishPractice(strapi, { title: 'After it' });
    const before = await feed();
    const at = (items: typeof before) => items.find((item) => item.documentId === documentId);
    const published = at(before)?.published;
    expect(idsOf(before).indexOf(documentId)).toBe(1);
    // A theme is renamed, it is edited and published, one of its languages goes and comes, and all is made anew.
    const { documentId: theme, name } = await first(THEME, { key: 'remittances' });
    await documents(THEME).update({ documentId: theme, data: { name: 'Renamed' } });
    expect(idsOf(await feed())).toEqual(idsOf(before));
    await documents(THEME).update({ documentId: theme, data: { name } });
    await practicesOf(strapi).update({ documentId, locale: 'en', data: practiceIn('en', 'Edited') });
    await practicesOf(strapi).publish({ documentId, locale: 'en' });
    await practicesOf(strapi).unpublish({ documentId, locale: 'fr' });
    await practicesOf(strapi).publish({ documentId, locale: 'fr' });
    await projectionOf(strapi).rebuild();
    const after = await feed();
    expect(idsOf(after)).toEqual(idsOf(before));
    expect(at(after)?.published).toBe(published);
    expect((at(after)?.modified as string) > (published as string)).toBe(true);
    await practicesOf(strapi).unpublish({ documentId, locale: '*' });
    expect(at(await feed())).toBeUndefined();
    await practicesOf(strapi).publish({ documentId, locale: '*' });
    const [back] = await feed();
    expect(back?.documentId).toBe(documentId);
    expect((back?.published as string) > (published as string)).toBe(true);
    expect(await differences()).toEqual([]);
  });

  it.each([
    '',
    'type=policy-tool&locale=fr',
    'country=MU',
    'theme=remittances&country=MU',
    'callState=open',
    'search=migration',
    'search=-migration',
    'year=2019',
    'type=practice,call-for-action&region=africa',
  ])('orders a feed by %s', async (query) => {
    const expected = (await appearancesOf(platform, query)).slice(0, 50);
    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(await feed(query))).toEqual(idsOf(expected));
  });
});

describe('one publication', () => {
  it('shows what is published, in its own words, and the rest of the languages in those of the source', async () => {
    const documentId = await publishPractice(platform.strapi, { title: 'Two languages', languages: ['en', 'fr'] });
    for (const [locale, content] of [
      ['en', 'en'],
      ['fr', 'fr'],
      ['es', 'en'],
    ]) {
      const entry = await inCatalogue(platform, documentId, locale);
      expect(entry).toMatchObject({ contentLocale: content, title: `Two languages in ${content}` });
    }
  });

  it('of a further language replaces the text of the source', async () => {
    const documentId = await publishPractice(platform.strapi, { title: 'A third', languages: ['en'] });
    await practicesOf(platform.strapi).update({ documentId, locale: 'es', data: practiceIn('es', 'A third') });
    expect(await inCatalogue(platform, documentId, 'es')).toMatchObject({ contentLocale: 'en' });
    await practicesOf(platform.strapi).publish({ documentId, locale: 'es' });
    expect(await inCatalogue(platform, documentId, 'es')).toMatchObject({
      contentLocale: 'es',
      title: 'A third in es',
    });
    await practicesOf(platform.strapi).unpublish({ documentId, locale: 'en' });
    expect(await inCatalogue(platform, documentId, 'en')).toMatchObject({ contentLocale: 'es' });
    await practicesOf(platform.strapi).unpublish({ documentId, locale: 'es' });
    await expectInCatalogue(platform, documentId, false);
  });

  it('that fails leaves the catalogue as it was', async () => {
    const documentId = await publishPractice(platform.strapi, { title: 'Undone' });
    const { db } = platform.strapi;
    await expect(
      db.transaction(async () => {
        await practicesOf(platform.strapi).unpublish({ documentId, locale: 'en' });
        throw new Error('The end of the transaction');
      }),
    ).rejects.toThrow('The end of the transaction');
    await expectInCatalogue(platform, documentId, true);
    expect(await differences()).toEqual([]);
  });

  it('two at once, of two languages, are both there', async () => {
    const documentId = await draftPractice(platform.strapi, { title: 'At once', languages: LANGUAGES });
    await Promise.all(LANGUAGES.map((locale) => practicesOf(platform.strapi).publish({ documentId, locale })));
    for (const locale of LANGUAGES) {
      expect(await inCatalogue(platform, documentId, locale)).toMatchObject({ contentLocale: locale });
    }
    expect(await differences()).toEqual([]);
  });

  it('of a draft never shows, nor does an edit that waits', async () => {
    const documentId = await draftPractice(platform.strapi, { title: 'A draft' });
    await expectInCatalogue(platform, documentId, false);
    const published = await publishPractice(platform.strapi, { title: 'Before the edit' });
    await practicesOf(platform.strapi).update({
      documentId: published,
      locale: 'en',
      data: practiceIn('en', 'After the edit'),
    });
    expect(await inCatalogue(platform, published)).toMatchObject({ title: 'Before the edit in en' });
  });
});

describe('what an entry shows of others', () => {
  it('follows a country, a theme and an organisation that change their names, also in searches', async () => {
    const country = await first(COUNTRY, { iso2: 'TV' });
    const theme = await first(THEME, { key: 'diaspora' });
    const organisation = await first(ORGANISATION, { slug: 'iom' });
    const documentId = await draftPractice(platform.strapi, { title: 'Names' });
    await practicesOf(platform.strapi).update({
      documentId,
      locale: 'en',
      data: {
        scope: 'countries',
        countries: [country.documentId],
        thematicAreas: [theme.documentId],
        partners: [organisation.documentId],
      },
    });
    await practicesOf(platform.strapi).publish({ documentId, locale: 'en' });
    const find = async (search: string) =>
      (await platform.http.get(`/api/catalogue?search=${search}`).expect(200)).body.data.map(
        ({ documentId: found }: { documentId: string }) => found,
      );
    for (const [uid, { documentId: target }, word] of [
      [COUNTRY, country, 'Xylophonia'],
      [THEME, theme, 'Xylography'],
      [ORGANISATION, organisation, 'Xylocopa'],
    ] as const) {
      expect(await find(word)).not.toContain(documentId);
      const data = { name: word, nameFr: word, nameEs: word };
      await documents(uid).update({ documentId: target, data });
      expect(await find(word)).toContain(documentId);
    }
    expect(await inCatalogue(platform, documentId)).toMatchObject({
      countries: [{ iso2: 'TV', name: 'Xylophonia' }],
      thematicAreas: [{ key: 'diaspora', name: 'Xylography' }],
    });
    expect(await differences()).toEqual([]);
    await documents(COUNTRY).delete({ documentId: country.documentId });
    expect(await inCatalogue(platform, documentId)).toMatchObject({ countries: [] });
    expect(await differences()).toEqual([]);
  });

  it('follows a meeting that is renamed, and one that is unpublished', async () => {
    const meeting = await documents(MEETING).findFirst({ status: 'published', locale: 'en' });
    const documentId = await draftPractice(platform.strapi, { title: 'From a meeting' });
    await practicesOf(platform.strapi).update({ documentId, locale: 'en', data: { meeting: meeting.documentId } });
    await practicesOf(platform.strapi).publish({ documentId, locale: 'en' });
    const page = async () => (await platform.http.get(`/api/catalogue/practice/${documentId}`).expect(200)).body.data;
    expect((await page()).meeting).toMatchObject({ title: meeting.title });
    await documents(MEETING).update({ documentId: meeting.documentId, locale: 'en', data: { title: 'Another title' } });
    expect((await page()).meeting).toMatchObject({ title: meeting.title });
    await documents(MEETING).publish({ documentId: meeting.documentId, locale: 'en' });
    expect((await page()).meeting).toMatchObject({ title: 'Another title' });
    expect(await differences()).toEqual([]);
    await documents(MEETING).unpublish({ documentId: meeting.documentId, locale: '*' });
    expect((await page()).meeting).toBeNull();
    expect(await differences()).toEqual([]);
  });

  it('follows the edition that comes after a profile', async () => {
    const create = async (title: string, more: object = {}) => {
      const { documentId } = await documents(PROFILE).create({ locale: 'en', data: { title, kind: 'light', ...more } });
      await documents(PROFILE).publish({ documentId, locale: 'en' });
      return documentId as string;
    };
    const next = async (key: string) =>
      (await platform.http.get(`/api/catalogue/migration-profile/${key}`).expect(200)).body.data.nextEdition;
    const earlier = await create('Profile of the former year');
    const later = await create('Profile of the following year', { previousEdition: earlier });
    expect(await next(earlier)).toMatchObject({ documentId: later });
    expect(await differences()).toEqual([]);
    // It can be followed by one only, and is taken from the other.
    const other = await create('Another profile of the following year', { previousEdition: earlier });
    expect(await next(earlier)).toMatchObject({ documentId: other });
    expect(await differences()).toEqual([]);
    await documents(PROFILE).update({ documentId: later, locale: 'en', data: { previousEdition: earlier } });
    await documents(PROFILE).publish({ documentId: later, locale: 'en' });
    expect(await next(earlier)).toMatchObject({ documentId: later });
    expect(await differences()).toEqual([]);
    await documents(PROFILE).delete({ documentId: later, locale: '*' });
    expect(await next(earlier)).toBeNull();
    expect(await differences()).toEqual([]);
  });

  it('follows a file that is renamed, and one that is deleted', async () => {
    const { db } = platform.strapi;
    const file = await db.query('plugin::upload.file').create({
      data: {
        name: 'before.pdf',
        hash: 'before',
        ext: '.pdf',
        mime: 'application/pdf',
        size: 1,
        url: '/uploads/before.pdf',
        provider: 'local',
        folderPath: '/',
      },
    });
    const documentId = await draftPractice(platform.strapi, { title: 'With a file' });
    await practicesOf(platform.strapi).update({ documentId, locale: 'en', data: { documents: [file.id] } });
    await practicesOf(platform.strapi).publish({ documentId, locale: 'en' });
    const names = async () =>
      (await platform.http.get(`/api/catalogue/practice/${documentId}`).expect(200)).body.data.documents.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names()).toEqual(['before.pdf']);
    await platform.strapi.plugin('upload').service('upload').updateFileInfo(file.id, { name: 'after.pdf' });
    expect(await names()).toEqual(['after.pdf']);
    await db.query('plugin::upload.file').delete({ where: { id: file.id } });
    expect(await names()).toEqual([]);
    expect(await differences()).toEqual([]);
  });
});

describe('what the forum writes past the document layer', () => {
  it('a deadline that is extended, and a call that is closed', async () => {
    const documentId = await publishCall(platform.strapi, { title: 'Extended', languages: ['en', 'fr'] });
    const desk = await logInToPanel(platform, 'support@pfp.example');
    const act = (action: string, data: object) =>
      platform.http.post(`/forum/calls/${documentId}/${action}`).set(desk).send({ data }).expect(200);
    await act('extend', { deadline: { precision: 'day', date: '2035-05-31' }, reasons: { en: 'More time.' } });
    expect(await inCatalogue(platform, documentId)).toMatchObject({
      closesAt: '2035-05-31T22:00:00.000Z',
      callState: 'open',
    });
    const { data } = (await platform.http.get(`/api/catalogue/call-for-action/${documentId}?locale=fr`)).body;
    expect(data.deadline).toMatchObject({ date: '2035-05-31' });
    await act('close', { reasons: { en: 'Enough answers.' } });
    expect(await inCatalogue(platform, documentId, 'es')).toMatchObject({ callState: 'closed' });
    expect(await differences()).toEqual([]);
  });

  it('a practice that is confirmed', async () => {
    const owner = await first(ORGANISATION, { slug: 'government-ke' });
    const documentId = await publishPractice(platform.strapi, { title: 'Confirmed', delegation: owner.documentId });
    const { clock } = fromBuild<any>('src/plugins/forum/server/src/shared/clock');
    const { now } = clock;
    clock.now = () => new Date(now().getTime() + 400 * 86_400_000);
    try {
      expect(await inCatalogue(platform, documentId)).toMatchObject({ freshness: 'yellow' });
      const desk = await logInToPanel(platform, 'support@pfp.example');
      await platform.http.post(`/forum/confirmations/${documentId}/confirm`).set(desk).send({ data: {} }).expect(200);
      expect(await inCatalogue(platform, documentId)).toMatchObject({ freshness: 'green' });
    } finally {
      clock.now = now;
    }
    expect(await differences()).toEqual([]);
  });
});

describe('the check', () => {
  const table = (name: string) => platform.strapi.db.connection(name);

  it.each([
    ['card', 'something else'],
    ['sort_date', 'something else'],
    ['appeared_at', 1],
  ])('names it where %s differs, and a rebuild repairs it', async (column, value) => {
    const { id } = await table('catalogue_entries').where({ type: 'practice', locale: 'fr' }).first();
    await table('catalogue_entries')
      .where({ id })
      .update({ [column]: value });
    const line = new RegExp(`^practice \\w+ \\(fr\\): ${column} differs$`);
    const found = await differences();
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(line)]));
    await projectionOf(platform.strapi).rebuild();
    expect(await differences()).toEqual([]);
  });

  it('names what is missing, what is too much, and texts that are not searched', async () => {
    const rows = await table('catalogue_entries').where({ type: 'policy-tool', locale: 'en' }).orderBy('id').limit(3);
    const [missing, moved, silent] = rows;
    await table('catalogue_entries').where({ id: missing.id }).delete();
    await table('catalogue_entries')
      .where({ id: moved.id })
      .update({ document_id: 'x'.repeat(24) });
    const search = databaseClient === 'postgres' ? 'catalogue_search' : 'catalogue_search_en';
    await table(search)
      .where(databaseClient === 'postgres' ? { entry_id: silent.id } : { rowid: silent.id })
      .delete();
    expect(await differences()).toEqual(
      expect.arrayContaining([
        `policy-tool ${missing.document_id} (en): is published, and not in the catalogue`,
        `policy-tool ${moved.document_id} (en): is published, and not in the catalogue`,
        `policy-tool ${'x'.repeat(24)} (en): is in the catalogue, and not published`,
        `policy-tool ${silent.document_id} (en): the text that is searched differs`,
      ]),
    );
    await projectionOf(platform.strapi).rebuild();
    expect(await differences()).toEqual([]);
  });

  it('names records that differ, and a rebuild repairs them', async () => {
    const [there, away] = await table('catalogue_records').where({ type: 'practice', is_gone: 0 }).limit(2);
    await table('catalogue_records').where({ document_id: there.document_id }).update({ is_gone: 1 });
    await table('catalogue_records').insert({ ...away, document_id: 'never-there' });
    expect(await differences()).toEqual(
      expect.arrayContaining([
        `practice ${there.document_id}: its record differs`,
        'practice never-there: its record differs',
      ]),
    );
    await projectionOf(platform.strapi).rebuild();
    expect(await differences()).toEqual([]);
    expect(await table('catalogue_records').where({ document_id: 'never-there' }).first()).toMatchObject({
      is_gone: 1,
    });
  });

  it('a rebuild that was cut off long ago is begun anew', async () => {
    const store = platform.strapi.store({ type: 'plugin', name: 'catalogue' });
    const { version } = (await store.get({ key: 'built' })) as { version: number };
    const [entry] = await table('catalogue_entries').where({ type: 'practice' }).limit(1);
    await table('catalogue_entries').where({ id: entry.id }).update({ card: '{"type":"practice"}' });
    const at = Date.now() - 24 * 60 * 60 * 1000;
    await store.set({ key: 'rebuild', value: { version, at, type: 'migration-profile', after: '' } });
    await projectionOf(platform.strapi).rebuild();
    expect(await differences()).toEqual([]);
  });

  it('a rebuild that was cut off goes on where it was', async () => {
    const store = platform.strapi.store({ type: 'plugin', name: 'catalogue' });
    const { version } = (await store.get({ key: 'built' })) as { version: number };
    await table('catalogue_entries').where({ type: 'migration-profile' }).update({ fingerprint: 'old' });
    await store.set({ key: 'rebuild', value: { version, at: Date.now(), type: 'migration-profile', after: '' } });
    const profiles = await table('migration_profiles')
      .countDistinct({ total: 'document_id' })
      .whereNotNull('published_at');
    expect(await projectionOf(platform.strapi).rebuild()).toBe(Number(profiles[0]?.total));
    expect(await store.get({ key: 'rebuild' })).toBeNull();
    expect(await differences()).toEqual([]);
  });
});
