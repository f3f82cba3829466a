import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { rule } from '../shared/rules';
import { COLUMNS, type Column } from './columns';
import { openDirectory, type Directory } from './directory';
import { planRow } from './plan-row';
import { writeDraft } from './practice.repository';
import type { ImportProblem } from './problem';
import { readRecords, type CsvRecord } from './read-file';
import { readHeader } from './read-header';
import { readRow, type Row } from './read-row';
import { toProblems } from './refusal';

/** More would be read by nobody; they are counted all the same. */
export const MOST_PROBLEMS = 1000;

export interface ImportCounts {
  rows: number;
  created: number;
  updated: number;
  same: number;
  broken: number;
  /** Of all rows together, those that are not listed included. */
  problems: number;
}

export interface ImportReport {
  /** The line at which the last row that was looked at begins. */
  line: number;
  counts: ImportCounts;
  problems: ImportProblem[];
}

interface Order {
  parts: AsyncIterable<string>;
  isDryRun: boolean;
  /** documentId of the delegation on whose behalf the rows are drafted that name none. */
  delegation: string | null;
  signal: AbortSignal;
  /** Called after each row. */
  onRow: (report: ImportReport) => Promise<void>;
}

/** What is remembered of a slug: enough to see that two rows contradict each other. */
interface Seen {
  lines: Partial<Record<Locale, number>>;
  /** Of what all languages have in common, what was said, and where. */
  shared: Record<string, { value: string; line: number }>;
}

/**
 * Goes through a file row by row. What is broken is reported and left out; what is good is written, each row by
 * itself. A dry run looks at everything in the same way and writes nothing.
 *
 * @throws whatever is no fault of the file
 */
export async function processFile(strapi: Core.Strapi, order: Order): Promise<ImportReport> {
  const counts = { rows: 0, created: 0, updated: 0, same: 0, broken: 0, problems: 0 };
  const report: ImportReport = { line: 0, counts, problems: [] };
  const note = (problems: ImportProblem[]) => {
    counts.problems += problems.length;
    report.problems.push(...problems.slice(0, Math.max(0, MOST_PROBLEMS - report.problems.length)));
  };
  const seen = new Map<string, Seen>();
  const directory = await openDirectory(strapi, (slug, locale) => seen.get(slug)?.lines[locale] !== undefined);
  let columns: Column[] | undefined;

  for await (const record of readRecords(order.parts, (problem) => note([problem]))) {
    order.signal.throwIfAborted();
    report.line = record.line;
    if (columns === undefined) {
      const header = readHeader(record.cells);
      note(header.problems);
      if (header.problems.length > 0) return report;
      columns = header.columns;
      continue;
    }
    // A spreadsheet leaves rows of nothing but separators at its end.
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    counts.rows += 1;
    const outcome = await takeRow(strapi, directory, seen, columns, record, order);
    if (Array.isArray(outcome)) note(outcome);
    counts[Array.isArray(outcome) ? 'broken' : outcome] += 1;
    await order.onRow(report);
    // SQLite answers at once: without this nobody else would have a turn.
    await nextTurn();
  }
  if (columns === undefined) note([{ line: 1, column: null, message: rule('required') }]);
  return report;
}

/** @returns what became of a row, or what is wrong with it */
async function takeRow(
  strapi: Core.Strapi,
  directory: Directory,
  seen: Map<string, Seen>,
  columns: Column[],
  { cells, line }: CsvRecord,
  { isDryRun, delegation }: Order,
): Promise<'created' | 'updated' | 'same' | ImportProblem[]> {
  const row = readRow(columns, cells, line);
  row.problems.push(...findContradictions(seen.get(row.slug), row, line));
  const plan = await planRow(strapi, directory, row, line, delegation);
  if (plan.action === 'broken') return plan.problems;
  if (plan.action !== 'same' && !isDryRun) {
    try {
      await writeDraft(strapi, plan.documentId, row.locale, plan.data);
    } catch (error) {
      return toProblems(error, line);
    }
  }
  remember(seen, row, line);
  return plan.action;
}

const SHARED = COLUMNS.filter(({ isLocalised }) => !isLocalised).map(({ name }) => name);

/** Two rows of one file for the same thing: a further run would change it there and back again. */
function findContradictions(before: Seen | undefined, { locale, values }: Row, line: number): ImportProblem[] {
  if (before === undefined) return [];
  const earlier = before.lines[locale];
  if (earlier !== undefined) return [{ line, column: 'slug', message: rule('row-before', earlier) }];
  return SHARED.flatMap((column) => {
    const said = before.shared[column];
    if (said === undefined || values[column] === undefined || said.value === JSON.stringify(values[column])) return [];
    return [{ line, column, message: rule('all-languages', said.line) }];
  });
}

function remember(seen: Map<string, Seen>, { slug, locale, values }: Row, line: number): void {
  const entry = seen.get(slug) ?? { lines: {}, shared: {} };
  entry.lines[locale] = line;
  for (const column of SHARED) {
    if (values[column] === undefined) continue;
    entry.shared[column] ??= { value: JSON.stringify(values[column]), line };
  }
  seen.set(slug, entry);
}
