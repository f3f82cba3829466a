import type { Core } from '@strapi/strapi';
import { findKnown, insertYears } from './confirmation.repository';
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
  const years = new Map<string, { practice: string; delegation: string; confirmedAt: Date }>();
  for (const { documentId: practice, publishedAt, delegation } of page) {
    if (known.has(practice) || years.has(practice) || delegation === null) continue;
    years.set(practice, { practice, delegation: delegation.documentId, confirmedAt: new Date(publishedAt) });
  }
  if (years.size === 0) return 0;
  await strapi.db.transaction(async () => {
    await insertYears(strapi, [...years.values()]);
    for (const [instant, practices] of byInstant([...years.values()])) {
      await writeLastConfirmed(strapi, practices, new Date(instant));
    }
  });
  return years.size;
}

/** What was published at one instant, such as by a seed, is written by one statement. */
function byInstant(years: { practice: string; confirmedAt: Date }[]): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { practice, confirmedAt } of years) {
    const instant = confirmedAt.getTime();
    groups.set(instant, [...(groups.get(instant) ?? []), practice]);
  }
  return groups;
}
