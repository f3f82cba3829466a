import { TwoLines, type CellPlace } from '../shared/row';
import { Countdown } from './countdown';
import { LastMinute } from './last-minute';

interface Props extends CellPlace {
  closesAt: string | null;
  timeZone: string;
}

/** How long a call is still open, and when it closes here and at the platform. */
export function ClosingCell({ closesAt, timeZone, ...place }: Props) {
  return (
    <TwoLines
      {...place}
      width="23rem"
      first={<Countdown closesAt={closesAt} />}
      second={closesAt && <LastMinute closesAt={closesAt} timeZone={timeZone} />}
    />
  );
}
