/**
 * What a draft leads to, such as the practice that it is adapted from: the database leads to the other one's draft,
 * which is not everybody's to read.
 */
import type { Core, UID } from '@strapi/strapi';
import { DEFAULT_LOCALE, type Locale } from '../../../../../content-api/locales';
import { forbidden } from '../shared/errors';
import { findPublishedTitles } from '../shared/published-titles';

interface Linked {
  id: number;
  documentId: string;
  title?: string;
  publishedAt?: string | null;
}

type Row = Record<string, unknown>;

/** The relations of a type to texts that have drafts of their own. */
function linksOf(strapi: Core.Strapi, uid: UID.ContentType): { name: string; target: UID.ContentType }[] {
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, { type: string; target?: string }>;
  return Object.entries(attributes).flatMap(([name, { type, target }]) => {
    if (type !== 'relation' || name === 'localizations' || !target?.startsWith('api::')) return [];
    const { options } = strapi.getModel(target as UID.ContentType) as { options?: { draftAndPublish?: boolean } };
    return options?.draftAndPublish === true ? [{ name, target: target as UID.ContentType }] : [];
  });
}

/** Leaves of the drafts that rows lead to no more than their keys, and how they are called in public. In place. */
export async function hideLinkedDrafts(strapi: Core.Strapi, uid: UID.ContentType, rows: Row[]): Promise<void> {
  for (const { name, target } of linksOf(strapi, uid)) {
    const drafts = rows.flatMap((row) => {
      const linked = [row[name] ?? []].flat().filter((each): each is Linked => isDraft(each));
      return linked.map((each) => ({ each, locale: (row.locale ?? DEFAULT_LOCALE) as Locale }));
    });
    for (const locale of new Set(drafts.map((draft) => draft.locale))) {
      const some = drafts.filter((draft) => draft.locale === locale).map(({ each }) => each);
      const keys = [...new Set(some.map(({ documentId }) => documentId))];
      const titles = await findPublishedTitles(strapi, target, keys, locale);
      for (const each of some) {
        const { id, documentId } = each;
        for (const key of Object.keys(each)) delete (each as unknown as Row)[key];
        Object.assign(each, { id, documentId, title: titles.get(documentId) ?? documentId, publishedAt: null });
      }
    }
  }
}

/** @throws ForbiddenError for a question that would tell what such drafts contain */
export function refuseLinkedDrafts(strapi: Core.Strapi, uid: UID.ContentType, asked: unknown): void {
  const names = new Set(linksOf(strapi, uid).map(({ name }) => name));
  if (looksInto(asked, names)) throw forbidden('What other texts contain is not asked for by way of one’s own');
}

function looksInto(asked: unknown, names: ReadonlySet<string>): boolean {
  if (typeof asked === 'string') return asked.split(/[,\s:]+/).some((path) => names.has(path.split('.')[0] as string));
  if (typeof asked !== 'object' || asked === null) return false;
  return Object.entries(asked).some(([key, value]) =>
    names.has(key.split('.')[0] as string) ? !isByKey(value) : looksInto(value, names),
  );
}

/** Which text it is may be asked, and whether there is one. */
function isByKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.keys(value).every((key) => ['id', 'documentId', '$null', '$notNull'].includes(key));
}

function isDraft(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as Linked).publishedAt === null;
}
