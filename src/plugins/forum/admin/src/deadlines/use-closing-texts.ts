import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import type { Deadline } from './types';

interface Instants {
  /** For the clock of the reader. */
  here: string;
  /** For the platform's, where it shows another time. */
  there: string | null;
}

/** When a call closes, in words. */
export function useClosingTexts() {
  const { t } = useTexts();
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
    instants: (closesAt: string, timeZone: string): Instants => {
      const here = dateTime(closesAt);
      const there = dateTimeIn(closesAt, timeZone);
      return { here, there: here === there ? null : there };
    },
  };
}
