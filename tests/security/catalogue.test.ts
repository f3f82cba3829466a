/** Nothing restricted comes out of the catalogue: not by a list, a page, a search, a facet or an order. */
import { randomBytes } from 'node:crypto';
import { asText } from '../support/answers';
import { allEntries, projectionOf } from '../support/catalogue';
import { callsOf, draftCall, publishCall } from '../support/calls';
import { shareOf } from '../support/databases';
import { databaseClient, logIn, startPlatform, type Platform } from '../support/platform';
import { draftPractice, practicesOf, publishPractice } from '../support/practices';
import { randomFrom } from '../support/random';
import { plantCanaries, type Canary } from './support/canaries';

const LOCALES = ['en', 'fr', 'es'];
/** Half of them, and others, on each database. */
const requests = process.env.SOAK === 'on' ? 10_000 : 100;
/** What spreads the catalogue: each takes the filters of the lists. */
const SPREAD = [
  'feed.rss',
  'feed.atom',
  'feed.json',
  'deadlines.ics',
  'export.csv',
  'export.jsonl',
  'sitemap.xml',
] as const;
/** What harvesters read: it comes whole, in all languages. */
const WHOLE: readonly string[] = ['sitemap.xml', 'dcat.jsonld', 'oai?verb=ListRecords&metadataPrefix=oai_dc'];

let platform: Platform;
let canaries: Canary[];
beforeAll(async () => {
  platform = await startPlatform();
  ({ canaries } = await plantCanaries(platform.strapi));
  canaries.push(...(await plantMore()));
});
afterAll(() => platform.stop());

const word = () => `qz${[...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;

/** What the catalogue's own types have that is private: who prepared an entry, and texts that wait. */
async function plantMore(): Promise<Canary[]> {
  const { strapi } = platform;
  const planted: Canary[] = [];
  const secret = (kind: Canary['kind']) => {
    const value = word();
    planted.push({ kind, value });
    return value;
  };
  const name = secret('draft');
  const { documentId: preparer } = await strapi.documents('api::organisation.organisation').create({
    data: { name, nameFr: name, nameEs: name, type: 'academia' } as never,
  });
  for (const [write, publish] of [
    [practicesOf(strapi), () => publishPractice(strapi, { title: 'Prepared by somebody', languages: LOCALES })],
    [callsOf(strapi), () => publishCall(strapi, { title: 'Prepared by somebody', languages: ['en', 'fr'] })],
  ] as const) {
    const documentId = await publish();
    await write.update({ documentId, locale: 'en', data: { preparedBy: preparer } });
    await write.publish({ documentId, locale: 'en' });
    await write.update({
      documentId,
      locale: 'fr',
      data: { title: `${secret('draft')} attend`, summary: `${secret('draft')} attend sa publication.` },
    });
    // A tag is shared by all languages: an edit of one must not reach those that are published.
    await write.update({ documentId, locale: 'en', data: { tags: [secret('draft')] } });
  }
  await draftPractice(strapi, { title: secret('draft'), languages: LOCALES });
  await draftCall(strapi, { title: secret('draft') });
  const unpublished = await publishPractice(strapi, { title: secret('draft'), languages: LOCALES });
  await practicesOf(strapi).unpublish({ documentId: unpublished, locale: '*' });
  const deleted = await publishPractice(strapi, { title: secret('draft') });
  await practicesOf(strapi).delete({ documentId: deleted, locale: '*' });
  return planted;
}

const found = (text: string) => canaries.filter(({ value }) => text.toLowerCase().includes(value.toLowerCase()));

it('there are secrets of every kind', () => {
  expect([...new Set(canaries.map(({ kind }) => kind))].sort()).toEqual(
    ['contact', 'creator', 'draft', 'mail-domain', 'profile', 'response', 'user'].sort(),
  );
  expect(canaries.length).toBeGreaterThan(50);
});

it('none is in any card or page, in any language, for anybody', async () => {
  const friend = await logIn(platform, 'friend@pfp.example');
  for (const locale of shareOf(LOCALES)) {
    const entries = await allEntries(platform, `locale=${locale}`);
    expect(entries.length).toBeGreaterThan(60);
    expect(found(JSON.stringify(entries))).toEqual([]);
    for (const { type, documentId } of entries) {
      const { text } = await platform.http.get(`/api/catalogue/${type}/${documentId}?locale=${locale}`).expect(200);
      expect([documentId, found(text)]).toEqual([documentId, []]);
      expect(text).not.toMatch(
        /"(id|contacts|preparedBy|createdBy|updatedBy|localizations|nameFr|nameEs|provider_metadata)":/,
      );
    }
    const { type, documentId } = entries[0] as { type: string; documentId: string };
    const { text } = await platform.http.get(`/api/catalogue/${type}/${documentId}`).set(friend).expect(200);
    expect(text).not.toContain('"contacts":');
  }
});

it.each(shareOf([...new Set([...SPREAD, ...WHOLE])]))('none is in %s', async (path) => {
  for (const locale of LOCALES) {
    const query = WHOLE.includes(path) ? '' : `?locale=${locale}`;
    const { body } = await platform.http.get(`/api/catalogue/${path}${query}`).buffer(true).parse(asText).expect(200);
    expect(body.length).toBeGreaterThan(500);
    // Long lines of a calendar are folded.
    expect(found(body.replace(/\r\n /g, ''))).toEqual([]);
    expect(body).not.toMatch(/@pfp\.example/);
  }
});

it('none is in the tables of the catalogue', async () => {
  const { connection } = platform.strapi.db;
  const tables = ['catalogue_entries', 'catalogue_pages', 'catalogue_terms', 'catalogue_records'];
  if (databaseClient === 'postgres') tables.push('catalogue_search');
  else {
    // The index of full text tells its words only by a table of this kind.
    for (const locale of LOCALES) {
      await connection.raw(
        `CREATE VIRTUAL TABLE temp.words_${locale} USING fts5vocab('main', 'catalogue_search_${locale}', 'row')`,
      );
      tables.push(`words_${locale}`);
    }
  }
  for (const table of tables) {
    const rows = await connection(table).select('*');
    expect([table, rows.length > 0]).toEqual([table, true]);
    expect([table, found(JSON.stringify(rows))]).toEqual([table, []]);
  }
  expect(await projectionOf(platform.strapi).check()).toEqual([]);
});

it('none is found by a search for it, whole or by its beginning, and nothing else changes by it', async () => {
  for (const { kind, value } of canaries) {
    for (const search of [value, value.slice(0, 12), `"${value}"`]) {
      const { body } = await platform.http
        .get(`/api/catalogue?facets=type,country&search=${encodeURIComponent(search)}`)
        .expect(200);
      expect([kind, search, body.meta.pagination.total, body.meta.facets]).toEqual([
        kind,
        search,
        0,
        { type: [], country: [] },
      ]);
    }
    const { body } = await platform.http
      .get(`/api/catalogue?pageSize=1&search=${encodeURIComponent(`-${value}`)}`)
      .expect(200);
    const { body: all } = await platform.http.get('/api/catalogue?pageSize=1').expect(200);
    if (/^[a-z]/.test(value)) expect(body.meta.pagination.total).toBe(all.meta.pagination.total);
  }
});

it(`none comes out by ${requests} random requests at every endpoint, and none of these fails`, async () => {
  const random = randomFrom(databaseClient === 'sqlite' ? 11 : 12);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const entries = await allEntries(platform);
  const words = entries.flatMap(({ title, summary }) => `${title} ${summary ?? ''}`.split(/\s+/));
  const parts: (() => string)[] = [
    () => `type=${pick(['practice', 'call-for-action', 'policy-tool', 'migration-profile', 'contact'])}`,
    () => `country=${pick(['MU', 'FR', 'KE', 'ZZ', "';--", ''])}`,
    () => `theme=${pick(['remittances', 'diaspora', 'contacts', '%00'])}`,
    () => `region=${pick(['africa', 'asia', 'x'])}`,
    () => `year=${pick(['2012', '2019', '9'])}`,
    () => `callState=${pick(['open', 'closed', 'closing-soon', 'draft'])}`,
    () => `sort=${pick(['newest', 'title', 'deadline', 'relevance', 'contacts'])}`,
    () => `page=${pick(['1', '2', '99', '-1'])}`,
    () => `pageSize=${pick(['1', '50', '100', '1000'])}`,
    () => `locale=${pick([...LOCALES, 'de'])}`,
    () => `facets=${pick(['type,country,theme', 'callState', 'year', 'contacts'])}`,
    () =>
      `search=${encodeURIComponent(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick([pick(words), pick(canaries).value, '"', '-', '*'])).join(' '))}`,
    () =>
      `${pick(['populate', 'fields', 'filters[contacts][email]', 'status', 'where', '_q', 'lookup'])}=${encodeURIComponent(pick(canaries).value)}`,
  ];
  const answered: Record<string, number> = {};
  for (let round = 0; round < requests; round += 1) {
    const one = pick(entries);
    const endpoint = random() < 0.5 ? '' : pick([`/${one.type}/${one.slug}`, ...SPREAD.map((path) => `/${path}`)]);
    const isSpread = endpoint.includes('.');
    // A page and a sitemap refuse nearly every parameter.
    const count = endpoint === '' ? 1 + Math.floor(random() * 4) : Math.floor(random() * (isSpread ? 4 : 2));
    const query = Array.from({ length: count }, () => pick(parts)()).join('&');
    const path = `/api/catalogue${endpoint}?${query}`;
    const { status, body } = await platform.http.get(path).buffer(true).parse(asText);
    const kind = isSpread ? endpoint : endpoint === '' ? 'list' : 'page';
    answered[kind] = (answered[kind] ?? 0) + (status === 200 ? 1 : 0);
    expect([path, [200, 400, 404].includes(status)]).toEqual([path, true]);
    // A feed says under which addresses it and the like are found: what was asked for is among them.
    const said = body.replace(/(\/api\/catalogue[^"<\s?]*)\?[^"<\s]*/g, '$1');
    if (status === 200) expect([path, found(said.replace(/\r\n /g, ''))]).toEqual([path, []]);
    else
      expect([path, JSON.parse(body).error.message]).toEqual([
        path,
        expect.not.stringMatching(/sqlite|select |syntax|fts5|tsquery|\/src\//i),
      ]);
  }
  expect(Object.keys(answered).sort()).toEqual([...SPREAD.map((path) => `/${path}`), 'list', 'page'].sort());
  for (const [kind, right] of Object.entries(answered)) expect([kind, right > requests / 250]).toEqual([kind, true]);
});
