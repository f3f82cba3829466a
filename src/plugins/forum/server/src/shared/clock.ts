/** The forum's clock, in one place, so that tests can move it. */

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const clock = { now: () => new Date() };

/** @param milliseconds from now; negative for the past */
export function fromNow(milliseconds: number): Date {
  return new Date(clock.now().getTime() + milliseconds);
}
