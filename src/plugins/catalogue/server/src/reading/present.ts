/**
 * Completes what is stored by what depends on the clock. Stored is JSON, and JSON is answered: nothing is parsed
 * for it.
 */
import { CALL } from '../shared/catalogue-types';
import type { ForumTime } from '../shared/forum';
import type { CardRow, PageRow } from './catalogue.repository';

export function presentCard(row: CardRow, time: ForumTime, now: Date, more: Record<string, unknown>): string {
  const { closesAt, callState, freshness } = timeOf(row, time, now);
  return extend(row.card, { closesAt: closesAt?.toISOString() ?? null, callState, freshness, ...more });
}

export function presentPage(row: PageRow, time: ForumTime, now: Date, related: string): string {
  const { closesAt, callState, freshness } = timeOf(row, time, now);
  const isAwaited = callState === 'closed' && row.has_outcome === 0;
  const computed =
    row.type === CALL
      ? { callState, outcomeAwaitedSince: isAwaited ? closesAt?.toISOString() : null }
      : row.type === 'practice'
        ? { freshness }
        : {};
  return `${extend(row.page, computed).slice(0, -1)},"related":${related}}`;
}

/** Also notes until when the answer is right. */
function timeOf(row: CardRow, time: ForumTime, now: Date) {
  const closesAt = row.closes_at === null ? null : new Date(Number(row.closes_at));
  const lastConfirmedAt = row.last_confirmed_at === null ? null : new Date(Number(row.last_confirmed_at));
  const isCall = row.type === CALL;
  if (isCall) time.noteNextChange(time.nextChangeOfCall(closesAt, now));
  else time.noteNextChange(time.nextChangeOfPractice(lastConfirmedAt, now));
  return {
    closesAt,
    callState: isCall ? time.callStateOf(closesAt, now) : null,
    freshness: time.freshnessOf(lastConfirmedAt, now),
  };
}

/** @param json an object with at least one key */
function extend(json: string, more: Record<string, unknown>): string {
  const added = JSON.stringify(more);
  return added === '{}' ? json : `${json.slice(0, -1)},${added.slice(1)}`;
}
