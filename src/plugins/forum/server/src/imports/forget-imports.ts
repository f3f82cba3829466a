import type { Core } from '@strapi/strapi';
import { DAY, fromNow } from '../shared/clock';
import { deleteImport, findUploadedBefore } from './import.repository';

/** How long a file and its report are kept. */
const KEPT = 30 * DAY;

/** Deletes files that were imported long ago; the journal keeps what became of them. @returns how many */
export async function forgetImports(strapi: Core.Strapi): Promise<number> {
  const old = await findUploadedBefore(strapi, fromNow(-KEPT));
  for (const documentId of old) await deleteImport(strapi, documentId);
  return old.length;
}
