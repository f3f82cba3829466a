import { useMemo } from 'react';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { ContributionSummary, DelegationName } from './types';

/** Sentences about a text that several pages say. */
export function useContributionTexts() {
  const { t } = useTexts();
  const names = useNames();
  return useMemo(
    () => ({
      delegation: (delegation: DelegationName | null) =>
        delegation === null ? t('contribution.no-delegation') : names.local(delegation.names),
      /** Null where nobody has been asked. */
      clearance: ({ clearance, state }: Pick<ContributionSummary, 'clearance' | 'state'>) =>
        clearance === null || state === 'draft' || state === 'submitted' ? null : t(`clearance.${clearance}`),
      languages: (locales: string[]) => locales.map(names.language).join(', '),
    }),
    [names, t],
  );
}
