/** Reads the first line of a file. Pure. */
import { rule } from '../shared/rules';
import { findColumn, KEY_COLUMN, type Column } from './columns';
import type { ImportProblem } from './problem';

/**
 * @param headings the cells of the first line
 * @returns the column of each cell, and what is wrong; with anything wrong, the rows mean nothing
 */
export function readHeader(headings: string[]): { columns: Column[]; problems: ImportProblem[] } {
  const columns: Column[] = [];
  const problems: ImportProblem[] = [];
  const wrong = (column: string, message: string) => problems.push({ line: 1, column, message });
  for (const [index, heading] of headings.entries()) {
    const column = findColumn(heading);
    if (column === undefined) wrong(heading.trim().slice(0, 100) || String(index + 1), rule('unknown-column'));
    else if (columns.includes(column)) wrong(column.name, rule('column-twice'));
    else columns.push(column);
  }
  if (!columns.some(({ name }) => name === KEY_COLUMN)) wrong(KEY_COLUMN, rule('column-missing'));
  return { columns, problems };
}
