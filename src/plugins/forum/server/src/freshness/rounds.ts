/** When somebody is asked about a practice. Pure. */
import { DAY } from '../shared/clock';
import { yearsAfter, yearsSince } from './freshness';

/** How long an answer is waited for before somebody else is asked, in milliseconds. */
export const PATIENCE = 30 * DAY;

/**
 * What becomes due so soon after something else of the delegation is asked about together with it, so that
 * nobody gets a mail for each practice.
 */
export const TOGETHER = 30 * DAY;

/** When the round after the present one begins: with the next full year that is not asked about already; of what was never confirmed, in a year. */
export function nextRoundAt({ confirmedAt }: { confirmedAt: Date | string | null }, now: Date): Date {
  if (confirmedAt === null) return yearsAfter(now, 1);
  const since = new Date(confirmedAt);
  return yearsAfter(since, yearsSince(since, new Date(now.getTime() + TOGETHER)) + 1);
}
