import type { Core } from '@strapi/strapi';
import { typeOf, type CatalogueType } from '../shared/catalogue-types';
import type { Transaction } from '../shared/dialect';
import { readReferences } from './entry.repository';
import { refreshDocuments, refreshReferring } from './refresh';

interface Params {
  documentId?: string;
  status?: string;
}

const PUBLICATIONS = ['publish', 'unpublish', 'delete'];
const WRITES = ['create', 'update', 'clone'];
const FILE = 'plugin::upload.file';

/**
 * Projects a document in the transaction that publishes, unpublishes or deletes it, or writes a taxonomy. The
 * catalogue is registered before the forum, so that this middleware stands around the forum's: what those write
 * is written when it projects.
 */
export function followDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const params = context.params as Params;
    if (!changesPublic(strapi, uid, action, params)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const type = typeOf(uid);
      const before = await readOpposite(trx, type, params.documentId);
      const result = await next();
      const documentId = params.documentId ?? (result as { documentId?: string } | null)?.documentId;
      if (documentId === undefined) return result;
      if (type !== undefined) await refreshDocuments(strapi, type, [documentId]);
      await refreshReferring(strapi, [documentId]);
      const opposite = [...before, ...(await readOpposite(trx, type, documentId))];
      if (type !== undefined && opposite.length > 0) await refreshDocuments(strapi, type, [...new Set(opposite)]);
      return result;
    });
  });
  followFiles(strapi);
}

/**
 * A draft shows nowhere, and what all its languages have in common Strapi writes to other drafts only. What has no
 * drafts is public as it is written.
 */
function changesPublic(strapi: Core.Strapi, uid: string, action: string, { status }: Params): boolean {
  if (!uid.startsWith('api::')) return false;
  if (PUBLICATIONS.includes(action) || (WRITES.includes(action) && status === 'published')) return true;
  const { options } = strapi.contentTypes[uid as never] as { options?: { draftAndPublish?: boolean } };
  return WRITES.includes(action) && options?.draftAndPublish !== true;
}

/**
 * A profile shows the edition that follows it, a relation that is written at its other side: what a profile
 * refers to, or did until now, may have to show it, or no longer.
 */
async function readOpposite(
  trx: Transaction,
  type: CatalogueType | undefined,
  documentId: string | undefined,
): Promise<string[]> {
  if (type !== 'migration-profile' || documentId === undefined) return [];
  return (await readReferences(trx, type, [documentId])).get(documentId) ?? [];
}

/** The media library writes past the document layer. */
function followFiles(strapi: Core.Strapi): void {
  const refresh = async ({ result }: { result?: unknown }) => {
    const { documentId } = (result ?? {}) as { documentId?: string };
    if (documentId !== undefined) await refreshReferring(strapi, [documentId]);
  };
  strapi.db.lifecycles.subscribe({ models: [FILE], afterUpdate: refresh, afterDelete: refresh } as never);
}
