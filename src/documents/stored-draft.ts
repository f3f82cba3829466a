import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE } from '../content-api/locales';
import type { WriteContext } from './types';

type Row = Record<string, unknown> & { locale?: string };

/**
 * The draft that a write changes, to complete what the write leaves out. Where its language is new, the
 * draft of another: only what all languages have in common should be read of it.
 *
 * @param select the columns that are needed
 * @param populate the relations that are needed, without their own
 */
export async function readStoredDraft(
  strapi: Core.Strapi,
  { uid, params: { documentId, locale } }: WriteContext,
  select: string[],
  populate: string[] = [],
): Promise<Row | undefined> {
  if (documentId === undefined) return undefined;
  const isLocalized = strapi.getModel(uid).pluginOptions?.i18n !== undefined;
  const rows: Row[] = await strapi.db.query(uid).findMany({
    select: [...select, ...(isLocalized ? ['locale'] : [])],
    where: { documentId, publishedAt: null },
    populate: Object.fromEntries(populate.map((name) => [name, { select: ['id', 'documentId'] }])),
  } as never);
  return rows.find((row) => row.locale === (locale ?? DEFAULT_LOCALE)) ?? rows[0];
}
