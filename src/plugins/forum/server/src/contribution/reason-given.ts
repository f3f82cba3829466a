import { AsyncLocalStorage } from 'node:async_hooks';

interface Given {
  reason: string;
  isCleared?: boolean;
}

/** Set while the Support Unit publishes by an action of the forum. */
const given = new AsyncLocalStorage<Given>();

/**
 * Lets the Support Unit publish by an action of the forum, which asks for a reason where no focal point has cleared it.
 *
 * @param as `reason` goes into the journal; `isCleared` is what the officer saw, where that matters: it must still be so
 */
export function publishingWithReason<T>(as: Given, work: () => Promise<T>): Promise<T> {
  return given.run(as, work);
}

/** The reason of the publication that is under way, or undefined where none was asked for. */
export function reasonGiven(): string | undefined {
  return given.getStore()?.reason;
}

/** Whether the publication that is under way is one of something cleared; undefined outside the forum's actions. */
export function clearanceSeen(): boolean | undefined {
  return given.getStore()?.isCleared;
}
