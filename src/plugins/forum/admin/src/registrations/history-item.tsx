import { Flex, Typography } from '@strapi/design-system';
import type { HistoryEntry } from '../shared/history';
import { Said } from '../shared/said';
import { TimePoint } from '../shared/time-point';
import { useActorName } from '../shared/use-actor-name';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { EntryDetails } from './entry-details';
import { StateMark } from './state-mark';
import type { RegistrationState } from './types';

/** One step: what, who, when, from which state to which, and what was said. */
export function HistoryItem({ entry }: { entry: HistoryEntry<RegistrationState> }) {
  const { t, named } = useTexts();
  const { dateTime } = useDates();
  const actorName = useActorName();
  const { from, to, at } = entry;
  return (
    <TimePoint>
      <Typography tag="p" fontWeight="bold">
        {named('event', entry.event)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('history.by', { actor: actorName(entry.actor), date: dateTime(at) })}
      </Typography>
      {to !== null && from !== to && (
        <Flex paddingTop={2} gap={2} wrap="wrap">
          {from !== null && (
            <>
              <StateMark state={from} />
              <Typography aria-label={t('history.became')}>→</Typography>
            </>
          )}
          <StateMark state={to} />
        </Flex>
      )}
      <EntryDetails codes={entry.codes} />
      <Said label={t('history.reason')} text={entry.reason} />
      <Said label={t(entry.event === 'answer' ? 'history.answer' : 'history.reply')} text={entry.reply} />
    </TimePoint>
  );
}
