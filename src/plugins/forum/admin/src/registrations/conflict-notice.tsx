import { Notice } from '../shared/notice';
import type { Problem } from '../shared/problem';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { STATES, type Actor } from './types';
import { useActorName } from './use-actor-name';

interface ConflictDetails {
  state?: string;
  last?: { event: string; at: string; actor: Actor | string | null } | null;
}

/** Another reviewer decided while this one was reading. */
export function ConflictNotice({ conflict }: { conflict: Problem }) {
  const { t, named } = useTexts();
  const { dateTime } = useDates();
  const actorName = useActorName();
  const { state: code, last } = (conflict.details ?? {}) as ConflictDetails;
  const state = STATES.find((each) => each === code);
  return (
    <Notice tone="warning" title={t('conflict.title')} isUrgent>
      {last && (
        <p>
          {t('conflict.last', {
            event: named('event', last.event),
            actor: actorName(last.actor ?? { kind: 'panel', name: null }),
            date: dateTime(last.at),
          })}
        </p>
      )}
      {state && <p>{t('conflict.state', { state: t(`state.${state}`) })}</p>}
      <p>{t('conflict.nothing-changed')}</p>
    </Notice>
  );
}
