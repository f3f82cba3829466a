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

/** Strapi's own types (users, files, releases) keep Strapi's rules. */
function isOurs(uid: UID.ContentType): boolean {
  return uid.startsWith('api::') || uid.startsWith('plugin::forum.');
}
