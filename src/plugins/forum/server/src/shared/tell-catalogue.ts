import type { Core, UID } from '@strapi/strapi';

interface Projection {
  refresh(uid: UID.ContentType, documentIds: string[]): Promise<void>;
}

/**
 * Tells the catalogue of documents that were written past the Document Service, which it cannot see. Call it after
 * the last write, in the same transaction.
 */
export async function tellCatalogue(strapi: Core.Strapi, uid: UID.ContentType, documentIds: string[]): Promise<void> {
  const projection = strapi.plugin('catalogue').service('projection') as unknown as Projection;
  await projection.refresh(uid, documentIds);
}
