import { useTexts } from '../shared/use-texts';
import { useClosingTexts } from './use-closing-texts';

interface Props {
  closesAt: string;
  timeZone: string;
}

/** The instant on the reader's clock, and on the platform's where that one shows another time. */
export function ClosingInstants({ closesAt, timeZone }: Props) {
  const { t } = useTexts();
  const { here, there } = useClosingTexts().instants(closesAt, timeZone);
  if (there === null) return here;
  return (
    <>
      {t('instant.here', { date: here })}
      <br />
      {t('instant.there', { date: there, zone: timeZone.replaceAll('_', ' ') })}
    </>
  );
}
