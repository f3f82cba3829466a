import { Mark, type MarkLook } from '../shared/mark';
import { useTexts } from '../shared/use-texts';
import type { ContributionState, ContributionSummary } from './types';

const LOOKS: Record<ContributionState, MarkLook> = {
  draft: 'neutral',
  submitted: 'warning',
  cleared: 'primary',
  published: 'success',
};

interface Props {
  state: ContributionState;
  /** Where it is known: what went on without a focal point does not look cleared. */
  clearance?: ContributionSummary['clearance'];
}

/** The state of a text on its way to publication, in words and colour. */
export function StateMark({ state, clearance }: Props) {
  const { t } = useTexts();
  const isSkipped = state === 'cleared' && clearance != null && clearance !== 'given';
  return <Mark look={LOOKS[state]}>{t(isSkipped ? 'contribution-state.skipped' : `contribution-state.${state}`)}</Mark>;
}
