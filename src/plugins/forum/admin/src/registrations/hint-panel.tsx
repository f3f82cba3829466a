import { Panel } from '../shared/panel';
import { useTexts } from '../shared/use-texts';
import { HintList } from './hint-list';
import type { Hint } from './types';

export function HintPanel({ hints }: { hints: Hint[] }) {
  const { t } = useTexts();
  return (
    <Panel title={t('hints.title')}>
      <HintList hints={hints} />
    </Panel>
  );
}
