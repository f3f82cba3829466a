/**
 * How a deadline is said to people, in mails and in the panel: as its last minute, by the platform's clock, with the
 * name of the zone. The instant at which it closes is mostly midnight, which would be read as the day after. Pure.
 */

/** @returns a moment within the last minute in which the call was open */
export function lastMinuteOf(closesAt: string | Date): Date {
  return new Date(new Date(closesAt).getTime() - 1);
}

/**
 * @param language a language tag
 * @param zone a name of the IANA database
 */
export function sayLastMinute(closesAt: string | Date, language: string, zone: string): string {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return `${time.format(lastMinuteOf(closesAt))} (${zone.replaceAll('_', ' ')})`;
}

/** The same without the time. */
export function sayLastDay(closesAt: string | Date, language: string, zone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: zone }).format(lastMinuteOf(closesAt));
}
