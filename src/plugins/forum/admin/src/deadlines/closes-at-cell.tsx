import { Typography } from '@strapi/design-system';
import { useDates } from '../shared/use-dates';
import { useLocale } from '../shared/use-locale';
import { useMay } from '../shared/use-may';
import { lastMinuteOf } from '../../../server/src/deadlines/last-minute';
import { useCallSummaryQuery } from './api';
import { useClosingTexts } from './use-closing-texts';

/** When a call closes, in the content-manager's list, which itself would show midnight as the day after. */
export function ClosesAtCell({ closesAt }: { closesAt: string | null }) {
  const { dateTime } = useDates();
  const { lastMinutes } = useClosingTexts();
  const mayRead = useMay('readDeadlines');
  // One request for all rows: only there the panel learns the platform's time zone.
  const { data } = useCallSummaryQuery({ locale: useLocale() }, { skip: !mayRead });
  const words = (instant: string) =>
    data ? lastMinutes(instant, data.timeZone).there : dateTime(lastMinuteOf(instant).toISOString());
  return <Typography textColor="neutral800">{closesAt === null ? '-' : words(closesAt)}</Typography>;
}
