export interface Part {
  value: number;
  unit: 'day' | 'hour' | 'minute' | 'second';
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From this number of days on, hours do not matter. */
const DAYS_ONLY = 3;

/**
 * What is left, as exact as it matters: days, days and hours, hours and minutes, minutes and seconds.
 *
 * @param left milliseconds, more than 0
 * @returns one or two parts; what is 0 is left out
 */
export function toCountdown(left: number): Part[] {
  if (left >= DAYS_ONLY * DAY) return [part(left, DAY, 'day')];
  if (left >= DAY) return both(part(left, DAY, 'day'), part(left % DAY, HOUR, 'hour'));
  if (left >= HOUR) return both(part(left, HOUR, 'hour'), part(left % HOUR, MINUTE, 'minute'));
  // Begun seconds count: a call with a fraction of one left is not closed yet.
  const seconds = Math.ceil(left / SECOND);
  return both(part(seconds, 60, 'minute'), part(seconds % 60, 1, 'second'));
}

function part(left: number, length: number, unit: Part['unit']): Part {
  return { value: Math.floor(left / length), unit };
}

function both(...parts: Part[]): Part[] {
  return parts.filter(({ value }) => value > 0);
}
