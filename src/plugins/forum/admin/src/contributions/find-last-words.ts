import type { Contribution } from './types';

const TOLD = ['submit', 'clear', 'return', 'publish-without-clearance'] as const;

interface Words {
  event: (typeof TOLD)[number];
  words: string;
}

/** What somebody said with the step that led to the present state, where it still matters. */
export function lastWords({ history, state }: Pick<Contribution, 'history' | 'state'>): Words | undefined {
  const last = history.filter(({ from, to }) => to === state && (from !== to || state === 'published')).at(-1);
  const event = TOLD.find((each) => each === last?.event);
  return event === undefined || !last?.reason ? undefined : { event, words: last.reason };
}
