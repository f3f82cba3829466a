/** The only file of the previews that touches the database. */
import type { Core, UID } from '@strapi/strapi';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { clock } from '../shared/clock';

export const PREVIEW = 'plugin::forum.preview' as const;

export const PREVIEW_TYPES = ['practice', 'call-for-action'] as const;
export type PreviewType = (typeof PREVIEW_TYPES)[number];

export interface Preview {
  documentId: string;
  type: PreviewType;
  /** documentId of the draft. */
  subject: string;
  language: Locale;
  /** documentId of the officer's account in the panel; null on what was made before it was kept. */
  madeBy: string | null;
  madeAt: string;
  expiresAt: string;
}

export type Draft = Record<string, unknown> & { documentId: string; locale: Locale; title: string | null };

export function uidOf(type: PreviewType): UID.ContentType {
  return `api::${type}.${type}` as UID.ContentType;
}

export async function insertPreview(
  strapi: Core.Strapi,
  preview: Omit<Preview, 'documentId' | 'madeAt' | 'expiresAt'> & { expiresAt: Date },
): Promise<Preview> {
  return strapi.db.query(PREVIEW).create({ data: { ...preview, madeAt: clock.now() } });
}

export async function findPreview(strapi: Core.Strapi, documentId: string): Promise<Preview | null> {
  return strapi.db.query(PREVIEW).findOne({ where: { documentId, expiresAt: { $gt: clock.now() } } });
}

/** The links to a draft that still lead to it, the newest first. */
export async function findOpenPreviews(strapi: Core.Strapi, type: PreviewType, subject: string): Promise<Preview[]> {
  return strapi.db.query(PREVIEW).findMany({
    where: { type, subject, expiresAt: { $gt: clock.now() } },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
  });
}

/** documentIds of all links to a document, whatever became of them. */
export async function findPreviewKeysOf(strapi: Core.Strapi, subject: string): Promise<string[]> {
  const rows: Preview[] = await strapi.db.query(PREVIEW).findMany({ select: ['documentId'], where: { subject } });
  return rows.map(({ documentId }) => documentId);
}

export async function deletePreviews(strapi: Core.Strapi, documentIds: string[]): Promise<void> {
  if (documentIds.length === 0) return;
  await strapi.db.query(PREVIEW).deleteMany({ where: { documentId: { $in: documentIds } } });
}

/** @returns how many */
export async function deleteExpired(strapi: Core.Strapi): Promise<number> {
  const { count } = await strapi.db.query(PREVIEW).deleteMany({ where: { expiresAt: { $lte: clock.now() } } });
  return count;
}

/** In which languages there is a draft. */
export async function findDraftLanguages(
  strapi: Core.Strapi,
  type: PreviewType,
  documentId: string,
): Promise<Locale[]> {
  const rows: { locale: Locale }[] = await strapi.db
    .query(uidOf(type))
    .findMany({ select: ['locale'] as never, where: { documentId, publishedAt: null } as never });
  return LOCALES.filter((locale) => rows.some((row) => row.locale === locale));
}

/** @param populate the relations, components and files that are to be shown */
export async function findDraft(
  strapi: Core.Strapi,
  type: PreviewType,
  documentId: string,
  locale: Locale,
  populate: string[],
): Promise<Draft | null> {
  return strapi.db.query(uidOf(type)).findOne({
    where: { documentId, locale, publishedAt: null } as never,
    populate: Object.fromEntries(populate.map((name) => [name, true])) as never,
  });
}
