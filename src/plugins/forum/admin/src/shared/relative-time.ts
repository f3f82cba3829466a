type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From which distance on a unit is used, the longest first. Up to two months, days say more than months. */
const STEPS: { unit: Unit; length: number; from: number }[] = [
  { unit: 'year', length: 365 * DAY, from: 730 * DAY },
  { unit: 'month', length: 30 * DAY, from: 60 * DAY },
  { unit: 'day', length: DAY, from: DAY },
  { unit: 'hour', length: HOUR, from: HOUR },
];

/** How far a moment lies from now, as `Intl.RelativeTimeFormat` wants it: negative for the past. */
export function toRelative(moment: Date, now: Date): { value: number; unit: Unit } {
  const distance = moment.getTime() - now.getTime();
  const { unit, length } = STEPS.find(({ from }) => Math.abs(distance) >= from) ?? {
    unit: 'minute' as const,
    length: MINUTE,
  };
  // "-0" would be written as "in 0 minutes".
  return { value: Math.trunc(distance / length) || 0, unit };
}
