/** Feeds, calendar, exports and sitemap, read by the parsers that others read them with. */
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { allEntries } from '../support/catalogue';
import { callsOf, publishCall } from '../support/calls';
import { fromBuild } from '../support/outside';
import { logInToPanel, startPlatform, type Platform } from '../support/platform';
import { draftPractice, practicesOf } from '../support/practices';

const HOSTILE = `=1+1 <b>&amp; "x" ' ]]> ${String.fromCharCode(1)} & </title> , ; \\n`;

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  const { seedGeneratedPractices } = fromBuild<{
    seedGeneratedPractices: (strapi: unknown, count: number) => Promise<void>;
  }>('database/seeds');
  // More than one batch of an export.
  await seedGeneratedPractices(platform.strapi, 450);
  const documentId = await draftPractice(platform.strapi, { title: 'x' });
  const data = { title: HOSTILE, summary: `${HOSTILE} ${HOSTILE}`, dateAdded: '2027-01-01' };
  await practicesOf(platform.strapi).update({ documentId, locale: 'en', data });
  await practicesOf(platform.strapi).publish({ documentId, locale: 'en' });
});
afterAll(() => platform.stop());

const read = async (path: string) => platform.http.get(`/api/catalogue/${path}`).buffer(true).parse(asText).expect(200);

/** Stops the forum's clock, or lets it run. */
function setClock(instant: number | undefined): void {
  const { clock } = fromBuild<{ clock: { now(): Date } }>('src/plugins/forum/server/src/shared/clock');
  clock.now = () => new Date(instant ?? Date.now());
}

function asText(response: any, done: (error: Error | null, body: string) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}

function xml(text: string): any {
  expect(XMLValidator.validate(text)).toBe(true);
  // eslint-disable-next-line no-control-regex -- XML has no way to write them
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  return new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(text);
}

/** What a reader shows of text that is HTML. */
const shown = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
const plain = HOSTILE.replace(String.fromCharCode(1), '').trim();

describe('feeds', () => {
  it('RSS has the newest fifty of a filter', async () => {
    const { body, headers } = await read('feed.rss?type=practice&locale=fr');
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    const { channel } = xml(body).rss;
    expect(channel.language).toBe('fr');
    expect(channel.item).toHaveLength(50);
    expect(channel.item[0].title.trim()).toBe(plain);
    expect(shown(channel.item[0].description)).toContain('<b>&amp; "x"');
    const { body: list } = await platform.http.get('/api/catalogue?type=practice&locale=fr&pageSize=50').expect(200);
    expect(channel.item.map((item: any) => item.guid['#text'].split('/').at(-1))).toEqual(
      list.data.map(({ documentId }: any) => documentId),
    );
    for (const { pubDate, link } of channel.item) {
      expect(Number.isNaN(Date.parse(pubDate))).toBe(false);
      expect(new URL(link).searchParams.get('locale')).toBe('fr');
    }
  });

  it('Atom has what its format asks for', async () => {
    const { body, headers } = await read('feed.atom?search=%22x%22');
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const { feed } = xml(body);
    for (const field of ['id', 'title', 'updated']) expect(feed[field]).toBeTruthy();
    expect(feed.author.name).toBe('Global Forum on Migration and Development');
    const entry = [feed.entry].flat()[0];
    expect(shown(entry.title['#text'])).toBe(plain);
    expect(Number.isNaN(Date.parse(entry.updated))).toBe(false);
  });

  it('JSON Feed is JSON, with addresses that lead there', async () => {
    const { body, headers } = await read('feed.json?theme=remittances&type=practice&locale=es&region=europe');
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(body);
    expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
    expect(feed.items.length).toBeGreaterThan(0);
    for (const { url, id, content_html: html } of feed.items.slice(0, 5)) {
      for (const address of [url, id]) {
        const { pathname, search } = new URL(address);
        await platform.http.get(`${pathname}${search}`).expect(200);
      }
      expect(html).not.toMatch(/<(?!\/?mark)/);
    }
  });

  it('is a feed without entries where nothing is found', async () => {
    for (const format of ['rss', 'atom']) xml((await read(`feed.${format}?country=ZZ`)).body);
    expect(JSON.parse((await read('feed.json?search=%22')).body).items).toEqual([]);
  });
});

describe('the calendar', () => {
  const events = async (query = '') => {
    const { body, headers } = await read(`deadlines.ics${query}`);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(body));
    return calendar.getAllSubcomponents('vevent').map((component: any) => {
      const event = new ICAL.Event(component);
      return {
        key: String(event.uid).split('@')[0] as string,
        uid: event.uid,
        summary: event.summary,
        sequence: event.sequence,
        day: event.startDate.toString(),
        status: component.getFirstPropertyValue('status'),
        text: component.toString() as string,
      };
    });
  };

  it('has each call that has an end, on the last day on which it is open', async () => {
    const calls = (await allEntries(platform, 'type=call-for-action')).filter(({ closesAt }) => closesAt !== null);
    const found = await events();
    expect(found.map(({ key }: any) => key).sort()).toEqual(calls.map(({ documentId }) => documentId).sort());
    for (const { documentId, title } of calls) {
      const { body } = await platform.http.get(`/api/catalogue/call-for-action/${documentId}`).expect(200);
      const event = found.find(({ key }: any) => key === documentId);
      expect(event).toMatchObject({ summary: title });
      if (body.data.closedAt === null) expect(event?.day).toBe(body.data.deadline.date);
    }
  });

  it('is filtered', async () => {
    expect((await events('?country=EC')).map(({ summary }: any) => summary)).toEqual([
      'Demonstration: Funding for integration services in municipalities',
    ]);
    expect(await events('?type=practice&country=ZZ')).toEqual([]);
  });

  it('keeps the UID of a call whose deadline changes, raises its SEQUENCE, and cancels one that is closed early', async () => {
    const documentId = await publishCall(platform.strapi, { title: 'In a calendar' });
    const event = async () => (await events()).find(({ key }: any) => key === documentId);
    const before = await event();
    expect(before).toMatchObject({ sequence: 0, day: '2031-03-31', status: 'CONFIRMED' });
    const desk = await logInToPanel(platform, 'support@pfp.example');
    const act = (action: string, data: object) =>
      platform.http.post(`/forum/calls/${documentId}/${action}`).set(desk).send({ data }).expect(200);
    await act('extend', { deadline: { precision: 'day', date: '2035-05-31' }, reasons: { en: 'More time.' } });
    expect(await event()).toMatchObject({ uid: before?.uid, sequence: 1, day: '2035-05-31', status: 'CONFIRMED' });
    await act('close', { reasons: { en: 'Enough.' } });
    expect(await event()).toMatchObject({ uid: before?.uid, sequence: 2, status: 'CANCELLED' });
    await callsOf(platform.strapi).delete({ documentId, locale: '*' });
  });

  it('cancels a call that is unpublished, without a word of it, and confirms it when it comes back', async () => {
    const documentId = await publishCall(platform.strapi, { title: 'Withdrawn', languages: ['en', 'fr'] });
    const calls = callsOf(platform.strapi);
    const event = async (query = '') => (await events(query)).find(({ key }: any) => key === documentId);
    const before = await event();
    await calls.unpublish({ documentId, locale: 'fr' });
    expect(await event()).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
    await calls.unpublish({ documentId, locale: 'en' });
    const gone = await event();
    expect(gone).toMatchObject({ uid: before?.uid, day: before?.day, sequence: 1, status: 'CANCELLED' });
    expect(gone?.text).not.toMatch(/Withdrawn|Who asks|URL/);
    expect((await event('?locale=fr'))?.summary).toBe('Appel à l’action qui n’est plus publié');
    await calls.publish({ documentId, locale: 'en' });
    expect(await event()).toMatchObject({ uid: before?.uid, sequence: 2, status: 'CONFIRMED' });
    await calls.delete({ documentId, locale: '*' });
    expect(await event()).toMatchObject({ uid: before?.uid, sequence: 3, status: 'CANCELLED' });
    const { year } = DateTime.utc();
    for (const [query, isThere] of [
      ['?country=MU', false],
      ['?theme=remittances', false],
      ['?callState=closed', false],
      ['?callState=open', true],
      ['?search=call', false],
      [`?year=${year - 1}`, false],
    ] as const) {
      expect([query, (await event(query)) !== undefined]).toEqual([query, isThere]);
    }
    const now = Date.now();
    setClock(now + 365 * 86_400_000);
    expect(await event()).toBeDefined();
    setClock(now + 367 * 86_400_000);
    expect(await event()).toBeUndefined();
    setClock(undefined);
  });

  it('files a call that has gone under its country and theme', async () => {
    const { body } = await platform.http
      .get('/api/catalogue/call-for-action/demonstration-skills-recognition-pilot-in-mauritius')
      .expect(200);
    const { documentId, countries, thematicAreas } = body.data;
    const isIn = async (query: string) => (await events(query)).some(({ key }: any) => key === documentId);
    const status = async () => (await events()).find(({ key }: any) => key === documentId)?.status;
    await callsOf(platform.strapi).unpublish({ documentId, locale: '*' });
    expect(await status()).toBe('CANCELLED');
    expect(await isIn(`?country=${countries[0].iso2}&theme=${thematicAreas[0].key}`)).toBe(true);
    expect(await isIn('?country=EC')).toBe(false);
    await callsOf(platform.strapi).publish({ documentId, locale: '*' });
    expect(await status()).toBe('CONFIRMED');
  });

  it('cancels the day of a deadline that is taken back', async () => {
    const documentId = await publishCall(platform.strapi, { title: 'Rolling on' });
    const event = async () => (await events()).find(({ key }: any) => key === documentId);
    const before = await event();
    const calls = callsOf(platform.strapi);
    await calls.update({ documentId, locale: 'en', data: { deadline: { precision: 'rolling' } } });
    await calls.publish({ documentId, locale: 'en' });
    expect(await event()).toMatchObject({ uid: before?.uid, day: before?.day, sequence: 1, status: 'CANCELLED' });
    await calls.delete({ documentId, locale: '*' });
  });

  it('never had a call without an end', async () => {
    const documentId = await publishCall(platform.strapi, { deadline: { precision: 'rolling' } });
    const event = async () => (await events()).find(({ key }: any) => key === documentId);
    expect(await event()).toBeUndefined();
    await callsOf(platform.strapi).delete({ documentId, locale: '*' });
    expect(await event()).toBeUndefined();
  });
});

describe('exports', () => {
  it('CSV has every entry of a filter once, in the order of the list, and no formula', async () => {
    for (const query of ['', 'country=MU', 'search=migration', 'callState=open&locale=es']) {
      const { body, headers } = await read(`export.csv?${query}`);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(headers['content-disposition']).toContain('catalogue.csv');
      expect(body.charCodeAt(0)).toBe(0xfeff);
      const rows: Record<string, string>[] = parse(body, { columns: true, bom: true });
      const entries = await allEntries(platform, `${query}&sort=newest`);
      expect([query, rows.map(({ documentId }) => documentId)]).toEqual([
        query,
        entries.map(({ documentId }) => documentId),
      ]);
      for (const [index, row] of rows.entries()) {
        expect(Object.values(row).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        expect(row.countryCodes).toBe(entries[index]?.countries.map(({ iso2 }) => iso2).join('; '));
        expect(row.contentLocale).toBe(entries[index]?.contentLocale);
      }
    }
    const rows: Record<string, string>[] = parse((await read('export.csv')).body, { columns: true, bom: true });
    expect(rows[0]?.title).toMatch(/^'=1\+1 <b>/);
  });

  it.each(['exportCsv', 'exportJsonLines'])('%s reads no further than its reader has come', async (name) => {
    const source = 'src/plugins/catalogue/server/src';
    const make = fromBuild<Record<string, (strapi: unknown, filters: unknown) => Readable>>(
      `${source}/spreading/export-entries`,
    )[name] as (strapi: unknown, filters: unknown) => Readable;
    const { readFilters } = fromBuild<{ readFilters: (query: object) => unknown }>(`${source}/reading/parameters`);
    const reader = fromBuild<{ readerOf: (strapi: unknown) => { all: (...args: unknown[]) => unknown } }>(
      `${source}/reading/reader`,
    ).readerOf(platform.strapi);
    const { all } = reader;
    let statements = 0;
    reader.all = (...args) => {
      // Changes are looked for beside it.
      if (/FROM catalogue_entries/.test(String(args[0]))) statements += 1;
      return all(...args);
    };
    // That nothing more is asked shows only in time: until no statement has come for fifty turns.
    const settle = async () => {
      for (let turn = 0, before = -1; turn < 50 || before !== statements; turn += 1) {
        before = statements;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    const stream = make(platform.strapi, readFilters({}));
    const chunks = stream[Symbol.asyncIterator]();
    await chunks.next();
    await settle();
    const atFirst = statements;
    let { done } = await chunks.next();
    while (!done) ({ done } = await chunks.next());
    reader.all = all;
    // Two statements for a batch; there are three batches, and one more where the last is full.
    expect([atFirst, statements >= 6]).toEqual([2, true]);
  });

  it('is empty where nothing is found', async () => {
    expect((await read('export.jsonl?country=ZZ')).body).toBe('');
    expect(parse((await read('export.csv?search=%22')).body, { columns: true, bom: true })).toEqual([]);
  });
});

it('the sitemap has every page in the languages in which it is published, with links between them', async () => {
  const { urlset } = xml((await read('sitemap.xml')).body);
  const urls: { loc: string; lastmod: string; 'xhtml:link'?: any[] }[] = urlset.url;
  const expected = (
    await Promise.all(['en', 'fr', 'es'].map((locale) => allEntries(platform, `locale=${locale}`)))
  ).flatMap((entries, index) => entries.filter(({ contentLocale }) => contentLocale === ['en', 'fr', 'es'][index]));
  expect(urls).toHaveLength(expected.length);
  expect(new Set(urls.map(({ loc }) => loc)).size).toBe(urls.length);
  const alternates = new Map(
    urls.map(({ loc, 'xhtml:link': links = [] }) => [loc, links.map((link) => link['@_href'])]),
  );
  for (const [loc, hrefs] of alternates) for (const href of hrefs) expect(alternates.get(href)).toContain(loc);
  for (const { loc } of urls.slice(0, 20)) {
    const { pathname, search } = new URL(loc);
    const { body } = await platform.http.get(`${pathname}${search}`).expect(200);
    expect(body.data.contentLocale).toBe(new URL(loc).searchParams.get('locale'));
  }
});

it.each(['feed.rss', 'feed.atom', 'feed.json', 'deadlines.ics', 'export.csv', 'export.jsonl', 'sitemap.xml'])(
  '%s refuses what it does not know, by name',
  async (path) => {
    for (const query of ['page=1', 'unknown=x', 'populate=*', 'status=draft', '__proto__=1']) {
      const { body, headers } = await platform.http.get(`/api/catalogue/${path}?${query}`).expect(400);
      expect(body.error.message).toMatch(new RegExp(`^${query.split('=')[0]}: `));
      expect(headers['content-disposition']).toBeUndefined();
    }
  },
);
