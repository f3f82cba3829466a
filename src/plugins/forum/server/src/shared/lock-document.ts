import type { Core } from '@strapi/strapi';
import { inTurn } from '../../../../../documents/in-turn';

const WRITES = ['create', 'clone', 'update', 'publish', 'unpublish', 'discardDraft', 'delete'];
/** Any number that nothing else in this database locks with. */
const DOCUMENTS_LOCK = 20_100_003;

/**
 * Lets everybody who writes a document do so one after the other, and first reads it when the others are through.
 * Whoever edits a text while it is requested and cleared would change what has been cleared; whoever publishes a call
 * makes its rows anew, by what was read, and would undo an extension that came meanwhile; and two who publish what
 * refers to one another would each wait for the other's rows, of which the database refuses one.
 *
 * Register it before all that reads what is written. Of a document and what the forum keeps about it, such as its way
 * to publication, the document is locked first, by everybody.
 */
export function registerDocumentLock(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (!context.uid.startsWith('api::') || !WRITES.includes(context.action)) return next();
    const { documentId } = context.params as { documentId?: string };
    return inTurn(strapi, () =>
      strapi.db.transaction(async () => {
        await lockDocument(strapi, documentId);
        return next();
      }),
    );
  });
}

/**
 * Waits for all others who write documents, or answer this one. Joins the transaction, which must not have read it
 * before.
 *
 * @param documentId undefined for one that is still to be made
 */
export async function lockDocument(strapi: Core.Strapi, documentId: string | undefined): Promise<void> {
  await lock(strapi, 'SELECT pg_advisory_xact_lock(?)', DOCUMENTS_LOCK);
  if (documentId !== undefined) {
    await lock(strapi, 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', documentId);
  }
}

/** Waits for those who write a document, not for others who answer it. Joins the transaction, as above. */
export function shareDocument(strapi: Core.Strapi, documentId: string): Promise<void> {
  return lock(strapi, 'SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))', documentId);
}

/**
 * Not rows are locked, which a publication deletes, but a key, until the end of the transaction. On SQLite there is
 * nothing to do: each transaction has the database to itself from its beginning.
 */
async function lock(strapi: Core.Strapi, statement: string, key: string | number): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(({ trx }) => trx.raw(statement, [key]));
}
