import type { Core } from '@strapi/strapi';
import { revokeTokens } from '../links';
import { PREVIEW_TYPES, deletePreviews, findDraftLanguages, findPreviewKeysOf, uidOf } from './preview.repository';

/** With a document the links to it go. Until then they find no draft, and lead nowhere. */
export function endPreviewsWithDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const result = await next();
    const type = PREVIEW_TYPES.find((each) => uidOf(each) === context.uid);
    const { documentId } = context.params as { documentId?: string };
    if (context.action !== 'delete' || type === undefined || documentId === undefined) return result;
    // One language of several may have been deleted.
    if ((await findDraftLanguages(strapi, type, documentId)).length > 0) return result;
    const keys = await findPreviewKeysOf(strapi, documentId);
    await deletePreviews(strapi, keys);
    await revokeTokens(strapi, keys);
    return result;
  });
}
