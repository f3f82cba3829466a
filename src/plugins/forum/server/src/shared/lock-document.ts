import type { Core } from '@strapi/strapi';

/** What several people decide on: whose turn it is matters there. */
const LOCKED = ['api::practice.practice', 'api::call-for-action.call-for-action'];
const WRITES = ['update', 'publish', 'unpublish', 'discardDraft', 'delete'];

/**
 * Lets everybody who writes one practice or call do so one after the other, and first reads it when the others are
 * through. Whoever edits a text while it is requested and cleared would change what has been cleared; whoever
 * publishes a call makes its rows anew, by what was read, and would undo an extension that came meanwhile.
 *
 * Register it before all that reads what is written. Of a document and what the forum keeps about it, such as its way
 * to publication, the document is locked first, by everybody.
 */
export function registerDocumentLock(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: string };
    if (!LOCKED.includes(context.uid) || documentId === undefined || !WRITES.includes(context.action)) return next();
    return strapi.db.transaction(async () => {
      await lockDocument(strapi, documentId);
      return next();
    });
  });
}

/** Waits for all others who write a document or answer it. Joins the transaction, which must not have read it before. */
export function lockDocument(strapi: Core.Strapi, documentId: string): Promise<void> {
  return lock(strapi, 'pg_advisory_xact_lock', documentId);
}

/** Waits for those who write a document, not for others who answer it. Joins the transaction, as above. */
export function shareDocument(strapi: Core.Strapi, documentId: string): Promise<void> {
  return lock(strapi, 'pg_advisory_xact_lock_shared', documentId);
}

/**
 * Not the document's rows are locked, which a publication deletes, but its key, until the end of the transaction. On
 * SQLite there is nothing to do: each transaction has the database to itself from its beginning.
 */
async function lock(strapi: Core.Strapi, take: string, documentId: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(({ trx }) => trx.raw(`SELECT ${take}(hashtextextended(?, 0))`, [documentId]));
}
