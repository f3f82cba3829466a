/** Feeds, calendar, exports and sitemap, read by the parsers that others read them with. */
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { asText, type Parsed } from '../support/answers';
import { allEntries, appearancesOf } from '../support/catalogue';
import { callsOf, publishCall } from '../support/calls';
import { fromBuild, load } from '../support/outside';
import { logInToPanel, startPlatform, type Platform } from '../support/platform';
import { draftPractice, practicesOf, publishPractice } from '../support/practices';

const HOSTILE = `=1+1 <b>&amp; "x" ' ]]> ${String.fromCharCode(1)} & </title> , ; \\n`;

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  const { seedGeneratedPractices } = fromBuild<{
    seedGeneratedPractices: (strapi: unknown, count: number) => Promise<void>;
  }>('database/seeds');
  // More than one batch of an export.
  await seedGeneratedPractices(platform.strapi, 450);
  // Beside them in a French feed, which else has English texts only.
  await publishPractice(platform.strapi, { title: 'Traduite', languages: ['en', 'fr'] });
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

/** A statement that reads a batch of an export. */
const BATCH = /ORDER BY e.sort_date DESC, e.document_id LIMIT/;

const reader = () =>
  fromBuild<{ readerOf: (strapi: unknown) => { all: (...args: unknown[]) => unknown } }>(
    'src/plugins/catalogue/server/src/shared/reader',
  ).readerOf(platform.strapi);

/** Waits for somebody before each statement that the catalogue reads. @returns how it does so no more */
function beforeReads(wait: (statement: string) => unknown): () => void {
  const its = reader();
  const { all } = its;
  its.all = async (...args) => {
    await wait(String(args[0]));
    return all(...args);
  };
  return () => {
    its.all = all;
  };
}

/** By then who reads on would have read: fifty statements that others asked for, each after the one before, have been answered. */
async function othersHaveRead(): Promise<void> {
  for (let count = 0; count < 50; count += 1) await reader().all('SELECT 1');
}

/** The platform's address: supertest listens anew for each request. */
async function listening(): Promise<string> {
  const { httpServer } = platform.strapi.server;
  if (!httpServer.listening) {
    httpServer.listen(0, '127.0.0.1');
    await once(httpServer, 'listening');
  }
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
}

/** As it goes over the wire. */
async function wire(path: string, headers: Record<string, string>, method = 'GET') {
  const request = http.request(`${await listening()}/api/catalogue/${path}`, { method, headers, agent: false });
  request.end();
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { headers: response.headers, bytes: Buffer.concat(chunks) };
}

function xml(text: string): Parsed {
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
  it('RSS has the fifty of a filter that appeared last', async () => {
    const { body, headers } = await read('feed.rss?type=practice&locale=fr');
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    const { channel } = xml(body).rss;
    expect(channel.language).toBe('fr');
    expect(channel.item).toHaveLength(50);
    expect(channel.item[0].title.trim()).toBe(plain);
    expect(shown(channel.item[0].description)).toContain('<b>&amp; "x"');
    const appearances = await appearancesOf(platform, 'type=practice&locale=fr');
    expect(channel.item.map((item: Parsed) => item.guid['#text'].split('/').at(-1))).toEqual(
      appearances.slice(0, 50).map(({ documentId }) => documentId),
    );
    expect(channel.item.map(({ pubDate }: Parsed) => Date.parse(pubDate))).toEqual(
      appearances.slice(0, 50).map(({ appearedAt }) => Math.floor(appearedAt / 1000) * 1000),
    );
    // The channel is French; what it has may be in another language.
    expect(new Set(channel.item.map((item: Parsed) => item['dc:language']))).toEqual(new Set(['en', 'fr']));
    expect(body).toContain('xmlns:dc="http://purl.org/dc/elements/1.1/"');
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

  it('Atom says of each entry which language it is in', async () => {
    const { feed } = xml((await read('feed.atom?locale=fr')).body);
    expect(feed['@_xml:lang']).toBe('fr');
    const entries = await allEntries(platform, 'locale=fr');
    const known = new Map(entries.map(({ documentId, contentLocale }) => [documentId, contentLocale]));
    const said = feed.entry.map((entry: Parsed) => [entry.id.split('/').at(-1), entry['@_xml:lang']]);
    expect(said).toHaveLength(50);
    expect(said).toEqual(said.map(([documentId]: string[]) => [documentId, known.get(documentId as string)]));
    expect(new Set(said.map(([, language]: string[]) => language))).toEqual(new Set(['en', 'fr']));
  });

  it('are well-formed whatever a theme is called', async () => {
    // Strapi's types of documents are generated, and not in the repository.
    const themes = platform.strapi.documents('api::thematic-area.thematic-area') as any;
    const { documentId, name } = await themes.findFirst({ filters: { key: 'remittances' } });
    const hostile = `A < "B" & C > ' ]]> ${String.fromCharCode(1)}`;
    await themes.update({ documentId, data: { name: hostile } });
    for (const format of ['rss', 'atom']) {
      const { body } = await read(`feed.${format}?theme=remittances`);
      const root = xml(body);
      const [item] = [root.rss?.channel.item ?? root.feed.entry].flat();
      const names = [item.category].flat().map((each: Parsed) => shown(each['@_term'] ?? each));
      expect(names).toContain(hostile.replace(String.fromCharCode(1), '').trim());
    }
    await themes.update({ documentId, data: { name } });
  });

  it('JSON Feed is JSON, with addresses that lead there', async () => {
    const { body, headers } = await read('feed.json?theme=remittances&type=practice&locale=es&region=europe');
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const feed = JSON.parse(body);
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'es',
      authors: [{ name: 'Global Forum on Migration and Development' }],
    });
    expect(feed).not.toHaveProperty('author');
    expect(feed.items.length).toBeGreaterThan(0);
    const entries = await allEntries(platform, 'theme=remittances&type=practice&locale=es&region=europe');
    const known = new Map(entries.map(({ documentId, contentLocale }) => [documentId, contentLocale]));
    for (const { url, id, content_html: html, language } of feed.items.slice(0, 5)) {
      expect(language).toBe(known.get(id.split('/').at(-1)));
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
    // Nothing was built in 1970.
    expect((await read('feed.rss?country=ZZ')).body).not.toContain('lastBuildDate');
    expect((await read('feed.rss')).body).toContain('<lastBuildDate>');
  });
});

describe('the calendar', () => {
  const events = async (query = '') => {
    const { body, headers } = await read(`deadlines.ics${query}`);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(body));
    // One at least (RFC 5545, 3.6).
    expect(calendar.getAllSubcomponents().length).toBeGreaterThan(0);
    return calendar.getAllSubcomponents('vevent').map((component) => {
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
    expect(found.map(({ key }) => key).sort()).toEqual(calls.map(({ documentId }) => documentId).sort());
    for (const { documentId, title } of calls) {
      const { body } = await platform.http.get(`/api/catalogue/call-for-action/${documentId}`).expect(200);
      const event = found.find(({ key }) => key === documentId);
      expect(event).toMatchObject({ summary: title });
      if (body.data.closedAt === null) expect(event?.day).toBe(body.data.deadline.date);
    }
  });

  it('is filtered', async () => {
    expect((await events('?country=EC')).map(({ summary }) => summary)).toEqual([
      'Demonstration: Funding for integration services in municipalities',
    ]);
    expect(await events('?country=ZZ')).toEqual([]);
    // It has calls: of other types there is nothing.
    expect(await events('?type=practice')).toEqual([]);
    expect(await events('?type=call-for-action&type=practice')).toEqual(await events());
  });

  it('has a component of its own where nothing is found', async () => {
    const { body } = await read('deadlines.ics?type=policy-tool');
    const calendar = new ICAL.Component(ICAL.parse(body));
    expect(calendar.getAllSubcomponents().map(({ name }: { name: string }) => name)).toEqual(['vtimezone']);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as never);
    expect([zone.tzid, zone.utcOffset(ICAL.Time.fromString('2026-07-01T00:00:00', undefined as never))]).toEqual([
      'UTC',
      0,
    ]);
  });

  it('keeps the UID of a call whose deadline changes, raises its SEQUENCE, and cancels one that is closed early', async () => {
    const documentId = await publishCall(platform.strapi, { title: 'In a calendar' });
    const event = async () => (await events()).find(({ key }) => key === documentId);
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
    const event = async (query = '') => (await events(query)).find(({ key }) => key === documentId);
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
    const isIn = async (query: string) => (await events(query)).some(({ key }) => key === documentId);
    const status = async () => (await events()).find(({ key }) => key === documentId)?.status;
    await callsOf(platform.strapi).unpublish({ documentId, locale: '*' });
    expect(await status()).toBe('CANCELLED');
    expect(await isIn(`?country=${countries[0].iso2}&theme=${thematicAreas[0].key}`)).toBe(true);
    expect(await isIn('?country=EC')).toBe(false);
    await callsOf(platform.strapi).publish({ documentId, locale: '*' });
    expect(await status()).toBe('CONFIRMED');
  });

  it('cancels the day of a deadline that is taken back', async () => {
    const documentId = await publishCall(platform.strapi, { title: 'Rolling on' });
    const event = async () => (await events()).find(({ key }) => key === documentId);
    const before = await event();
    const calls = callsOf(platform.strapi);
    await calls.update({ documentId, locale: 'en', data: { deadline: { precision: 'rolling' } } });
    await calls.publish({ documentId, locale: 'en' });
    expect(await event()).toMatchObject({ uid: before?.uid, day: before?.day, sequence: 1, status: 'CANCELLED' });
    await calls.delete({ documentId, locale: '*' });
  });

  it('never had a call without an end', async () => {
    const documentId = await publishCall(platform.strapi, { deadline: { precision: 'rolling' } });
    const event = async () => (await events()).find(({ key }) => key === documentId);
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
      // Lines end as in RFC 4180.
      expect(body.endsWith('\r\n')).toBe(true);
      expect(body.slice(0, body.indexOf('\n') + 1)).toMatch(/^\ufeffdocumentId,.*,url\r\n$/);
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
    let statements = 0;
    // Changes are looked for beside it.
    const stop = beforeReads((statement) => (statements += /FROM catalogue_entries/.test(statement) ? 1 : 0));
    const stream = make(platform.strapi, readFilters({}));
    const chunks = stream[Symbol.asyncIterator]();
    await chunks.next();
    await othersHaveRead();
    const atFirst = statements;
    let { done } = await chunks.next();
    while (!done) ({ done } = await chunks.next());
    stop();
    // Two statements for a batch; there are three batches, and one more where the last is full.
    expect([atFirst, statements >= 6]).toEqual([2, true]);
  });

  it.each(['export.csv', 'export.jsonl', 'sitemap.xml'])('%s is compressed for whoever says so', async (path) => {
    const { body } = await read(path);
    for (const [accepted, encoding, decode] of [
      ['gzip', 'gzip', zlib.gunzipSync],
      ['gzip, deflate, br', 'br', zlib.brotliDecompressSync],
      ['br;q=0, gzip;q=0.5', 'gzip', zlib.gunzipSync],
      ['identity', undefined, (bytes: Buffer) => bytes],
    ] as const) {
      for (const method of ['GET', 'HEAD']) {
        // With and without what the kept answers leave to the pipeline.
        for (const credentials of [{}, { Cookie: 'a=b' }] as Record<string, string>[]) {
          const { headers, bytes } = await wire(path, { 'Accept-Encoding': accepted, ...credentials }, method);
          expect([accepted, method, headers['content-encoding']]).toEqual([accepted, method, encoding]);
          expect(headers.vary?.split(/, */).filter((name) => name === 'Accept-Encoding')).toHaveLength(1);
          expect(headers).not.toHaveProperty('etag');
          expect(headers).not.toHaveProperty('content-length');
          expect(method === 'HEAD' ? bytes.length : decode(bytes).toString('utf8')).toBe(method === 'HEAD' ? 0 : body);
          if (method === 'GET' && encoding !== undefined) expect(bytes.length).toBeLessThan(body.length / 3);
        }
      }
    }
  });

  it.each([
    ['export.csv', 'gzip'],
    ['export.jsonl', 'br'],
    ['export.jsonl', 'identity'],
    ['sitemap.xml', 'gzip'],
  ])('%s as %s ends when its reader goes away', async (path, encoding) => {
    const address = await listening();
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    let isAtGate = () => {};
    const atGate = new Promise<void>((resolve) => (isAtGate = resolve));
    let batches = 0;
    const stop = beforeReads((statement) => {
      if (!BATCH.test(statement) && !/e.locale = e.content_locale/.test(statement)) return undefined;
      batches += 1;
      // The second is asked for: nothing comes until the reader has gone.
      if (batches === 2) isAtGate();
      return batches === 2 ? gate : undefined;
    });
    const { Readable: made } = load('node:stream') as { Readable: { from: typeof Readable.from } };
    const { from } = made;
    const streams: Readable[] = [];
    made.from = (...args) => {
      const stream = from.apply(made, args);
      streams.push(stream);
      return stream;
    };
    const responded = once(platform.strapi.server.httpServer, 'request') as Promise<[unknown, http.ServerResponse]>;
    const request = http.get(`${address}/api/catalogue/${path}`, { headers: { 'Accept-Encoding': encoding } });
    request.on('error', () => undefined);
    const [, response] = await responded;
    await atGate;
    request.destroy();
    if (!response.closed) await once(response, 'close');
    goOn();
    await othersHaveRead();
    stop();
    made.from = from;
    expect(batches).toBe(2);
    expect(streams.map(({ destroyed }) => destroyed)).toEqual([true]);
  });

  it.each(['identity', 'gzip'])('as %s is no whole answer where something fails on the way', async (encoding) => {
    let batches = 0;
    const stop = beforeReads((statement) => {
      batches += BATCH.test(statement) ? 1 : 0;
      if (batches === 3) throw new Error('The database has gone away');
    });
    await expect(wire('export.jsonl', { 'Accept-Encoding': encoding })).rejects.toThrow(/aborted/);
    stop();
  });

  it('is not read for whoever asks for the head alone', async () => {
    let batches = 0;
    const stop = beforeReads((statement) => (batches += BATCH.test(statement) ? 1 : 0));
    for (const credentials of [{}, { Cookie: 'a=b' }] as Record<string, string>[]) {
      const { headers } = await wire('export.csv', { 'Accept-Encoding': 'identity', ...credentials }, 'HEAD');
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    }
    await othersHaveRead();
    stop();
    // There are three batches for each.
    expect(batches).toBeLessThanOrEqual(2);
  });

  it('is empty where nothing is found', async () => {
    expect((await read('export.jsonl?country=ZZ')).body).toBe('');
    expect(parse((await read('export.csv?search=%22')).body, { columns: true, bom: true })).toEqual([]);
  });
});

it('the sitemap has every page in the languages in which it is published, with links between them', async () => {
  const { urlset } = xml((await read('sitemap.xml')).body);
  const urls: { loc: string; lastmod: string; 'xhtml:link'?: Parsed[] }[] = urlset.url;
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

describe('a sitemap of more addresses than one may have', () => {
  const limits = () =>
    fromBuild<{ limits: { addresses: number } }>('src/plugins/catalogue/server/src/spreading/make-sitemap').limits;
  const kept = () => platform.strapi.plugin('catalogue').service('answers') as { forget(change: undefined): void };
  /** It is no change of which kept answers would hear. */
  const allow = (addresses: number) => {
    limits().addresses = addresses;
    kept().forget(undefined);
  };
  afterEach(() => allow(50_000));

  it('is an index of sitemaps that have them all, each no more than it may', async () => {
    expect(limits().addresses).toBe(50_000);
    const { urlset: whole } = xml((await read('sitemap.xml')).body);
    allow(100);
    const { body, headers } = await read('sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const { sitemapindex } = xml(body);
    expect(sitemapindex['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
    const pages: { loc: string }[] = sitemapindex.sitemap;
    expect(pages.length).toBeGreaterThan(whole.url.length / 100);
    const urls = [];
    for (const [index, { loc }] of pages.entries()) {
      const { pathname, search } = new URL(loc);
      expect([pathname, search]).toEqual(['/api/catalogue/sitemap.xml', `?page=${index + 1}`]);
      const { urlset } = xml((await read(`sitemap.xml${search}`)).body);
      const found = [urlset.url].flat();
      expect(found.length).toBeLessThanOrEqual(100);
      urls.push(...found);
    }
    // With the links between languages.
    expect(urls).toEqual(whole.url);
    for (const page of [String(pages.length + 1), '0', '-1', 'x', '1.5', '99999999999', '']) {
      const { body: refused } = await platform.http.get(`/api/catalogue/sitemap.xml?page=${page}`).expect(400);
      expect(refused.error.message).toMatch(/^page: /);
    }
    await platform.http.get('/api/catalogue/sitemap.xml?page=1&page=2').expect(400);
  });

  it('is one where they are as many as it may have, and its first page is the same', async () => {
    const one = await read('sitemap.xml');
    const { length } = xml(one.body).urlset.url;
    allow(length);
    expect((await read('sitemap.xml')).body).toBe(one.body);
    allow(length - 1);
    expect(xml((await read('sitemap.xml')).body)).toHaveProperty('sitemapindex');
    allow(50_000);
    expect((await read('sitemap.xml?page=1')).body).toBe(one.body);
    await platform.http.get('/api/catalogue/sitemap.xml?page=2').expect(400);
  });
});

describe('robots.txt', () => {
  /** The longest rule that fits counts, and of two the one that allows (RFC 9309, 2.2.2). */
  const isAllowed = (rules: string, path: string) => {
    const fitting = rules
      .split(/\r?\n/)
      .map((line) => /^(allow|disallow):\s*(\S+)\s*$/i.exec(line))
      .filter((match) => match !== null)
      .map(([, kind = '', start = '']) => ({ isAllowing: kind.toLowerCase() === 'allow', start }))
      .filter(({ start }) => path.startsWith(start))
      .sort((one, other) => other.start.length - one.start.length || Number(other.isAllowing) - Number(one.isAllowing));
    return fitting[0]?.isAllowing ?? true;
  };

  it('lets search engines and readers of feeds to what is made for them, and nowhere else', async () => {
    const { text } = await platform.http.get('/robots.txt').expect(200);
    expect(text.match(/^user-agent:.*$/gim)).toEqual(['User-agent: *']);
    expect(text).not.toMatch(/[*$]\S|\S[*$]/);
    for (const path of ['sitemap.xml', 'sitemap.xml?page=2', 'feed.rss', 'feed.atom?locale=fr', 'feed.json']) {
      expect([path, isAllowed(text, `/api/catalogue/${path}`)]).toEqual([path, true]);
    }
    for (const path of ['deadlines.ics', 'dcat.jsonld']) {
      expect([path, isAllowed(text, `/api/catalogue/${path}`)]).toEqual([path, true]);
    }
    for (const path of [
      '/',
      '/admin',
      '/api/practices',
      '/api/catalogue',
      '/api/catalogue/export.csv',
      '/account/confirm',
    ]) {
      expect([path, isAllowed(text, path)]).toEqual([path, false]);
    }
  });
});

it.each(['feed.rss', 'feed.atom', 'feed.json', 'deadlines.ics', 'export.csv', 'export.jsonl', 'sitemap.xml'])(
  '%s refuses what it does not know, by name',
  async (path) => {
    const other = path === 'sitemap.xml' ? 'locale=fr' : 'page=1';
    for (const query of [other, 'unknown=x', 'populate=*', 'status=draft', '__proto__=1']) {
      const { body, headers } = await platform.http.get(`/api/catalogue/${path}?${query}`).expect(400);
      expect(body.error.message).toMatch(new RegExp(`^${query.split('=')[0]}: `));
      expect(headers['content-disposition']).toBeUndefined();
    }
  },
);
