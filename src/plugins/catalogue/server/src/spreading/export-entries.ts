import { pipeline, Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { stringify } from 'csv-stringify';
import type { Filters } from '../reading/parameters';
import { entryAddress } from '../shared/address';
import type { Card } from '../shared/card';
import { readAll } from './read-all';

/** The same in every language, for whoever joins several exports. Lists are divided by semicolons. */
const COLUMNS = [
  'documentId',
  'type',
  'slug',
  'title',
  'summary',
  'kind',
  'countryCodes',
  'countries',
  'themeKeys',
  'thematicAreas',
  'dateAdded',
  'year',
  'publishedAt',
  'closesAt',
  'callState',
  'contentLocale',
  'url',
];

/** As CSV for a spreadsheet. A cell that a spreadsheet would compute begins with an apostrophe. */
export function exportCsv(strapi: Core.Strapi, filters: Filters): Readable {
  const rows = Readable.from(mapAll(readAll(strapi, filters), (card) => toRow(card, filters)));
  // Excel takes UTF-8 for what it is only where a file begins like this.
  const csv = stringify({
    header: true,
    columns: COLUMNS,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  // Whichever of the two ends before its time, the other ends with it.
  return pipeline(rows, csv, () => undefined);
}

/** As JSON Lines: an entry on each line, as a list has it, with its address. */
export function exportJsonLines(strapi: Core.Strapi, filters: Filters): Readable {
  const lines = mapAll(
    readAll(strapi, filters),
    (card) => `${JSON.stringify({ ...card, url: addressOf(card, filters) })}\n`,
  );
  return Readable.from(lines, { objectMode: false });
}

function toRow(card: Card, filters: Filters): Record<string, unknown> {
  const { countries, thematicAreas, ...rest } = card;
  return {
    ...rest,
    countryCodes: countries.map(({ iso2 }) => iso2).join('; '),
    countries: countries.map(({ name }) => name).join('; '),
    themeKeys: thematicAreas.map(({ key }) => key).join('; '),
    thematicAreas: thematicAreas.map(({ name }) => name).join('; '),
    url: addressOf(card, filters),
  };
}

function addressOf({ type, slug, documentId }: Card, { locale }: Filters): string {
  return entryAddress(type, slug ?? documentId, locale);
}

async function* mapAll<T, U>(from: AsyncIterable<T>, change: (each: T) => U): AsyncGenerator<U> {
  for await (const each of from) yield change(each);
}
