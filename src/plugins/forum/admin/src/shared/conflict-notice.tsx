import type { Actor } from './history';
import { Notice } from './notice';
import type { Problem } from './problem';
import { useActorName } from './use-actor-name';
import { useDates } from './use-dates';
import { useTexts } from './use-texts';

interface ConflictDetails {
  state?: string;
  last?: { event: string; at: string; actor: Actor | string | null } | null;
}

interface Props {
  conflict: Problem;
  /** The families of texts that name what happened, and the states. */
  events: 'event' | 'response-event' | 'call-event' | 'contribution-event';
  states: 'state' | 'response-state' | 'call-state' | 'contribution-state';
  /** What became of the reader's own wish. */
  children: string;
}

/** Somebody else acted while this one was reading. */
export function ConflictNotice({ conflict, events, states, children }: Props) {
  const { t, named } = useTexts();
  const { dateTime } = useDates();
  const actorName = useActorName();
  const { state, last } = (conflict.details ?? {}) as ConflictDetails;
  return (
    <Notice tone="warning" title={t('conflict.title')} isUrgent>
      {last && (
        <p>
          {t('conflict.last', {
            event: named(events, last.event),
            actor: actorName(last.actor ?? { kind: 'panel', name: null }),
            date: dateTime(last.at),
          })}
        </p>
      )}
      {state && <p>{t('conflict.state', { state: named(states, state) })}</p>}
      <p>{children}</p>
    </Notice>
  );
}
