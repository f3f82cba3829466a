import type { Core } from '@strapi/strapi';
import { CALL } from './call.repository';

const WRITES = ['update', 'publish', 'unpublish', 'discardDraft', 'delete'];

/**
 * Lets everybody who writes one call do so one after the other, and first reads it when the others are through:
 * whoever publishes makes its rows anew, by what was read, and would undo an extension that came meanwhile.
 */
export function registerCallLock(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { documentId } = context.params as { documentId?: string };
    if (context.uid !== CALL || documentId === undefined || !WRITES.includes(context.action)) return next();
    return strapi.db.transaction(async () => {
      await lockCall(strapi, documentId);
      return next();
    });
  });
}

/** Waits for all others who write a call or answer it. Joins the transaction, which must not have read it before. */
export function lockCall(strapi: Core.Strapi, documentId: string): Promise<void> {
  return lock(strapi, 'pg_advisory_xact_lock', documentId);
}

/** Waits for those who write a call, not for others who answer it. Joins the transaction, as above. */
export function shareCall(strapi: Core.Strapi, documentId: string): Promise<void> {
  return lock(strapi, 'pg_advisory_xact_lock_shared', documentId);
}

/**
 * Not the call's rows are locked, which a publication deletes, but its key, until the end of the transaction. On
 * SQLite there is nothing to do: each transaction has the database to itself from its beginning.
 */
async function lock(strapi: Core.Strapi, take: string, documentId: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(({ trx }) => trx.raw(`SELECT ${take}(hashtextextended(?, 0))`, [documentId]));
}
