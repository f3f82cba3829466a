import { Flex, Typography } from '@strapi/design-system';
import { latestFirst, type HistoryEntry } from '../shared/history';
import { Panel } from '../shared/panel';
import { Said } from '../shared/said';
import { TimePoint } from '../shared/time-point';
import { useActorName } from '../shared/use-actor-name';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import type { ResponseState } from './types';

/** All that happened to a response, the latest first. */
export function ResponseHistory({ history }: { history: HistoryEntry<ResponseState>[] }) {
  const { t } = useTexts();
  return (
    <Panel title={t('history.title')}>
      {history.length === 0 && <Typography textColor="neutral600">{t('history.none')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch">
        {latestFirst(history).map((entry, index) => (
          <ResponseEvent key={`${entry.at} ${entry.event} ${index}`} entry={entry} />
        ))}
      </Flex>
    </Panel>
  );
}

function ResponseEvent({ entry: { event, actor, at, reply } }: { entry: HistoryEntry<ResponseState> }) {
  const { t, named } = useTexts();
  const { dateTime } = useDates();
  const actorName = useActorName();
  return (
    <TimePoint>
      <Typography tag="p" fontWeight="bold">
        {named('response-event', event)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('history.by', { actor: actorName(actor), date: dateTime(at) })}
      </Typography>
      <Said label={t('response.reply')} text={reply} />
    </TimePoint>
  );
}
