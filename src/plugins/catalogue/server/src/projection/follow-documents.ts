import type { Core } from '@strapi/strapi';
import { inTurn } from '../../../../../documents/in-turn';
import { typeOf } from '../shared/catalogue-types';
import { noteDocuments, noteTarget, projectBeforeCommit } from './due';

interface Params {
  documentId?: string;
  status?: string;
}

const PUBLICATIONS = ['publish', 'unpublish', 'delete'];
const WRITES = ['create', 'update', 'clone'];
const FILE = 'plugin::upload.file';

/**
 * Projects a document in the transaction that publishes, unpublishes or deletes it, or writes a taxonomy, when
 * all else in it is written.
 */
export function followDocuments(strapi: Core.Strapi): void {
  projectBeforeCommit(strapi);
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    const params = context.params as Params;
    if (!changesPublic(strapi, uid, action, params)) return next();
    const publish = async () => {
      const type = typeOf(uid);
      const result = await next();
      const documentId = params.documentId ?? (result as { documentId?: string } | null)?.documentId;
      if (documentId === undefined) return result;
      if (type !== undefined) await noteDocuments(strapi, type, [documentId]);
      await noteTarget(strapi, documentId);
      return result;
    };
    return inTurn(strapi, () => strapi.db.transaction(publish));
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

/** The media library writes past the document layer. */
function followFiles(strapi: Core.Strapi): void {
  const refresh = async ({ result }: { result?: unknown }) => {
    const { documentId } = (result ?? {}) as { documentId?: string };
    if (documentId !== undefined) await noteTarget(strapi, documentId);
  };
  strapi.db.lifecycles.subscribe({ models: [FILE], afterUpdate: refresh, afterDelete: refresh } as never);
}
