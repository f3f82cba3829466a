import { Notice } from '../shared/notice';
import { useTexts } from '../shared/use-texts';
import { lastWords } from './find-last-words';
import type { Contribution } from './types';

/** What somebody said with the last step: why it came back, or what to look at. */
export function LastWords({ contribution }: { contribution: Contribution }) {
  const { t } = useTexts();
  const said = lastWords(contribution);
  if (said === undefined) return null;
  const { event, words } = said;
  return (
    <Notice tone={event === 'return' ? 'warning' : 'information'} title={t(`contribution-said.${event}`)}>
      <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{words}</span>
    </Notice>
  );
}
