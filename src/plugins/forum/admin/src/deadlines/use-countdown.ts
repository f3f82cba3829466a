import { useIntl } from 'react-intl';
import { useNow } from '../shared/use-now';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { toCountdown } from './to-countdown';

/** How long a call is still open, or since when it is not; said anew as time goes by. */
export function useCountdown(closesAt: string | null): string {
  const { t } = useTexts();
  const { formatNumber, formatList } = useIntl();
  const { ago } = useDates();
  const now = useNow(closesAt);
  if (closesAt === null) return t('countdown.rolling');
  const left = Date.parse(closesAt) - now.getTime();
  if (left <= 0) return t('countdown.closed', { distance: ago(closesAt) });
  const parts = toCountdown(left).map(({ value, unit }) =>
    formatNumber(value, { style: 'unit', unit, unitDisplay: 'long' }),
  );
  return t('countdown.left', { time: formatList(parts, { type: 'unit' }) });
}
