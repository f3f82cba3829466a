/** Reads one row of a file, as far as that can be done without the database. Pure. */
import { DEFAULT_LOCALE, type Locale } from '../../../../../content-api/locales';
import { rule } from '../shared/rules';
import { KEY_COLUMN, type Column } from './columns';
import type { ImportProblem } from './problem';
import { readCell, tidyCell } from './read-cell';

export interface Row {
  slug: string;
  locale: Locale;
  /** Values of attributes. A cell that is empty is not among them: it changes nothing. */
  values: Record<string, unknown>;
  /** What relations name, still to be looked up. */
  names: { column: Column & { kind: 'reference' }; names: string[] }[];
  problems: ImportProblem[];
}

/** @param line where the row begins in the file */
export function readRow(columns: Column[], cells: string[], line: number): Row {
  const row: Row = { slug: '', locale: DEFAULT_LOCALE, values: {}, names: [], problems: [] };
  const wrong = (column: string | null, message: string) => row.problems.push({ line, column, message });
  if (cells.length !== columns.length) {
    wrong(null, rule('cells', cells.length, columns.length));
    return row;
  }
  for (const [index, column] of columns.entries()) {
    const cell = tidyCell(cells[index] as string);
    if (cell === '') continue;
    const read = readCell(column, cell);
    if ('problem' in read) wrong(column.name, read.problem);
    else if ('names' in read) row.names.push({ column: column as Column & { kind: 'reference' }, names: read.names });
    else if (column.name === KEY_COLUMN) row.slug = read.value as string;
    else if (column.name === 'language') row.locale = read.value as Locale;
    else row.values[column.name] = read.value;
  }
  if (row.slug === '' && !row.problems.some(({ column }) => column === KEY_COLUMN)) {
    wrong(KEY_COLUMN, rule('required'));
  }
  if (isEndBeforeStart(row.values)) wrong('endDate', rule('end-before-start'));
  return row;
}

/** As exact as both are known: 2012 is not before 2012-05. */
export function isEndBeforeStart({ startDate, endDate }: Record<string, unknown>): boolean {
  if (typeof startDate !== 'string' || typeof endDate !== 'string') return false;
  const exactness = Math.min(startDate.length, endDate.length);
  return endDate.slice(0, exactness) < startDate.slice(0, exactness);
}
