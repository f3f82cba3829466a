/** Files of practices as an officer types them, good and broken. */
import { stringify } from 'csv-stringify/sync';

export const COLUMNS = [
  'slug',
  'language',
  'title',
  'summary',
  'depth',
  'kind',
  'scope',
  'delegation',
  'countries',
  'organisations',
  'stage',
  'startDate',
  'endDate',
  'thematicAreas',
  'tags',
  'sdgs',
  'gcmObjectives',
  'links',
  'dateAdded',
] as const;

export type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

/** A row with nothing wrong in it. */
export function goodRow(number: number): Cells {
  return {
    slug: `imported-practice-${number}`,
    language: 'en',
    title: `Imported practice ${number}`,
    summary: `Who does what, and where: row ${number} says it in a sentence.\nAnd in a second one, "quoted"; with marks.`,
    depth: number % 2 === 0 ? 'snapshot' : 'full',
    kind: ['policy', 'law', 'programme', 'partnership', 'tool'][number % 5] as string,
    scope: 'countries',
    delegation: 'Government of Mauritius',
    countries: number % 3 === 0 ? 'MU|KE' : 'MU',
    organisations: 'Government of Kenya',
    stage: 'running',
    startDate: `20${10 + (number % 10)}-05`,
    endDate: '',
    thematicAreas: 'remittances',
    tags: `typed in|row ${number}`,
    sdgs: '10|17',
    gcmObjectives: '20',
    links: `A report https://example.org/reports/${number}|https://example.org/${number}`,
    dateAdded: '2014-03-31',
  };
}

/** What may be wrong with a row, and which column is to be told of. */
export const DEFECTS: { column: string; cells: Cells }[] = [
  { column: 'slug', cells: { slug: 'Not A Slug' } },
  { column: 'slug', cells: { slug: '' } },
  { column: 'language', cells: { language: 'de' } },
  { column: 'title', cells: { title: '' } },
  { column: 'title', cells: { title: 'x'.repeat(256) } },
  { column: 'summary', cells: { summary: 'too short' } },
  { column: 'kind', cells: { kind: 'recipe' } },
  { column: 'delegation', cells: { delegation: 'Government of Atlantis' } },
  { column: 'countries', cells: { countries: 'MU|XX' } },
  { column: 'organisations', cells: { organisations: 'Nobody at all' } },
  { column: 'startDate', cells: { startDate: 'May 2012' } },
  { column: 'startDate', cells: { startDate: '2013-02-30' } },
  { column: 'endDate', cells: { startDate: '2015-06', endDate: '2014' } },
  { column: 'thematicAreas', cells: { thematicAreas: 'no-such-theme' } },
  { column: 'tags', cells: { tags: 'one|one' } },
  { column: 'sdgs', cells: { sdgs: '18' } },
  { column: 'gcmObjectives', cells: { gcmObjectives: '20|x' } },
  { column: 'links', cells: { links: 'A page javascript:alert(1)' } },
  { column: 'dateAdded', cells: { dateAdded: '31.03.2014' } },
];

/** @returns the file, with a byte order mark and the line breaks of Excel */
export function toCsv(rows: Cells[], delimiter = ','): string {
  return stringify(rows, { header: true, columns: [...COLUMNS], delimiter, bom: true, record_delimiter: 'windows' });
}

/** A file with broken rows spread evenly over it, and where each of them is. */
export function brokenFile(rows: number, broken: number) {
  const every = Math.floor(rows / broken);
  const expected: { line: number; column: string }[] = [];
  const all: Cells[] = [];
  // The header is line 1.
  let line = 2;
  for (let number = 1; number <= rows; number += 1) {
    const isBroken = number % every === 0 && expected.length < broken;
    const defect = DEFECTS[expected.length % DEFECTS.length] as (typeof DEFECTS)[number];
    const row = isBroken ? { ...goodRow(number), ...defect.cells } : goodRow(number);
    if (isBroken) expected.push({ line, column: defect.column });
    all.push(row);
    line += String(row.summary).split('\n').length;
  }
  return { csv: toCsv(all), expected };
}
