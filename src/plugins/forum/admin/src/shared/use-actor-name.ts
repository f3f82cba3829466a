import { useCallback } from 'react';
import type { Actor } from './history';
import { useTexts } from './use-texts';

/** Who did something; a name that was erased, or never known, is replaced by what the person is. */
export function useActorName() {
  const { t } = useTexts();
  return useCallback(
    (actor: Actor | string) => {
      if (typeof actor === 'string') return actor;
      if (actor.kind === 'applicant' || actor.kind === 'system' || !actor.name) return t(`actor.${actor.kind}`);
      return actor.name;
    },
    [t],
  );
}
