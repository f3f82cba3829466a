/** Whether a call is open: a matter of `closesAt` and the clock, never of a job that has run. Pure. */

export const CALL_STATES = ['open', 'closing-soon', 'closed'] as const;
export type CallState = (typeof CALL_STATES)[number];

const DAY = 24 * 60 * 60 * 1000;
/** A call closes soon during its last 14 days. */
export const CLOSING_SOON = 14 * DAY;

/**
 * @param closesAt the instant at which the call closes, or null when it is rolling
 * @param now the instant of the request
 */
export function callStateOf(closesAt: Date | null, now: Date): CallState {
  if (closesAt === null) return 'open';
  const left = closesAt.getTime() - now.getTime();
  if (left <= 0) return 'closed';
  return left <= CLOSING_SOON ? 'closing-soon' : 'open';
}

/**
 * The next instant at which a call changes its state by itself.
 *
 * @param closesAt the instant at which it closes, or null when it is rolling
 * @param now the instant of the request
 * @returns the instant, or null when nothing will change
 */
export function nextChangeOf(closesAt: Date | null, now: Date): Date | null {
  const state = callStateOf(closesAt, now);
  if (closesAt === null || state === 'closed') return null;
  return state === 'open' ? new Date(closesAt.getTime() - CLOSING_SOON) : closesAt;
}

/**
 * The filter that finds exactly the calls in a state, in the form of Strapi's `filters`.
 *
 * @param state the state asked for
 * @param now the instant of the request
 */
export function filterByCallState(state: CallState, now: Date): Record<string, unknown> {
  const soon = new Date(now.getTime() + CLOSING_SOON).toISOString();
  if (state === 'closed') return { closesAt: { $lte: now.toISOString() } };
  if (state === 'closing-soon') return { closesAt: { $gt: now.toISOString(), $lte: soon } };
  return { $or: [{ closesAt: { $null: true } }, { closesAt: { $gt: soon } }] };
}
