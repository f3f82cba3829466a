import { Typography } from '@strapi/design-system';
import { LOCALES } from '../shared/locales';
import { Said } from '../shared/said';
import { TimePoint } from '../shared/time-point';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { DeadlineChange } from './types';
import { useClosingTexts } from './use-closing-texts';

/** One change of a deadline: from when to when, by whom, and why. */
export function ChangeItem({ change }: { change: DeadlineChange }) {
  const { t } = useTexts();
  const names = useNames();
  const { dateTime } = useDates();
  const { deadline } = useClosingTexts();
  const { kind, at, from, to, reasons, by } = change;
  const isMoved = kind === 'extension' || kind === 'correction';
  return (
    <TimePoint>
      <Typography tag="p" fontWeight="bold">
        {t(`change.${kind}`)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {by === null ? dateTime(at) : t('history.by', { actor: by, date: dateTime(at) })}
      </Typography>
      <Typography tag="p" paddingTop={1}>
        {isMoved ? (
          <>
            {deadline(from)} <span aria-label={t('history.became')}>→</span> {deadline(to)}
          </>
        ) : (
          t('deadline.is', { deadline: deadline(to) })
        )}
      </Typography>
      {LOCALES.map((locale) => (
        <Said
          key={locale}
          label={t('reason.in', { language: names.language(locale) })}
          text={reasons[locale]}
          locale={locale}
        />
      ))}
    </TimePoint>
  );
}
