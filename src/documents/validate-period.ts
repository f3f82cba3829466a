import type { Core } from '@strapi/strapi';
import { problem, type Problem } from './problem';
import { readStoredDraft } from './stored-draft';
import type { Data, WriteContext } from './types';

const PERIOD = ['startDate', 'endDate'] as const;

/**
 * Dates may be as exact as what is known: "2012", "2012-05" or "2012-05-14". A write that has one of
 * the two is compared with the other as it is stored.
 */
export async function findPeriodProblems(strapi: Core.Strapi, write: WriteContext, data: Data): Promise<Problem[]> {
  const written = PERIOD.filter((name) => data[name] !== undefined);
  const problems = written
    .filter((name) => typeof data[name] === 'string' && !isCalendarDate(data[name] as string))
    .map((name) => problem(name, 'is not a day of the calendar'));
  if (problems.length > 0 || written.length === 0) return problems;

  const missing = PERIOD.filter((name) => data[name] === undefined && write.contentType.attributes[name] !== undefined);
  const stored = missing.length > 0 ? await readStoredDraft(strapi, write, missing) : undefined;
  const { startDate, endDate } = { ...stored, ...data };
  if (typeof startDate !== 'string' || typeof endDate !== 'string') return [];
  const exactness = Math.min(startDate.length, endDate.length);
  if (endDate.slice(0, exactness) >= startDate.slice(0, exactness)) return [];
  // Told at the field that was written, where the other one cannot be seen.
  return [
    written.includes('endDate')
      ? problem('endDate', 'must not be before startDate')
      : problem('startDate', 'must not be after endDate'),
  ];
}

function isCalendarDate(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number);
  if (day === undefined) return true;
  const date = new Date(Date.UTC(year as number, (month as number) - 1, day));
  return date.getUTCDate() === day;
}
