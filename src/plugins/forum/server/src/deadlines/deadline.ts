/** The instant at which a call for action closes. Pure: no clock, no database, no Strapi. */
import { DateTime, IANAZone } from 'luxon';

export type Precision = 'day' | 'month' | 'rolling';

export interface Deadline {
  /** `YYYY-MM-DD`; with precision `month` any day of that month; null when rolling. */
  date?: string | null;
  precision: Precision;
}

const MINUTE = 60_000;
const STEP = 15 * MINUTE;
/** Years that a call's deadline may be in: before the Forum there were none. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** Further than any zone is from UTC (+14 h, -12 h), with room for a change of the clocks. */
const FARTHEST = 30 * 60 * MINUTE;

export interface DeadlineProblem {
  field: 'date' | 'precision';
  /** Names the rule, for messages in other languages. */
  rule: 'precision' | 'rolling-date' | 'date-required' | 'calendar-day' | 'years';
  /** In English, without the field. */
  message: string;
}

/**
 * Says what is wrong with a deadline.
 *
 * @param deadline as it came in, possibly malformed
 * @returns the field and the rule that it breaks, or undefined when the deadline is sound
 */
export function findDeadlineProblem(deadline: Partial<Deadline>): DeadlineProblem | undefined {
  const { date, precision } = deadline;
  if (precision !== 'day' && precision !== 'month' && precision !== 'rolling') {
    return { field: 'precision', rule: 'precision', message: 'must be day, month or rolling' };
  }
  if (precision === 'rolling') {
    return date == null
      ? undefined
      : { field: 'date', rule: 'rolling-date', message: 'must be empty for a rolling deadline' };
  }
  if (date == null)
    return { field: 'date', rule: 'date-required', message: `is required with precision "${precision}"` };
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && DateTime.fromISO(date, { zone: 'utc' }).isValid;
  if (!isDay) return { field: 'date', rule: 'calendar-day', message: 'must be a day of the calendar, as YYYY-MM-DD' };
  const year = Number(date.slice(0, 4));
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return undefined;
  return { field: 'date', rule: 'years', message: `must be in the years ${FIRST_YEAR} to ${LAST_YEAR}` };
}

/**
 * Computes when a call closes by its deadline: the first instant that is no longer on that day (that
 * month) in the platform's time zone. Where clocks are put back over midnight a day can end twice;
 * the last end counts, so that nobody is late while the day is still on.
 *
 * @param deadline a sound deadline
 * @param zone the platform's time zone, a name of the IANA database
 * @returns the instant, or null when the deadline is rolling
 */
export function endOfDeadline(deadline: Deadline, zone: string): Date | null {
  const lastDay = lastDayOf(deadline);
  return lastDay === null
    ? null
    : endOfDay(DateTime.fromISO(lastDay, { zone: 'utc' }).toMillis(), IANAZone.create(zone));
}

/**
 * The last day on which a call is open by its deadline, whatever the platform's time zone.
 *
 * @param deadline a sound deadline
 * @returns `YYYY-MM-DD`, or null when the deadline is rolling
 */
export function lastDayOf({ precision, date }: Deadline): string | null {
  if (precision === 'rolling' || date == null) return null;
  const day = DateTime.fromISO(date, { zone: 'utc' });
  return (precision === 'month' ? day.endOf('month') : day).toISODate();
}

/**
 * Computes `closesAt`: by its deadline or closed early by hand, whichever comes first.
 *
 * @param deadline a sound deadline, or null when the draft has none yet
 * @param closedAt the instant of an early close, or null
 * @param zone the platform's time zone, a name of the IANA database
 * @returns the instant, or null when the call stays open until somebody closes it
 */
export function closesAtOf(deadline: Deadline | null, closedAt: Date | null, zone: string): Date | null {
  const end = deadline === null ? null : endOfDeadline(deadline, zone);
  if (end === null || closedAt === null) return end ?? closedAt;
  return end.getTime() < closedAt.getTime() ? end : closedAt;
}

/**
 * @param day midnight UTC of the day, in milliseconds: the day as its clocks read, not as an instant
 * @returns the last instant at which the clocks of the zone go from that day or earlier to a later day
 */
function endOfDay(day: number, zone: IANAZone): Date {
  const nextDay = day + 24 * 60 * MINUTE;
  const isOver = (instant: number) => instant + zone.offset(instant) * MINUTE >= nextDay;

  let over = nextDay + FARTHEST;
  while (isOver(over - STEP)) over -= STEP;
  let notOver = over - STEP;
  while (over - notOver > 1) {
    const middle = Math.floor((over + notOver) / 2);
    if (isOver(middle)) over = middle;
    else notOver = middle;
  }
  return new Date(over);
}
