import { useTexts } from '../shared/use-texts';
import { useClosingTexts } from './use-closing-texts';

interface Props {
  closesAt: string;
  timeZone: string;
}

/** The last minute of a call by the platform's clock, and by the reader's where that one shows another time. */
export function LastMinute({ closesAt, timeZone }: Props) {
  const { t } = useTexts();
  const { here, there } = useClosingTexts().lastMinutes(closesAt, timeZone);
  if (here === null) return there;
  return (
    <>
      {there}
      <br />
      {t('last-minute.here', { date: here })}
    </>
  );
}
