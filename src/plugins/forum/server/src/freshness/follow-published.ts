import type { Core } from '@strapi/strapi';
import { findKnown, startYear } from './confirmation.repository';
import { findOwnedRows, writeLastConfirmed, type PracticeRow } from './practice.repository';

const PAGE = 250;

/**
 * Begins the year of practices that were published past the Document Service, or before there were
 * confirmations: their publication counts as the last one. Does nothing a second time.
 *
 * @returns how many they were
 */
export async function followPublished(strapi: Core.Strapi): Promise<number> {
  let count = 0;
  let last = 0;
  let page: PracticeRow[];
  do {
    page = await findOwnedRows(strapi, last, PAGE);
    count += await followAll(strapi, page);
    last = page.at(-1)?.id ?? last;
  } while (page.length === PAGE);
  return count;
}

async function followAll(strapi: Core.Strapi, page: PracticeRow[]): Promise<number> {
  const known = await findKnown(
    strapi,
    page.map(({ documentId }) => documentId),
  );
  let count = 0;
  for (const { documentId, publishedAt, delegation } of page) {
    if (known.has(documentId) || delegation === null) continue;
    known.add(documentId);
    const confirmedAt = new Date(publishedAt);
    await strapi.db.transaction(async () => {
      await writeLastConfirmed(strapi, documentId, confirmedAt);
      await startYear(strapi, documentId, { delegation: delegation.documentId, confirmedAt });
    });
    count += 1;
  }
  return count;
}
