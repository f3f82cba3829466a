/** Links are followed by this process beside its requests: nobody waits for an answer from elsewhere. */
import type { Core } from '@strapi/strapi';
import { clock, DAY, fromNow, HOUR } from '../shared/clock';
import { checkLink } from './check-link';
import { deleteLinkChecks, findLinkChecks, saveLinkCheck, type LinkCheck } from './link-check.repository';
import { outside } from './outside';

/** More links of one entry are not looked at. */
const MOST = 20;
const AT_ONCE = 4;
/** More do not wait: whoever asks again gets them looked at later. */
const LONGEST_QUEUE = 200;
/** How long an answer is good for. Why there was none may be over sooner. */
const LIFETIME = { reachable: 12 * HOUR, dead: 12 * HOUR, unknown: HOUR };
const KEPT = 7 * DAY;

const waiting: { strapi: Core.Strapi; url: string }[] = [];
/** Links that wait or are followed now. */
const underWay = new Set<string>();
const working = new Set<Promise<void>>();
let ending = new AbortController();

export interface LinksLookedAt {
  dead: string[];
  /** Whether there is more to come. */
  isUnderWay: boolean;
}

/** What is known of an entry's links. What is not, or not lately, is looked at from now on; nobody waits for it. */
export async function lookAtLinks(strapi: Core.Strapi, urls: string[]): Promise<LinksLookedAt> {
  const asked = [...new Set(urls)].slice(0, MOST);
  const checks = await findLinkChecks(strapi, asked);
  for (const url of asked) {
    if (isFresh(checks.get(url)) || underWay.has(url) || waiting.length >= LONGEST_QUEUE) continue;
    underWay.add(url);
    waiting.push({ strapi, url });
  }
  work();
  return {
    dead: asked.filter((url) => checks.get(url)?.outcome === 'dead'),
    isUnderWay: asked.some((url) => underWay.has(url)),
  };
}

/** Ends what this process follows, and forgets what waits. */
export async function stopLookingAtLinks(): Promise<void> {
  for (const { url } of waiting.splice(0)) underWay.delete(url);
  ending.abort();
  await Promise.all(working);
  ending = new AbortController();
}

/** @returns how many old answers were deleted */
export function forgetLinkChecks(strapi: Core.Strapi): Promise<number> {
  return deleteLinkChecks(strapi, fromNow(-KEPT));
}

function isFresh(check: LinkCheck | undefined): boolean {
  if (check === undefined) return false;
  return clock.now().getTime() - new Date(check.checkedAt).getTime() < LIFETIME[check.outcome];
}

function work(): void {
  while (working.size < AT_ONCE) {
    const next = waiting.shift();
    if (next === undefined) return;
    const { strapi, url } = next;
    // Outside of the request, which is over before the answer comes.
    const following: Promise<void> = strapi.requestContext
      .run(undefined as never, () => follow(strapi, url))
      .catch((error: Error) => void strapi.log.error(`A link could not be looked at: ${error.message}`))
      .finally(() => {
        underWay.delete(url);
        working.delete(following);
        work();
      });
    working.add(following);
  }
}

async function follow(strapi: Core.Strapi, url: string): Promise<void> {
  const { signal } = ending;
  const outcome = await checkLink(url, outside, signal);
  if (!signal.aborted) await saveLinkCheck(strapi, url, outcome);
}
