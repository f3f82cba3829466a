import { useTexts } from '../shared/use-texts';
import { lacksDeadline } from './call-rules';
import { Countdown } from './countdown';
import type { CallRow } from './types';

/** How long a call is still open, or that nobody has set its deadline. */
export function CallClosing({ call }: { call: CallRow }) {
  const { t } = useTexts();
  return lacksDeadline(call) ? t('deadline.none') : <Countdown closesAt={call.closesAt} />;
}
