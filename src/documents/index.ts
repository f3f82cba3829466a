/**
 * What happens to every document on its way into the database, whoever writes it: the panel, a seed,
 * an import. Nothing here knows a particular content type.
 */
import type { Core, UID } from '@strapi/strapi';
import { dateNewEntries } from './date-added';
import { inheritRelations } from './inherit-relations';
import { requireCountries } from './require-countries';
import { tidyText } from './tidy-text';
import { giveSlug } from './slug';
import { isWrite, type WriteContext } from './types';
import { validateDraft } from './validate';

export function registerDocumentRules(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const write = context as unknown as WriteContext;
    if (isOurs(write.uid) && isWrite(write.action)) {
      const data = (write.params.data ??= {});
      forgetKeys(data);
      tidyText(strapi, write.contentType, data);
      if (write.action === 'create') dateNewEntries(strapi, write.contentType, data);
      if (write.action === 'update') await inheritRelations(strapi, write, data);
      await giveSlug(strapi, write, data);
      await validateDraft(strapi, write, data);
    }
    if (isOurs(write.uid) && (isWrite(write.action) || write.action === 'publish')) {
      await requireCountries(strapi, write);
    }
    return next();
  });
}

/**
 * Which document and row is written is said beside the data. In the data the keys are columns like others to
 * Strapi: whoever writes a draft of their own could make it a language, or a second draft, of somebody else's.
 */
function forgetKeys(data: Record<string, unknown>): void {
  delete data.id;
  delete data.documentId;
}

/** Strapi's own types (users, files, releases) keep Strapi's rules. */
function isOurs(uid: UID.ContentType): boolean {
  return uid.startsWith('api::') || uid.startsWith('plugin::forum.');
}
