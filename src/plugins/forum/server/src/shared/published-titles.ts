import type { Core, UID } from '@strapi/strapi';
import { LOCALES, type Locale } from '../../../../../content-api/locales';

/**
 * How documents are called in public, whatever their drafts say.
 *
 * @returns the title in a language, or else in another one, by documentId; nothing for what is not published
 */
export async function findPublishedTitles(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: string[],
  locale: Locale,
): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map();
  const rows: { documentId: string; locale: Locale; title: string }[] = await strapi.db.query(uid).findMany({
    select: ['documentId', 'locale', 'title'] as never,
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } } as never,
  });
  const order = [locale, ...LOCALES];
  rows.sort((one, other) => order.indexOf(one.locale) - order.indexOf(other.locale));
  const titles = new Map<string, string>();
  for (const row of rows) if (!titles.has(row.documentId)) titles.set(row.documentId, row.title);
  return titles;
}
