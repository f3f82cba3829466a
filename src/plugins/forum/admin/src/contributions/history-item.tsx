import { Flex, Typography } from '@strapi/design-system';
import { Said } from '../shared/said';
import { TimePoint } from '../shared/time-point';
import { useActorName } from '../shared/use-actor-name';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { StateMark } from './state-mark';
import type { ContributionEvent } from './types';

/** One step on the way: what, who, when, and what was said. */
export function HistoryItem({ entry }: { entry: ContributionEvent }) {
  const { t, named } = useTexts();
  const { dateTime } = useDates();
  const actorName = useActorName();
  const { event, from, to, at, actor, reason, codes } = entry;
  // An officer's name goes with their data.
  const name = actor.kind === 'panel' && !actor.name ? t('mandates.former-officer') : actorName(actor);
  const clearance = event === 'skip-clearance' && typeof codes.clearance === 'string' ? codes.clearance : null;
  return (
    <TimePoint>
      <Typography tag="p" fontWeight="bold">
        {named('contribution-event', event)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('history.by', { actor: name, date: dateTime(at) })}
      </Typography>
      {to !== null && from !== to && (
        <Flex paddingTop={2} gap={2} wrap="wrap">
          {from !== null && (
            <>
              <StateMark state={from} />
              <Typography aria-label={t('history.became')}>→</Typography>
            </>
          )}
          <StateMark state={to} clearance={event === 'skip-clearance' ? 'own' : null} />
        </Flex>
      )}
      {clearance !== null && (
        <Typography tag="p" paddingTop={2}>
          {named('clearance', clearance)}
        </Typography>
      )}
      <Said
        label={t(event === 'submit' || event === 'clear' ? 'contribution-words.note' : 'contribution-words.reason')}
        text={reason}
      />
    </TimePoint>
  );
}
