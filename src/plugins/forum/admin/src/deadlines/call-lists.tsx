import { useTexts } from '../shared/use-texts';
import { CallsSection } from './calls-section';
import { ToldCalls } from './told-calls';
import type { Deadlines } from './types';

/** What closes this week, later, by hand only, and what has closed, without an outcome and with one. */
export function CallLists({ data, meta }: Deadlines) {
  const { t } = useTexts();
  const { upcoming, beyond, awaitingOutcome, rolling, timeZone } = data;
  return (
    <>
      <CallsSection
        title={t('deadlines.this-week')}
        // The soonest come first.
        calls={upcoming.slice(0, meta.counts.thisWeek)}
        timeZone={timeZone}
        emptyText={t('deadlines.none-this-week')}
      />
      <CallsSection
        title={t('deadlines.later')}
        calls={[...upcoming.slice(meta.counts.thisWeek), ...beyond]}
        timeZone={timeZone}
        emptyText={t('deadlines.none-later')}
      />
      <CallsSection
        title={t('deadlines.awaiting-outcome')}
        help={t('deadlines.awaiting-outcome-help')}
        calls={awaitingOutcome}
        timeZone={timeZone}
        isAwaited
        emptyText={t('deadlines.none-awaiting-outcome')}
      />
      <CallsSection
        title={t('deadlines.rolling')}
        help={t('deadlines.rolling-help')}
        calls={rolling}
        timeZone={timeZone}
        emptyText={t('deadlines.none-rolling')}
      />
      <ToldCalls timeZone={timeZone} />
    </>
  );
}
