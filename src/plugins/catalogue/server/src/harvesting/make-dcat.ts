/** The catalogue described for catalogues of data, in the vocabulary of the W3C. @see https://www.w3.org/TR/vocab-dcat-3/ */
import type { Core } from '@strapi/strapi';
import { LOCALES } from '../../../../../content-api/locales';
import { publicUrl } from '../../../../../environment';
import { labelOf } from '../reading/labels';
import { readerOf } from '../shared/reader';
import texts from '../spreading/texts.json';
import { catalogueAddress } from '../shared/address';
import { CALL, CATALOGUE_TYPES, type CatalogueType } from '../shared/catalogue-types';
import { FORUM_NAME } from '../shared/forum-name';
import { readLastChanges } from './record-reader';

type Thing = Record<string, unknown>;

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** In which each type can be had, by the end of its address. */
const FORMATS: { path: string; mediaType: string; title: string; of?: CatalogueType }[] = [
  { path: '/export.csv', mediaType: 'text/csv', title: 'CSV' },
  { path: '/export.jsonl', mediaType: 'application/jsonl', title: 'JSON Lines' },
  { path: '/feed.rss', mediaType: 'application/rss+xml', title: 'RSS' },
  { path: '/feed.atom', mediaType: 'application/atom+xml', title: 'Atom' },
  { path: '/feed.json', mediaType: 'application/feed+json', title: 'JSON Feed' },
  { path: '/deadlines.ics', mediaType: 'text/calendar', title: 'iCalendar', of: CALL },
];

const LANGUAGES = {
  en: 'http://publications.europa.eu/resource/authority/language/ENG',
  fr: 'http://publications.europa.eu/resource/authority/language/FRA',
  es: 'http://publications.europa.eu/resource/authority/language/SPA',
};

/** Each type is a dataset of its own, which can be had in several formats and languages. */
export async function makeDcat(strapi: Core.Strapi): Promise<string> {
  const changes = await readLastChanges(readerOf(strapi));
  const datasets = CATALOGUE_TYPES.map((type) => describeDataset(type, changes.get(type)));
  return JSON.stringify({
    '@context': CONTEXT,
    '@id': catalogueAddress('/dcat.jsonld', ''),
    '@type': 'dcat:Catalog',
    'dct:title': inAll((locale) => texts[locale].title),
    'dct:description': inAll((locale) => texts[locale].description),
    'dct:publisher': publisher(),
    'dct:language': languages(),
    'foaf:homepage': { '@id': 'https://www.gfmd.org' },
    ...modified(Math.max(0, ...changes.values())),
    'dcat:dataset': datasets,
    'dcat:service': [
      {
        '@id': `${publicUrl()}/api`,
        '@type': 'dcat:DataService',
        'dct:title': inAll(() => 'Content API'),
        'dcat:endpointURL': { '@id': `${publicUrl()}/api` },
        'dcat:endpointDescription': { '@id': `${publicUrl()}/api/openapi.json` },
        'dcat:servesDataset': references(datasets),
      },
      {
        '@id': catalogueAddress('/oai', ''),
        '@type': 'dcat:DataService',
        'dct:title': inAll(() => 'OAI-PMH'),
        'dcat:endpointURL': { '@id': catalogueAddress('/oai', '') },
        'dcat:endpointDescription': { '@id': catalogueAddress('/oai', 'verb=Identify') },
        'dct:conformsTo': { '@id': 'http://www.openarchives.org/OAI/openarchivesprotocol.html' },
        'dcat:servesDataset': references(datasets),
      },
    ],
  });
}

function describeDataset(type: CatalogueType, changedAt: number | undefined): Thing {
  return {
    '@id': catalogueAddress('', `type=${type}`),
    '@type': 'dcat:Dataset',
    'dct:title': inAll((locale) => labelOf('type', type, locale)),
    'dct:description': inAll((locale) => `${labelOf('type', type, locale)} – ${texts[locale].title}`),
    'dct:publisher': publisher(),
    'dct:language': languages(),
    ...modified(changedAt ?? 0),
    'dcat:distribution': FORMATS.filter(({ of }) => of === undefined || of === type).flatMap(
      ({ path, mediaType, title }) =>
        LOCALES.map((locale) => {
          const address = catalogueAddress(path, `type=${type}&locale=${locale}`);
          return {
            '@id': address,
            '@type': 'dcat:Distribution',
            'dct:title': title,
            'dct:language': { '@id': LANGUAGES[locale] },
            'dcat:accessURL': { '@id': address },
            'dcat:downloadURL': { '@id': address },
            'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
          };
        }),
    ),
  };
}

function publisher(): Thing {
  return { '@id': 'https://www.gfmd.org', '@type': 'foaf:Organization', 'foaf:name': FORUM_NAME };
}

function languages(): Thing[] {
  return LOCALES.map((locale) => ({ '@id': LANGUAGES[locale] }));
}

function inAll(textIn: (locale: (typeof LOCALES)[number]) => string): Thing[] {
  return LOCALES.map((locale) => ({ '@language': locale, '@value': textIn(locale) }));
}

/** @param instant epoch milliseconds, 0 where nothing has ever changed */
function modified(instant: number): Thing {
  return instant === 0
    ? {}
    : { 'dct:modified': { '@type': 'xsd:dateTime', '@value': new Date(instant).toISOString() } };
}

function references(things: Thing[]): Thing[] {
  return things.map((thing) => ({ '@id': thing['@id'] }));
}
