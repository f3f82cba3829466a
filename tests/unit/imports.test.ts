/** The pure parts of the imports: what a cell means, what a file is made of, and what can happen to an import. */
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import schema from '../../src/api/practice/content-types/practice/schema.json';
import { allowedActions, percentOf } from '../../src/plugins/forum/admin/src/imports/import-rules';
import { COLUMNS, findColumn } from '../../src/plugins/forum/server/src/imports/columns';
import { differsFrom } from '../../src/plugins/forum/server/src/imports/differs';
import { IMPORT_STATES, nextState, type ImportEvent } from '../../src/plugins/forum/server/src/imports/import.state';
import type { ImportProblem } from '../../src/plugins/forum/server/src/imports/problem';
import { readCell } from '../../src/plugins/forum/server/src/imports/read-cell';
import { readRecords } from '../../src/plugins/forum/server/src/imports/read-file';
import { readRow } from '../../src/plugins/forum/server/src/imports/read-row';
import { templateFor } from '../../src/plugins/forum/server/src/imports/template';
import { ruleText } from '../../src/plugins/forum/server/src/shared/rules';

const column = (name: string) => {
  const found = findColumn(name);
  if (found === undefined) throw new Error(`no column ${name}`);
  return found;
};
const read = (name: string, cell: string) => {
  const result = readCell(column(name), cell);
  return 'problem' in result ? ruleText(result.problem, 'en') : result;
};

describe('a cell', () => {
  it.each([
    ['slug', 'a-b-2', { value: 'a-b-2' }],
    ['language', 'fr', { value: 'fr' }],
    ['kind', 'law', { value: 'law' }],
    ['startDate', '2012', { value: '2012' }],
    ['startDate', '2012-05', { value: '2012-05' }],
    ['endDate', '2012-02-29', { value: '2012-02-29' }],
    ['dateAdded', '2012-05-14', { value: '2012-05-14' }],
    ['tags', ' one | two|', { value: ['one', 'two'] }],
    ['sdgs', '1|17', { value: [1, 17] }],
    ['gcmObjectives', '23', { value: [23] }],
    ['actorTypes', 'academia|youth', { value: ['academia', 'youth'] }],
    ['countries', 'MU|KE', { names: ['MU', 'KE'] }],
    ['delegation', 'Ministry of A | B', { names: ['Ministry of A | B'] }],
    ['links', 'A page https://a.example/b', { value: [{ label: 'A page', url: 'https://a.example/b' }] }],
    ['links', 'https://a.example/b', { value: [{ label: 'a.example', url: 'https://a.example/b' }] }],
    ['videos', 'A film\nhttps://a.example', { value: [{ title: 'A film', url: 'https://a.example' }] }],
  ])('%s: %j is %j', (name, cell, meaning) => expect(read(name, cell)).toEqual(meaning));

  it.each([
    ['slug', 'Über', /lower-case/],
    ['slug', 'a'.repeat(201), /at most 200/],
    ['language', 'EN', /must be one of en, fr, es/],
    ['title', 'ab', /at least 3/],
    ['summary', 'x'.repeat(1201), /at most 1200/],
    ['startDate', '14.05.2012', /such as 2012/],
    ['startDate', '2011-02-29', /such as 2012/],
    ['dateAdded', '2012-05', /day of the calendar/],
    ['dateAdded', '2012-13-01', /day of the calendar/],
    ['tags', 'a|a', /twice/],
    ['tags', Array.from({ length: 21 }, (_, index) => index).join('|'), /at most 20/],
    ['sdgs', '18', /“18” must be a whole number from 1 to 17/],
    ['sdgs', '1.0', /whole number/],
    ['actorTypes', 'king', /must be one of/],
    ['countries', 'MU|MU', /twice/],
    ['links', 'A page', /“page” must be a web address/],
    ['links', 'A page ftp://a.example', /web address/],
  ])('%s: %j is refused', (name, cell, message) => expect(read(name, cell)).toMatch(message));
});

describe('a row', () => {
  const columns = ['slug', 'title', 'startDate', 'endDate'].map(column);
  const problemsOf = (...cells: string[]) =>
    readRow(columns, cells, 7).problems.map(({ line, column: name }) => [line, name]);

  it('tells all its problems at once, each with its column', () => {
    expect(problemsOf('No', 'x', 'y', '2012')).toEqual([
      [7, 'slug'],
      [7, 'title'],
      [7, 'startDate'],
    ]);
    expect(problemsOf('', 'A title', '2013-05', '2013-04')).toEqual([
      [7, 'slug'],
      [7, 'endDate'],
    ]);
    expect(problemsOf('a', 'A title', '2013-05', '2013')).toEqual([]);
  });

  it('of another length is read no further', () => {
    expect(readRow(columns, ['a', 'b', 'c'], 7).problems).toEqual([
      { line: 7, column: null, message: expect.stringContaining('cells') },
    ]);
  });
});

it('every column is an attribute of practices, and none leads to people', () => {
  const names = COLUMNS.map(({ name }) => name).filter((name) => name !== 'language');
  expect(names.filter((name) => !(name in schema.attributes))).toEqual([]);
  expect(names).not.toContain('contacts');
  expect(templateFor('en').trim().split(',')).toHaveLength(COLUMNS.length);
  expect(templateFor('fr').trim().split(';')).toHaveLength(COLUMNS.length);
});

describe('a file', () => {
  /** In pieces that end anywhere. */
  async function parse(text: string, size = 7) {
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
      text.slice(index * size, (index + 1) * size),
    );
    const problems: ImportProblem[] = [];
    const records = [];
    for await (const record of readRecords(Readable.from(pieces), (problem) => problems.push(problem))) {
      records.push(record);
    }
    return { records, problems };
  }

  it('gives back whatever was written into it, with the line on which each record begins', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '=') });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';'),
        fc.integer({ min: 1, max: 40 }),
        async (cells, delimiter, size) => {
          const all = [['slug', 'title', 'summary'], ...cells];
          const { records, problems } = await parse(stringify(all, { delimiter, quoted: true }), size);
          expect(problems).toEqual([]);
          expect(records.map((record) => record.cells)).toEqual(all);
          let line = 1;
          for (const [index, record] of records.entries()) {
            expect(record.line).toBe(line);
            line += 1 + (all[index] as string[]).join('').split('\n').length - 1;
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['at its end', 'slug,title\na,b\n\nc,"d\ne\n', 2, 4],
    ['in its first line', 'slug,"title\na,b\n', 0, 1],
    ['for longer than any row is', `slug,title\na,b\nc,"${'x\n'.repeat(300_000)}`, 2, 3],
  ])('with a quotation mark that is not closed %s: what stands before it is read', async (_name, text, read, line) => {
    const { records, problems } = await parse(text, 50_000);
    expect(records).toHaveLength(read);
    expect(problems).toEqual([{ line, column: null, message: expect.stringContaining('quotation-marks') }]);
  });

  it('without anything in it has no records and no problems of its own', async () => {
    expect(await parse('')).toEqual({ records: [], problems: [] });
    expect(await parse('\n\n')).toEqual({ records: [], problems: [] });
  });
});

describe('what is stored', () => {
  const target = (documentId: string) => ({ id: 1, documentId, name: 'x' });
  it.each([
    [false, 'a', 'a'],
    [true, null, 'a'],
    [false, [target('b'), target('a')], ['a', 'b']],
    [true, [target('b')], ['a', 'b']],
    [true, [], ['a']],
    [false, target('a'), 'a'],
    [true, target('a'), 'b'],
    [true, null, 'b'],
    [false, [1, 2], [1, 2]],
    [true, [2, 1], [1, 2]],
    [false, ['one', 'two'], ['one', 'two']],
    [true, ['two', 'one'], ['one', 'two']],
    [true, null, ['one']],
    [false, [{ id: 7, label: 'a', url: 'b' }], [{ label: 'a', url: 'b' }]],
    [true, [{ id: 7, label: 'a', url: 'c' }], [{ label: 'a', url: 'b' }]],
    [true, [{ id: 7, label: 'a', url: 'b' }], []],
  ])('differs (%j): %j from %j', (differs, stored, value) => expect(differsFrom(stored, value)).toBe(differs));
});

describe('an import', () => {
  const EVENTS: ImportEvent[] = ['check', 'run', 'finish', 'interrupt'];
  /** By state, what each event leads to, in the order of the events. */
  const TABLE: Record<string, (string | undefined)[]> = {
    uploading: ['checking', undefined, undefined, 'interrupted'],
    checking: [undefined, undefined, 'checked', 'interrupted'],
    checked: ['checking', 'running', undefined, undefined],
    running: [undefined, undefined, 'done', 'interrupted'],
    done: ['checking', 'running', undefined, undefined],
    interrupted: ['checking', 'running', undefined, undefined],
  };
  it.each(IMPORT_STATES)('that is %s goes on as decided', (state) => {
    expect(EVENTS.map((event) => nextState(state, event, true))).toEqual(TABLE[state]);
  });

  it('is not written before it was checked to the end', () => {
    for (const state of IMPORT_STATES) expect(nextState(state, 'run', false)).toBeUndefined();
    expect(allowedActions({ state: 'interrupted', checkedAt: null }, true)).toEqual(['check']);
    expect(allowedActions({ state: 'interrupted', checkedAt: '2026-11-26' }, true)).toEqual(['run', 'check']);
    expect(allowedActions({ state: 'running', checkedAt: '2026-11-26' }, true)).toEqual([]);
    expect(allowedActions({ state: 'checked', checkedAt: '2026-11-26' }, false)).toEqual([]);
  });

  it('is at 100 per cent when it has ended, and not before', () => {
    expect([
      percentOf({ line: 0, lines: 0 }),
      percentOf({ line: 50, lines: 200 }),
      percentOf({ line: 9, lines: 9 }),
    ]).toEqual([0, 25, 99]);
  });
});
