import type { Core } from '@strapi/strapi';
import { forumTime } from '../shared/forum';
import type { CatalogueType } from '../shared/catalogue-types';
import { readPublished } from './document.repository';
import { findReferring, writeEntries } from './entry.repository';
import type { Entry } from './entry';
import { lockProjection } from '../shared/lock';
import { makeEntries } from './make-entries';

/** Documents that are read at once. */
const BATCH = 50;

/**
 * Projects documents anew, in all languages, as they are published now. Joins the transaction, or makes one.
 *
 * @param isAnew whether to write also what seems to be right
 */
export async function refreshDocuments(
  strapi: Core.Strapi,
  type: CatalogueType,
  documentIds: string[],
  isAnew = false,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lockProjection(strapi, trx);
    for (let first = 0; first < documentIds.length; first += BATCH) {
      const some = documentIds.slice(first, first + BATCH);
      await writeEntries(strapi, trx, type, some, await projectDocuments(strapi, type, some), isAnew);
    }
  });
}

/** Projects anew what shows something of documents or files: their names, titles, addresses. */
export async function refreshReferring(strapi: Core.Strapi, targets: string[]): Promise<void> {
  if (targets.length === 0) return;
  await strapi.db.transaction(async ({ trx }) => {
    await lockProjection(strapi, trx);
    for (const [type, documentIds] of await findReferring(trx, targets)) {
      await refreshDocuments(strapi, type, documentIds);
    }
  });
}

/** @returns what the catalogue ought to hold of some documents, as they are published now */
export async function projectDocuments(
  strapi: Core.Strapi,
  type: CatalogueType,
  documentIds: string[],
): Promise<Entry[]> {
  const { presentChange } = forumTime(strapi);
  const documents = await readPublished(strapi, type, documentIds);
  return [...documents.values()].flatMap((languages) => makeEntries(type, languages, presentChange));
}
