/**
 * What the catalogue asks of the forum, through the service that the forum offers (`offered-time.ts` there):
 * plugins do not import each other.
 */
import type { Core } from '@strapi/strapi';

export type CallState = 'open' | 'closing-soon' | 'closed';

export interface ForumTime {
  now(): Date;
  /** Milliseconds before its closing from which on a call closes soon. */
  closingSoon: number;
  callStateOf(closesAt: Date | null, now: Date): CallState;
  freshnessOf(lastConfirmedAt: Date | null, now: Date): string | null;
  nextChangeOfCall(closesAt: Date | null, now: Date): Date | null;
  nextChangeOfPractice(lastConfirmedAt: Date | null, now: Date): Date | null;
  /** Notes an instant at which the present answer will no longer be right. */
  noteNextChange(instant: Date | null): void;
  /** A change of a deadline as the public reads it, its reason in one language. */
  presentChange(change: unknown, locale: string): unknown;
}

export function forumTime(strapi: Core.Strapi): ForumTime {
  return strapi.plugin('forum').service('time') as unknown as ForumTime;
}
