import { useCallback } from 'react';
import { useTexts } from '../shared/use-texts';
import type { Actor } from './types';

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
