import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { latestFirst, type HistoryEntry } from './history';
import { Panel } from './panel';
import { useTexts } from './use-texts';

interface Props<State extends string> {
  history: HistoryEntry<State>[];
  /** Shows one entry. */
  children: (entry: HistoryEntry<State>) => ReactNode;
}

/** All that happened to something, the latest first. */
export function HistoryPanel<State extends string>({ history, children }: Props<State>) {
  const { t } = useTexts();
  return (
    <Panel title={t('history.title')}>
      {history.length === 0 && <Typography textColor="neutral600">{t('history.none')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch">
        {latestFirst(history).map(children)}
      </Flex>
    </Panel>
  );
}
