import type { Contribution, ContributionEvent } from './types';

const TOLD = ['return', 'publish-without-clearance', 'submit', 'clear'];

/** The step that led to the present state, where somebody said something with it that still matters. */
export function lastWords({ history, state }: Pick<Contribution, 'history' | 'state'>): ContributionEvent | undefined {
  const last = [...history].reverse().find(({ to, from }) => to === state && from !== to);
  return last !== undefined && last.reason !== null && TOLD.includes(last.event) ? last : undefined;
}
