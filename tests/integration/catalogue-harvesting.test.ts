/** OAI-PMH as a harvester asks it, and what the catalogue says of itself to catalogues of data. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Parsed } from '../support/answers';
import { allEntries } from '../support/catalogue';
import { publishCall } from '../support/calls';
import { onceOn, shareOf } from '../support/databases';
import { fromBuild } from '../support/outside';
import { startPlatform, type Platform } from '../support/platform';
import { practicesOf, publishPractice } from '../support/practices';

const jsonld = require('jsonld') as { expand(document: object): Promise<Record<string, any>[]> };

const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const SET_SPEC = /^[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*$/;
const DUBLIN_CORE =
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
    ' ',
  );

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  const { seedGeneratedPractices } = fromBuild<{
    seedGeneratedPractices: (strapi: unknown, count: number) => Promise<void>;
  }>('database/seeds');
  // More than two pages of a list.
  await seedGeneratedPractices(platform.strapi, 250);
});
afterAll(() => platform.stop());

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => /^(record|header|set|setSpec|metadataFormat|dc:\w+|error)$/.test(name) && name !== 'metadata',
});

function read(text: string): Parsed {
  expect(XMLValidator.validate(text)).toBe(true);
  const document = parser.parse(text)['OAI-PMH'];
  expect(document['@_xmlns']).toBe('http://www.openarchives.org/OAI/2.0/');
  expect(document.responseDate).toMatch(SECOND);
  const answered = Object.keys(document).filter((key) => !/^(@_|responseDate|request)/.test(key));
  expect(answered).toHaveLength(1);
  return document;
}

const ask = async (query: string | Record<string, string>) => {
  const parameters = new URLSearchParams(query).toString();
  const { text, headers } = await platform.http.get(`/api/catalogue/oai?${parameters}`).expect(200);
  expect(headers['content-type']).toBe('text/xml; charset=utf-8');
  return read(text);
};
const errorOf = async (query: string | Record<string, string>) =>
  (await ask(query)).error?.map((each: Parsed) => each['@_code']);

/** @returns all records or headers of a list, over all its tokens */
async function harvest(verb: 'ListRecords' | 'ListIdentifiers', query = ''): Promise<Parsed[]> {
  const found: Parsed[] = [];
  let answer = (await ask(`verb=${verb}&metadataPrefix=oai_dc&${query}`))[verb];
  for (let requests = 1; requests < 20; requests += 1) {
    const items = verb === 'ListRecords' ? answer.record : answer.header;
    const { resumptionToken } = answer;
    if (resumptionToken !== undefined) expect(Number(resumptionToken['@_cursor'])).toBe(found.length);
    found.push(...items);
    const token = resumptionToken?.['#text'];
    if (!token) {
      if (resumptionToken !== undefined) expect(Number(resumptionToken['@_completeListSize'])).toBe(found.length);
      return found;
    }
    answer = (await ask({ verb, resumptionToken: token }))[verb];
  }
  throw new Error('The list has no end');
}
const headersOf = (records: Parsed[]) => records.map(({ header }) => header[0]);
const documentIdOf = (identifier: string) => identifier.split('/').at(-1) as string;

describe('OAI-PMH', () => {
  onceOn('sqlite')('identifies itself', async () => {
    const { Identify, request } = await ask('verb=Identify');
    expect(Identify).toMatchObject({
      repositoryName: 'Platform for Partnerships',
      protocolVersion: '2.0',
      deletedRecord: 'transient',
      granularity: 'YYYY-MM-DDThh:mm:ssZ',
      adminEmail: 'no-reply@pfp.example',
    });
    expect(Identify.earliestDatestamp).toMatch(SECOND);
    expect(request['#text']).toBe(Identify.baseURL);
    expect(new URL(Identify.baseURL).pathname).toBe('/api/catalogue/oai');
  });

  onceOn('postgres')('lists one format, for all and for each', async () => {
    const [header] = await harvest('ListIdentifiers');
    for (const query of ['', `&identifier=${header.identifier}`]) {
      const { ListMetadataFormats } = await ask(`verb=ListMetadataFormats${query}`);
      expect(ListMetadataFormats.metadataFormat.map((format: Parsed) => format.metadataPrefix)).toEqual(['oai_dc']);
    }
  });

  it('lists every document of the catalogue once, in all its languages, with sets that it lists', async () => {
    const records = await harvest('ListRecords');
    const entries = await allEntries(platform);
    const bySlug = new Map(entries.map((entry) => [entry.documentId, entry]));
    expect(records.length).toBeGreaterThan(300);
    expect(
      headersOf(records)
        .map(({ identifier }) => documentIdOf(identifier))
        .sort(),
    ).toEqual([...bySlug.keys()].sort());
    const { ListSets } = await ask('verb=ListSets');
    const sets = ListSets.set.map(({ setSpec }: Parsed) => setSpec[0]);
    for (const { header, metadata } of records) {
      const [{ identifier, datestamp, setSpec }] = header;
      const entry = bySlug.get(documentIdOf(identifier));
      expect(identifier).toBe(`oai:127.0.0.1:${entry?.type}/${entry?.documentId}`);
      expect(datestamp).toMatch(SECOND);
      expect(setSpec).toEqual([entry?.type, ...(entry?.thematicAreas ?? []).map(({ key }) => `theme-${key}`)]);
      for (const spec of setSpec) expect([spec, SET_SPEC.test(spec), sets.includes(spec)]).toEqual([spec, true, true]);
      const dc = metadata['oai_dc:dc'];
      for (const name of Object.keys(dc).filter((key) => !key.startsWith('@_'))) {
        expect(DUBLIN_CORE).toContain(name.replace('dc:', ''));
      }
      const title = dc['dc:title'].find((each: Parsed) => each['@_xml:lang'] === entry?.contentLocale);
      expect(title['#text']).toBe(entry?.title);
    }
    const practice = records.find(({ metadata }) =>
      metadata['oai_dc:dc']['dc:title'].some((title: Parsed) => title['#text'] === 'Occupation Permit'),
    );
    const dc = practice.metadata['oai_dc:dc'];
    expect(dc['dc:title'].map((title: Parsed) => title['@_xml:lang'])).toContain('fr');
    expect(dc['dc:coverage']).toEqual(['Mauritius']);
    for (const address of dc['dc:identifier']) {
      const { pathname, search } = new URL(address);
      await platform.http.get(`${pathname}${search}`).expect(200);
    }
  });

  onceOn('sqlite')('lists the same headers without records, and gives each record by itself', async () => {
    const records = await harvest('ListRecords', 'set=policy-tool');
    expect(await harvest('ListIdentifiers', 'set=policy-tool')).toEqual(headersOf(records));
    for (const record of records) {
      const { GetRecord } = await ask({
        verb: 'GetRecord',
        metadataPrefix: 'oai_dc',
        identifier: record.header[0].identifier,
      });
      expect(GetRecord.record).toEqual([record]);
    }
  });

  onceOn('postgres')('selects by set as the catalogue does by filter', async () => {
    for (const [set, query] of [
      ['practice', 'type=practice'],
      ['theme-remittances', 'theme=remittances'],
    ]) {
      const entries = await allEntries(platform, query);
      expect(entries.length).toBeGreaterThan(0);
      const found = await harvest('ListIdentifiers', `set=${set}`);
      expect(found.map(({ identifier }) => documentIdOf(identifier)).sort()).toEqual(
        entries.map(({ documentId }) => documentId).sort(),
      );
    }
  });

  it('goes on where a list was, whatever is published meanwhile', async () => {
    const verb = 'ListIdentifiers';
    const first = (await ask(`verb=${verb}&metadataPrefix=oai_dc`))[verb];
    const before = (await harvest(verb)).map(({ identifier }) => identifier);
    const documentId = await publishPractice(platform.strapi, { title: 'Meanwhile' });
    const rest: string[] = first.header.map(({ identifier }: Parsed) => identifier);
    for (let token = first.resumptionToken['#text']; token;) {
      const next = (await ask({ verb, resumptionToken: token }))[verb];
      rest.push(...next.header.map(({ identifier }: Parsed) => identifier));
      token = next.resumptionToken?.['#text'];
    }
    expect(rest).toEqual([...before, `oai:127.0.0.1:practice/${documentId}`]);
  });

  it('tells what has changed since, and what has gone', async () => {
    const stamps = (await harvest('ListIdentifiers')).map(({ datestamp }) => datestamp);
    expect(stamps).toEqual([...stamps].sort());
    const after = Date.parse(stamps.at(-1)) + 60_000;
    const at = (minutes: number) => new Date(after + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const since = async (query: string) =>
      (await harvest('ListRecords', query)).map(({ header: [header], metadata }: Parsed) => [
        documentIdOf(header.identifier),
        header['@_status'] ?? 'there',
        header.datestamp,
        metadata === undefined,
      ]);
    setClock(Date.parse(at(1)));
    const documentId = await publishPractice(platform.strapi, { title: 'Harvested', languages: ['en', 'fr'] });
    expect(await since(`from=${at(0)}`)).toEqual([[documentId, 'there', at(1), false]]);
    setClock(Date.parse(at(2)));
    const call = await publishCall(platform.strapi);
    setClock(Date.parse(at(3)));
    await practicesOf(platform.strapi).update({ documentId, locale: 'fr', data: { title: 'Moissonné' } });
    await practicesOf(platform.strapi).publish({ documentId, locale: 'fr' });
    expect(await since(`from=${at(0)}`)).toEqual([
      [call, 'there', at(2), false],
      [documentId, 'there', at(3), false],
    ]);
    // Both ends count.
    expect(await since(`from=${at(2)}&until=${at(2)}`)).toEqual([[call, 'there', at(2), false]]);
    setClock(Date.parse(at(4)));
    await practicesOf(platform.strapi).delete({ documentId, locale: '*' });
    expect(await since(`from=${at(3)}`)).toEqual([[documentId, 'deleted', at(4), true]]);
    expect(await since(`from=${at(3)}&set=practice`)).toEqual([[documentId, 'deleted', at(4), true]]);
    expect(await errorOf(`verb=ListRecords&metadataPrefix=oai_dc&from=${at(3)}&set=theme-diaspora`)).toEqual([
      'noRecordsMatch',
    ]);
    setClock(undefined);
    expect((await since(`from=${at(0).slice(0, 10)}&until=${at(5).slice(0, 10)}`)).map(([id]) => id)).toEqual(
      expect.arrayContaining([call, documentId]),
    );
  });

  it.each(
    shareOf([
      ['', 'badVerb'],
      ['verb=Harvest', 'badVerb'],
      ['verb=constructor', 'badVerb'],
      ['verb=Identify&verb=Identify', 'badVerb'],
      ['verb=Identify&set=practice', 'badArgument'],
      ['verb=ListRecords', 'badArgument'],
      ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
      ['verb=ListRecords&metadataPrefix=oai_dc&from=yesterday', 'badArgument'],
      ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30', 'badArgument'],
      ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z', 'badArgument'],
      ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01', 'badArgument'],
      ['verb=ListRecords&metadataPrefix=oai_dc&set[a]=b', 'badArgument'],
      // The answer would repeat what its schema does not allow.
      ['verb=ListRecords&metadataPrefix=oai_dc&set=%3Cx', 'badArgument'],
      ['verb=ListRecords&metadataPrefix=%3Cx', 'badArgument'],
      ['verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x', 'badArgument'],
      ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
      ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
      [
        `verb=ListRecords&resumptionToken=${Buffer.from('{"cursor":1,"after":[0,"contact","a"]}').toString('base64url')}`,
        'badResumptionToken',
      ],
      ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
      ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:practice/none', 'idDoesNotExist'],
      ["verb=GetRecord&metadataPrefix=oai_dc&identifier=';--", 'idDoesNotExist'],
      ['verb=ListMetadataFormats&identifier=%00', 'idDoesNotExist'],
      ['verb=ListRecords&metadataPrefix=oai_dc&set=theme-none', 'noRecordsMatch'],
      ['verb=ListRecords&metadataPrefix=oai_dc&set=contact', 'noRecordsMatch'],
      ['verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01', 'noRecordsMatch'],
    ]),
  )('answers %s with %s', async (query, code) => {
    const document = await ask(query);
    expect(document.error.map((each: Parsed) => each['@_code'])).toEqual([code]);
    const repeats = typeof document.request !== 'string';
    expect([code, repeats]).toEqual([code, !['badVerb', 'badArgument'].includes(code)]);
  });

  onceOn('sqlite')('takes the same arguments from a form', async () => {
    const { text } = await platform.http
      .post('/api/catalogue/oai')
      .type('form')
      .send({ verb: 'GetRecord', metadataPrefix: 'oai_dc', identifier: 'oai:127.0.0.1:practice/none' })
      .expect(200);
    expect(read(text).error[0]['@_code']).toBe('idDoesNotExist');
    const { text: other } = await platform.http.post('/api/catalogue/oai').send({ verb: 'Identify' }).expect(200);
    expect(read(other).error[0]['@_code']).toBe('badVerb');
  });
});

/** Stops the forum's clock, or lets it run. */
function setClock(instant: number | undefined): void {
  const { clock } = fromBuild<{ clock: { now(): Date } }>('src/plugins/forum/server/src/shared/clock');
  clock.now = () => new Date(instant ?? Date.now());
}

describe('DCAT', () => {
  const DCAT = 'http://www.w3.org/ns/dcat#';
  const DCT = 'http://purl.org/dc/terms/';

  onceOn('postgres')(
    'has what its profile asks for of a catalogue, its datasets, distributions and services',
    async () => {
      const { body, headers, text } = await platform.http.get('/api/catalogue/dcat.jsonld').buffer(true).expect(200);
      expect(headers['content-type']).toMatch(/^application\/ld\+json/);
      const [catalogue, ...others] = await jsonld.expand(Object.keys(body).length > 0 ? body : JSON.parse(text));
      expect(others).toEqual([]);
      const has = (thing: Parsed, ...names: string[]) => {
        for (const name of names)
          expect([thing['@id'], name, thing[name]?.length > 0]).toEqual([thing['@id'], name, true]);
      };
      has(catalogue, `${DCT}title`, `${DCT}description`, `${DCT}publisher`, `${DCT}modified`, `${DCAT}dataset`);
      const datasets = catalogue?.[`${DCAT}dataset`];
      expect(datasets).toHaveLength(4);
      let distributions = 0;
      for (const dataset of datasets) {
        has(dataset, `${DCT}title`, `${DCT}description`, `${DCAT}distribution`, `${DCT}modified`);
        expect(dataset[`${DCT}title`].map((title: Parsed) => title['@language'])).toEqual(['en', 'fr', 'es']);
        for (const distribution of dataset[`${DCAT}distribution`]) {
          has(distribution, `${DCAT}accessURL`);
          const { pathname, search } = new URL(distribution[`${DCAT}downloadURL`][0]['@id']);
          const { headers: of } = await platform.http.get(`${pathname}${search}`).expect(200);
          const [type] = String(of['content-type']).split(';');
          expect(distribution[`${DCAT}mediaType`][0]['@id']).toBe(
            `https://www.iana.org/assignments/media-types/${type}`,
          );
          distributions += 1;
        }
      }
      expect(distributions).toBe((4 * 5 + 1) * 3);
      for (const service of catalogue?.[`${DCAT}service`] ?? []) {
        has(service, `${DCT}title`, `${DCAT}endpointURL`, `${DCAT}servesDataset`);
        const { pathname, search } = new URL(service[`${DCAT}endpointDescription`][0]['@id']);
        await platform.http.get(`${pathname}${search}`).expect(200);
      }
    },
  );

  onceOn('sqlite')('takes no parameters', async () => {
    await platform.http.get('/api/catalogue/dcat.jsonld?locale=fr').expect(400);
  });
});
