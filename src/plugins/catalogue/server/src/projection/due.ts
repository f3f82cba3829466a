/** What a transaction has changed and must project before it is committed. */
import type { Core } from '@strapi/strapi';
import type { CatalogueType } from '../shared/catalogue-types';
import type { Transaction } from '../shared/dialect';
import { findLinkedEditions } from './document.repository';
import { readReferences } from './entry.repository';
import { lockProjection } from '../shared/lock';
import { refreshDocuments, refreshReferring } from './refresh';

interface Due {
  documents: Map<CatalogueType, Set<string>>;
  /** Documents and files of which entries show something. */
  targets: Set<string>;
}

const dueOf = new WeakMap<Transaction, Due>();

/**
 * Lets each transaction project, as its last act, what was noted in it. Not where it is noted: who holds the
 * projection's lock would go on to other rows, for which somebody may hold a row and wait for that lock. Two who
 * publish several documents each would stop each other.
 */
export function projectBeforeCommit(strapi: Core.Strapi): void {
  const { db } = strapi;
  const transaction = db.transaction.bind(db) as (callback?: Callback) => Promise<unknown>;
  db.transaction = ((callback?: Callback) => {
    // Inside of another, and where Strapi begins and ends one by hand.
    if (callback === undefined || db.inTransaction()) return transaction(callback);
    return transaction(async (parameters) => {
      const result = await callback(parameters);
      await projectDue(strapi, parameters.trx);
      return result;
    });
  }) as typeof db.transaction;
}

type Callback = (parameters: { trx: Transaction }) => unknown;

/** Joins the transaction, or makes one. */
export async function noteDocuments(strapi: Core.Strapi, type: CatalogueType, documentIds: string[]): Promise<void> {
  await note(strapi, ({ documents }) => {
    const known = documents.get(type) ?? new Set();
    documentIds.forEach((documentId) => known.add(documentId));
    documents.set(type, known);
  });
}

/** What shows something of them is projected anew. Joins the transaction, or makes one. */
export async function noteTarget(strapi: Core.Strapi, documentId: string): Promise<void> {
  await note(strapi, ({ targets }) => targets.add(documentId));
}

async function note(strapi: Core.Strapi, add: (due: Due) => unknown): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const due = dueOf.get(trx) ?? { documents: new Map(), targets: new Set() };
    add(due);
    dueOf.set(trx, due);
  });
}

async function projectDue(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  const due = dueOf.get(trx);
  if (due === undefined) return;
  dueOf.delete(trx);
  await lockProjection(strapi, trx);
  const profiles = [...(due.documents.get('migration-profile') ?? [])];
  const before = await readOpposite(trx, profiles);
  for (const [type, documentIds] of due.documents) await refreshDocuments(strapi, type, [...documentIds]);
  await refreshReferring(strapi, [...due.targets]);
  const linked = profiles.length === 0 ? [] : await findLinkedEditions(strapi, trx, profiles);
  const opposite = new Set([...before, ...(await readOpposite(trx, profiles)), ...linked]);
  await refreshDocuments(strapi, 'migration-profile', [...opposite]);
  // An edition follows one other: who takes that from a third one has changed what the third one shows.
  await refreshReferring(strapi, [...opposite]);
}

/**
 * A profile shows the edition that follows it, a relation that is written at its other side: what a profile
 * refers to, or did until now, may have to show it, or no longer.
 */
async function readOpposite(trx: Transaction, documentIds: string[]): Promise<string[]> {
  if (documentIds.length === 0) return [];
  return [...(await readReferences(trx, 'migration-profile', documentIds)).values()].flat();
}
