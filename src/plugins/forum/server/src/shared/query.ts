/** Reads the queries of the forum's own lists. */
import { z } from 'zod';
import { rule } from './rules';
import { findTextProblem } from './text';

const MOST = 100;

const wholeNumber = (fallback: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, rule('whole-number'))
    .transform(Number)
    .pipe(z.number().min(1, rule('least-number', 1)).max(most, rule('most-number', most)))
    .default(fallback);

/** Page and search, as every list of the forum has them. */
export const paging = {
  page: wholeNumber(1, 100_000),
  pageSize: wholeNumber(20, MOST),
  search: z
    .string(rule('text'))
    .trim()
    .max(100, rule('most', 100))
    // PostgreSQL takes no NUL, and answers with an error of its own.
    .refine((value) => findTextProblem(value) === undefined, rule('invisible'))
    .optional(),
};

/** More words than a name has are not looked at: each one costs the database a join. */
const MOST_WORDS = 8;

/** The words of a search; each must be found, wherever: "Border Desk" stands in two columns. Pure. */
export function wordsOf(search: string | undefined): string[] {
  return (search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

export function paginationOf({ page, pageSize }: { page: number; pageSize: number }, total: number) {
  return { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
}
