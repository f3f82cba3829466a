import type { CallState } from './types';

const DAY = 24 * 60 * 60 * 1000;

/** A call closes soon during its last 14 days, as the server has it. */
export const CLOSING_SOON_DAYS = 14;

/**
 * The state of a call at a moment, so that a page that stays open needs not ask again.
 *
 * @param closesAt ISO 8601, or null when rolling
 */
export function callStateAt(closesAt: string | null, now: Date): CallState {
  if (closesAt === null) return 'open';
  const left = Date.parse(closesAt) - now.getTime();
  if (left <= 0) return 'closed';
  return left <= CLOSING_SOON_DAYS * DAY ? 'closing-soon' : 'open';
}
