import { useMemo } from 'react';
import { useTexts } from '../shared/use-texts';
import type { SidePanel } from '../shared/content-manager';
import { CompletenessMeasure } from './completeness-measure';

const PRACTICE = 'api::practice.practice';

/** How complete a practice is for its depth, beside its form. */
export const useCompletenessPanel: SidePanel = ({ model, document }) => {
  const { t } = useTexts();
  // Kept, since the content-manager compares what is in it in depth.
  const content = useMemo(() => <CompletenessMeasure stored={document} />, [document]);
  return model === PRACTICE ? { title: t('completeness.title'), content } : null;
};
