import { Flex, Typography } from '@strapi/design-system';
import { Panel } from '../shared/panel';
import { useTexts } from '../shared/use-texts';
import { HistoryItem } from './history-item';
import type { HistoryEntry } from './types';

/** All that happened, the latest first. */
export function HistoryPanel({ history }: { history: HistoryEntry[] }) {
  const { t } = useTexts();
  const latestFirst = [...history].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <Panel title={t('history.title')}>
      {history.length === 0 && <Typography textColor="neutral600">{t('history.none')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch">
        {latestFirst.map((entry, index) => (
          <HistoryItem key={`${entry.at} ${entry.event} ${index}`} entry={entry} />
        ))}
      </Flex>
    </Panel>
  );
}
