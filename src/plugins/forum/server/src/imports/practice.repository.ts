/** The only file of the imports that reads and writes practices. */
import type { Core, UID } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';

export const PRACTICE = 'api::practice.practice' as const;

export type StoredPractice = Record<string, unknown>;

/** @returns documentId of the practice that has a slug, in whatever language, or undefined */
export async function findPracticeKey(strapi: Core.Strapi, slug: string): Promise<string | undefined> {
  const row = await strapi.db.query(PRACTICE).findOne({ select: ['documentId'], where: { slug } });
  return row?.documentId;
}

/** Whether a document has a draft in a language. */
export async function hasLanguage(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale: Locale,
): Promise<boolean> {
  const where = { documentId, locale, publishedAt: null };
  return (await strapi.db.query(uid).count({ where: where as never })) > 0;
}

/** @param populate the relations and components that are to be compared */
export async function findDraft(
  strapi: Core.Strapi,
  documentId: string,
  locale: Locale,
  populate: string[],
): Promise<StoredPractice | null> {
  return strapi.db.query(PRACTICE).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: Object.fromEntries(populate.map((name) => [name, true])),
  });
}

/** Writes a draft through the Document Service, with all rules of the document layer, and whole or not at all. */
export async function writeDraft(
  strapi: Core.Strapi,
  documentId: string | undefined,
  locale: Locale,
  data: Record<string, unknown>,
): Promise<void> {
  const practices = strapi.documents(PRACTICE);
  if (documentId === undefined) await practices.create({ locale, data } as never);
  else await practices.update({ documentId, locale, data } as never);
}
