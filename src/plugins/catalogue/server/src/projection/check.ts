import type { Core } from '@strapi/strapi';
import { CATALOGUE_TYPES, type CatalogueType } from '../shared/catalogue-types';
import type { Transaction } from '../shared/dialect';
import { countPublished, findPublishedIds } from './document.repository';
import {
  asStored,
  countOrphans,
  findProjectedIds,
  findStaleTexts,
  readCounts,
  readStored,
  readReferences,
  readTotals,
  referencesOf,
  type StoredEntry,
} from './entry.repository';
import { lockProjection } from '../shared/lock';
import type { Progress } from './rebuild';
import { findWrongRecords, readAppearances } from './record.repository';
import { projectDocuments } from './refresh';

const BATCH = 100;

/**
 * Compares the catalogue with the documents, batch by batch. Nothing is changed.
 *
 * @returns each difference in a line that names it: none where the catalogue is right
 */
export async function check(strapi: Core.Strapi, progress?: Progress): Promise<string[]> {
  const differences: string[] = [];
  for (const type of CATALOGUE_TYPES) {
    progress?.begin(type, await countPublished(strapi, type));
    let after: string | undefined = '';
    while (after !== undefined) {
      const found: { last: string | undefined; count: number; differences: string[] } = await checkBatch(
        strapi,
        type,
        after,
      );
      differences.push(...found.differences);
      progress?.step(found.count);
      after = found.last;
    }
  }
  await strapi.db.transaction(async ({ trx }) => {
    await lockProjection(strapi, trx);
    const orphans = await countOrphans(strapi, trx);
    if (orphans > 0) differences.push(`${orphans} rows belong to no entry`);
    for (const { type, document_id: documentId } of await findWrongRecords(trx)) {
      differences.push(`${type} ${documentId}: its record differs`);
    }
    const [totals, counts] = [await readTotals(trx), await readCounts(trx)];
    for (const key of new Set([...Object.keys(totals), ...Object.keys(counts)])) {
      if (totals[key] !== counts[key]) {
        differences.push(`${key}: the total is ${totals[key] ?? 0}, and there are ${counts[key] ?? 0} entries`);
      }
    }
  });
  progress?.end();
  return differences;
}

async function checkBatch(
  strapi: Core.Strapi,
  type: CatalogueType,
  after: string,
): Promise<{ last: string | undefined; count: number; differences: string[] }> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockProjection(strapi, trx);
    const published = await findPublishedIds(strapi, trx, type, after, BATCH);
    const last = published.length < BATCH ? undefined : published.at(-1);
    const projected = await findProjectedIds(trx, type, after, last);
    const documentIds = [...new Set([...published, ...projected])];
    return { last, count: published.length, differences: await compare(strapi, trx, type, documentIds) };
  }) as unknown as Promise<{ last: string | undefined; count: number; differences: string[] }>;
}

async function compare(
  strapi: Core.Strapi,
  trx: Transaction,
  type: CatalogueType,
  documentIds: string[],
): Promise<string[]> {
  const entries = await projectDocuments(strapi, type, documentIds);
  const appearances = await readAppearances(trx, type, documentIds);
  const expected = new Map(entries.map((entry) => [keyOf(entry), asStored(entry, appearances.get(entry.documentId))]));
  const stored = new Map((await readStored(trx, type, documentIds)).map((entry) => [keyOf(entry), entry]));
  const differences: string[] = [];
  for (const [key, entry] of expected) {
    const other = stored.get(key);
    if (other === undefined) differences.push(`${type} ${key}: is published, and not in the catalogue`);
    else differences.push(...differingFields(entry, other).map((field) => `${type} ${key}: ${field} differs`));
  }
  for (const key of stored.keys()) {
    if (!expected.has(key)) differences.push(`${type} ${key}: is in the catalogue, and not published`);
  }
  const [shown, known] = [referencesOf(entries), await readReferences(trx, type, documentIds)];
  for (const documentId of documentIds) {
    if ((shown.get(documentId) ?? []).join() === (known.get(documentId) ?? []).join()) continue;
    differences.push(`${type} ${documentId}: what it refers to differs`);
  }
  for (const entry of await findStaleTexts(strapi, trx, entries)) {
    differences.push(`${type} ${keyOf(entry)}: the text that is searched differs`);
  }
  return differences;
}

function keyOf({ documentId, locale }: { documentId: string; locale: string }): string {
  return `${documentId} (${locale})`;
}

function differingFields(expected: StoredEntry, stored: StoredEntry): string[] {
  const columns = Object.keys(expected.row).filter((column) => expected.row[column] !== stored.row[column]);
  const others = (['page', 'body'] as const).filter((field) => expected[field] !== stored[field]);
  const terms = JSON.stringify(expected.terms) === JSON.stringify(stored.terms) ? [] : ['terms'];
  return [...columns, ...others, ...terms];
}
