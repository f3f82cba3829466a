/** Reads a CSV file record by record, as a stream. */
import { Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { rule } from '../shared/rules';
import type { ImportProblem } from './problem';

/** A practice with all its texts at their longest has less; what is longer has lost a quotation mark. */
const LARGEST_RECORD = 500_000;

export interface CsvRecord {
  /** The line of the file on which it begins; the header is on line 1. */
  line: number;
  cells: string[];
}

interface Parsed {
  record: string[];
  info: { lines: number; empty_lines: number };
}

/**
 * Reads records separated by commas or semicolons: whichever the first line has more of, since Excel writes what the
 * country of its user has. A byte order mark and empty lines are passed over.
 *
 * @param parts the text of the file, its line breaks all `\n`
 * @param onProblem told where quotation marks do not match; nothing can be read after that
 */
export async function* readRecords(
  parts: AsyncIterable<string>,
  onProblem: (problem: ImportProblem) => void,
): AsyncGenerator<CsvRecord> {
  const { delimiter, all } = await findDelimiter(parts);
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    // Spreadsheets write a quotation mark within a cell without quoting the cell.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LARGEST_RECORD,
  });
  let broken: CsvError | undefined;
  // Told instead of thrown, since an error would take along the records that were read before it.
  parser.on('skip', (error) => (broken ??= error));
  const source = Readable.from(all);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let records = 0;
  let end = { lines: 0, empty_lines: 0 };
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (broken !== undefined && records >= Number(broken.records)) break;
      records += 1;
      end = info;
      yield { line: info.lines - countBreaks(record), cells: record };
    }
  } finally {
    source.destroy();
  }
  if (broken === undefined) return;
  const skipped = Number(broken.empty_lines) - end.empty_lines;
  onProblem({ line: end.lines + skipped + 1, column: null, message: rule('quotation-marks') });
}

async function findDelimiter(parts: AsyncIterable<string>): Promise<{ delimiter: string; all: AsyncIterable<string> }> {
  const iterator = parts[Symbol.asyncIterator]();
  let begin = '';
  let isOver = false;
  while (!isOver && !begin.includes('\n')) {
    const { value, done } = await iterator.next();
    if (done) isOver = true;
    else begin += value;
  }
  async function* all() {
    if (begin !== '') yield begin;
    begin = '';
    if (!isOver) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  const [header = ''] = begin.split('\n', 1);
  return { delimiter: count(header, ';') > count(header, ',') ? ';' : ',', all: all() };
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function countBreaks(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + count(cell, '\n'), 0);
}
