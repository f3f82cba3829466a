/** The only file of this room that touches the table of practices. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { leadingRow } from '../shared/leading-row';
import type { Organisation } from '../shared/organisation';
import { storedInstant } from '../shared/stored-instant';
import { tellCatalogue } from '../shared/tell-catalogue';

export const PRACTICE = 'api::practice.practice' as const;

/** A practice in one language, as published. */
export interface PracticeRow {
  id: number;
  documentId: string;
  locale: Locale;
  title: string;
  slug: string | null;
  publishedAt: string;
  lastConfirmedAt: string | null;
  delegation: Organisation | null;
}

/** A published practice: its languages, and what they have in common. */
export interface PublishedPractice {
  documentId: string;
  languages: PracticeRow[];
  delegation: Organisation | null;
}

const WITH_OWNER = { delegation: { populate: { country: true } } };

/** @returns those of some practices that are published, by documentId */
export async function findPublished(
  strapi: Core.Strapi,
  documentIds: string[],
): Promise<Map<string, PublishedPractice>> {
  if (documentIds.length === 0) return new Map();
  const rows: PracticeRow[] = await strapi.db.query(PRACTICE).findMany({
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
    populate: WITH_OWNER,
    orderBy: { id: 'asc' },
  });
  const practices = new Map<string, PublishedPractice>();
  for (const documentId of new Set(rows.map((row) => row.documentId))) {
    const languages = rows.filter((row) => row.documentId === documentId);
    practices.set(documentId, { documentId, languages, delegation: leadingRow(languages)?.delegation ?? null });
  }
  return practices;
}

export async function findPublishedOne(
  strapi: Core.Strapi,
  documentId: string,
): Promise<PublishedPractice | undefined> {
  return (await findPublished(strapi, [documentId])).get(documentId);
}

/** The practice's title in a language, or else in one in which it is published. */
export function titleIn({ languages }: PublishedPractice, locale: Locale): string {
  return (languages.find((row) => row.locale === locale) ?? leadingRow(languages))?.title ?? '';
}

/**
 * Writes to all rows of practices, drafts and published, in all languages, when they were confirmed. Past
 * Strapi's query engine, which would set `updatedAt`: a draft that somebody is changing would no longer
 * count as changed. Joins the transaction.
 */
export async function writeLastConfirmed(strapi: Core.Strapi, documentIds: string[], at: Date | null): Promise<void> {
  const { tableName } = strapi.db.metadata.get(PRACTICE);
  const instant = at && storedInstant(strapi, at);
  await strapi.db.transaction(async ({ trx }) => {
    await trx(tableName).whereIn('document_id', documentIds).update({ last_confirmed_at: instant });
    await tellCatalogue(strapi, PRACTICE, documentIds);
  });
}

/** When a practice was last confirmed, as any of its rows tells. */
export async function readLastConfirmed(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const row = await strapi.db.query(PRACTICE).findOne({ select: ['lastConfirmedAt'], where: { documentId } });
  return (row?.lastConfirmedAt as string | null | undefined) ?? null;
}

/** When the first of the published practices was confirmed that were confirmed after an instant. */
export async function findConfirmedAfter(strapi: Core.Strapi, instant: Date): Promise<Date | null> {
  const row = await strapi.db.query(PRACTICE).findOne({
    select: ['lastConfirmedAt'],
    where: { publishedAt: { $notNull: true }, lastConfirmedAt: { $gt: instant.toISOString() } },
    orderBy: { lastConfirmedAt: 'asc' },
  });
  return row === null ? null : new Date(row.lastConfirmedAt as string);
}

/** Whether a practice has a row in a language. */
export async function hasLanguage(strapi: Core.Strapi, documentId: string, locale: string): Promise<boolean> {
  return (await strapi.db.query(PRACTICE).count({ where: { documentId, locale } })) > 0;
}

/**
 * A page of published rows that a delegation owns, by row number.
 *
 * @param after the last row number of the page before
 */
export async function findOwnedRows(strapi: Core.Strapi, after: number, limit: number): Promise<PracticeRow[]> {
  return strapi.db.query(PRACTICE).findMany({
    where: { id: { $gt: after }, publishedAt: { $notNull: true }, delegation: { id: { $notNull: true } } },
    populate: { delegation: true },
    orderBy: { id: 'asc' },
    limit,
  });
}
