import { CLOSING_SOON, callStateOf } from '../../../server/src/deadlines/call-state';
import type { CallState } from './types';

const DAY = 24 * 60 * 60 * 1000;

/** A call closes soon during its last days. */
export const CLOSING_SOON_DAYS = CLOSING_SOON / DAY;

/**
 * The state of a call at a moment, by the server's own rule, so that a page that stays open needs not ask again.
 *
 * @param closesAt ISO 8601, or null when rolling
 */
export function callStateAt(closesAt: string | null, now: Date): CallState {
  return callStateOf(closesAt === null ? null : new Date(closesAt), now);
}
