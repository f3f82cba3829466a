/** How long ago a practice was confirmed: a matter of `lastConfirmedAt` and the clock, never of a job that has run. Pure. */

/** After the registry of the UN's partnerships: confirmed within a year, over one, over two, over three. */
export const FRESHNESS = ['green', 'yellow', 'red', 'inactive'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** How often a delegation is asked, and after how many such periods a practice counts as inactive. */
const INACTIVE_AFTER = 3;

/**
 * @param lastConfirmedAt the instant of the last confirmation, or null where nobody confirms: no delegation owns it
 * @param now the instant of the request
 */
export function freshnessOf(lastConfirmedAt: Date | null, now: Date): Freshness | null {
  if (lastConfirmedAt === null) return null;
  return FRESHNESS[Math.min(INACTIVE_AFTER, yearsSince(lastConfirmedAt, now))] as Freshness;
}

/** The next instant at which a practice becomes less fresh by itself, or null when nothing will change. */
export function nextChangeOf(lastConfirmedAt: Date | null, now: Date): Date | null {
  if (lastConfirmedAt === null) return null;
  const years = yearsSince(lastConfirmedAt, now);
  return years >= INACTIVE_AFTER ? null : yearsAfter(lastConfirmedAt, years + 1);
}

/**
 * The filter that finds exactly the practices of a freshness, in the form of Strapi's `filters`.
 *
 * @param freshness the one asked for
 * @param now the instant of the request
 */
export function filterByFreshness(freshness: Freshness, now: Date): { lastConfirmedAt: Record<string, string> } {
  const years = FRESHNESS.indexOf(freshness);
  const latest = { $lte: yearsBefore(now, years).toISOString() };
  const after = { $gt: yearsBefore(now, years + 1).toISOString() };
  return { lastConfirmedAt: { ...(years === 0 ? {} : latest), ...(freshness === 'inactive' ? {} : after) } };
}

/** How many whole years have passed; none before the instant. */
export function yearsSince(instant: Date, now: Date): number {
  let years = Math.max(0, now.getUTCFullYear() - instant.getUTCFullYear());
  while (years > 0 && yearsAfter(instant, years) > now) years -= 1;
  return years;
}

/**
 * The same day and time some years later, in UTC. From a leap day on, a year is over with the end of
 * 28 February: what was confirmed later never becomes old earlier.
 */
export function yearsAfter(instant: Date, years: number): Date {
  return shift(instant, years, 0);
}

/** The latest instant since which so many years have passed: the inverse of {@link yearsAfter}. */
export function yearsBefore(instant: Date, years: number): Date {
  return shift(instant, -years, 1);
}

/** @param early milliseconds by which the result stays before a 1 March that stands for a missing leap day */
function shift(instant: Date, years: number, early: number): Date {
  const shifted = new Date(instant);
  shifted.setUTCFullYear(instant.getUTCFullYear() + years);
  if (shifted.getUTCDate() === instant.getUTCDate()) return shifted;
  return new Date(Date.UTC(shifted.getUTCFullYear(), 2, 1) - early);
}
