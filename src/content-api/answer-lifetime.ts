/** How long a public answer stays right, as whoever made it knows, and as proxies are told. */
import type { ServerResponse } from 'node:http';

/** In seconds: no longer than what was unpublished may still be shown. */
const LONGEST = 5;
/** In seconds: for the way of an answer to the proxy that keeps it, which counts from its arrival. */
const ON_THE_WAY = 1;

export const NOT_KEPT = 'no-store';

/** Until when, in epoch milliseconds; Infinity where no clock changes it. */
const lifetimes = new WeakMap<ServerResponse, number>();

/** Notes that everybody gets this answer, and until when. @param until epoch milliseconds, Infinity for ever */
export function notePublicUntil(response: ServerResponse, until: number): void {
  lifetimes.set(response, until);
}

/** @returns epoch milliseconds; undefined for what not everybody gets, or nobody may keep */
export function publicUntil(response: ServerResponse): number | undefined {
  return lifetimes.get(response);
}

/** @returns the `Cache-Control` of an answer that is right until an instant, both in epoch milliseconds */
export function cacheControl(until: number, now: number): string {
  const seconds = Math.min(LONGEST, Math.floor((until - now) / 1000) - ON_THE_WAY);
  return seconds > 0 ? `public, max-age=${seconds}, must-revalidate` : NOT_KEPT;
}
