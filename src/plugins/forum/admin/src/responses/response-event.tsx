import { Typography } from '@strapi/design-system';
import type { HistoryEntry } from '../shared/history';
import { Said } from '../shared/said';
import { TimePoint } from '../shared/time-point';
import { useActorName } from '../shared/use-actor-name';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import type { ResponseState } from './types';

/** One thing that happened to a response. */
export function ResponseEvent({ entry: { event, actor, at, reply } }: { entry: HistoryEntry<ResponseState> }) {
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
