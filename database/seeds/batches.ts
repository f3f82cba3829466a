import type { Core } from '@strapi/strapi';

/**
 * Documents of a transaction. The catalogue projects what a transaction has changed at its end, all at once, and the
 * database commits once: for single documents both take longer than to write them. What is cut off is begun anew by
 * the next run, which is little.
 */
const BATCH = 30;

/** Does something for each, in transactions for many of them. */
export async function inBatches<T>(
  strapi: Core.Strapi,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  for (let first = 0; first < items.length; first += BATCH) {
    await strapi.db.transaction(async () => {
      for (const item of items.slice(first, first + BATCH)) await work(item);
    });
  }
}
