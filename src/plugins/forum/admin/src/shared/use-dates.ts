import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { toRelative } from './relative-time';

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Dates in the language of the panel and the time zone of its reader. */
export function useDates() {
  const { formatDate, formatRelativeTime } = useIntl();
  return useMemo(
    () => ({
      /** @param iso a day or a moment */
      date: (iso: string) =>
        formatDate(iso, {
          dateStyle: 'medium',
          // A day without an hour is the same day everywhere.
          ...(DAY_ONLY.test(iso) ? { timeZone: 'UTC' } : {}),
        }),
      dateTime: (iso: string) => formatDate(iso, { dateStyle: 'medium', timeStyle: 'short' }),
      /** @param timeZone a name of the IANA database */
      dateTimeIn: (iso: string, timeZone: string) =>
        formatDate(iso, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
      /** @param iso any day of the month */
      month: (iso: string) => formatDate(iso, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
      /** Without a year, for what is near. */
      shortDay: (date: Date) => formatDate(date, { day: 'numeric', month: 'short' }),
      ago: (iso: string) => {
        const { value, unit } = toRelative(new Date(iso), new Date());
        return formatRelativeTime(value, unit, { numeric: 'auto' });
      },
    }),
    [formatDate, formatRelativeTime],
  );
}
