import { Flex, Typography } from '@strapi/design-system';
import { latestFirst, type HistoryEntry } from '../shared/history';
import { Panel } from '../shared/panel';
import { useTexts } from '../shared/use-texts';
import { HistoryItem } from './history-item';
import type { RegistrationState } from './types';

/** All that happened, the latest first. */
export function HistoryPanel({ history }: { history: HistoryEntry<RegistrationState>[] }) {
  const { t } = useTexts();
  return (
    <Panel title={t('history.title')}>
      {history.length === 0 && <Typography textColor="neutral600">{t('history.none')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch">
        {latestFirst(history).map((entry, index) => (
          <HistoryItem key={`${entry.at} ${entry.event} ${index}`} entry={entry} />
        ))}
      </Flex>
    </Panel>
  );
}
