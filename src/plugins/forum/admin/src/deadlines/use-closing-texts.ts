import { useIntl } from 'react-intl';
import { lastMinuteOf, sayLastDay, sayLastMinute } from '../../../server/src/deadlines/last-minute';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import type { Deadline } from './types';

interface LastMinutes {
  /** By the platform's clock, with the name of its zone. */
  there: string;
  /** By the clock of the reader, where it shows another time. */
  here: string | null;
}

/** When a call closes, in words. */
export function useClosingTexts() {
  const { t } = useTexts();
  const { locale } = useIntl();
  const { date, dateTime, dateTimeIn, month } = useDates();
  return {
    deadline: (deadline: Deadline | null): string => {
      if (deadline === null) return t('deadline.none');
      if (deadline.date === null) return t('precision.rolling');
      return deadline.precision === 'month' ? month(deadline.date) : date(deadline.date);
    },
    /**
     * @param closesAt ISO 8601
     * @param timeZone the platform's
     */
    lastMinutes: (closesAt: string, timeZone: string): LastMinutes => {
      const last = lastMinuteOf(closesAt).toISOString();
      const here = dateTime(last);
      return {
        there: sayLastMinute(closesAt, locale, timeZone),
        here: here === dateTimeIn(last, timeZone) ? null : here,
      };
    },
    /** As {@link sayLastDay} */
    lastDay: (closesAt: string, timeZone: string): string => sayLastDay(closesAt, locale, timeZone),
  };
}
