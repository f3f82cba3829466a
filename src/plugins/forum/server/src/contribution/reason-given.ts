import { AsyncLocalStorage } from 'node:async_hooks';

/** Set while the Support Unit publishes by an action of the forum, which has asked for a reason. */
const given = new AsyncLocalStorage<string>();

/** Lets the Support Unit publish what no focal point has cleared. @param reason goes into the journal */
export function publishingWithReason<T>(reason: string, work: () => Promise<T>): Promise<T> {
  return given.run(reason, work);
}

/** The reason of the publication that is under way, or undefined where none was asked for. */
export function reasonGiven(): string | undefined {
  return given.getStore();
}
