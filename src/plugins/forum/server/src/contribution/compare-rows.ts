/** What a draft changes, field by field. */
import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../../content-api/locales';
import { namesByLanguage } from '../membership/present-delegation';
import { hideLinkedDrafts } from './linked-drafts';
import type { Subject } from './subject';

interface AttributeLike {
  type: string;
  target?: string;
}

export interface FieldComparison {
  locale: Locale;
  field: string;
  /** In plain words; null where there is nothing. */
  published: string | null;
  draft: string | null;
}

type Row = Record<string, unknown> & { locale: Locale; publishedAt: string | null };

export interface Comparison {
  comparison: FieldComparison[];
  /** Whether there is anything to publish, restricted fields included. */
  isChanged: boolean;
}

/** What is no part of what is published by hand. */
const OMITTED = [
  'localizations',
  'createdBy',
  'updatedBy',
  'preparedBy',
  'closesAt',
  'deadlineChanges',
  'lastConfirmedAt',
];
/** Not shown to everybody who compares. */
const RESTRICTED = ['contacts'];
const DATES = ['createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'locale', 'documentId'];

/**
 * @param reader in whose language names of what is related are given
 * @returns the fields in which a language's draft is not as its published version, in the order of the form
 */
export async function compareRows(
  strapi: Core.Strapi,
  { uid, documentId }: Subject,
  reader: Locale = DEFAULT_LOCALE,
): Promise<Comparison> {
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, AttributeLike>;
  const fields = Object.keys(attributes).filter((name) => !OMITTED.includes(name) && !DATES.includes(name));
  const nested = fields.filter((name) => ['relation', 'component', 'media'].includes(attributes[name]?.type ?? ''));
  const rows: Row[] = (await strapi.db.query(uid).findMany({
    where: { documentId },
    populate: Object.fromEntries(nested.map((name) => [name, true])),
  } as never)) as never;
  await hideLinkedDrafts(strapi, uid, rows);
  const changes = LOCALES.flatMap((locale) => {
    const [draft, published] = [null, 'published'].map((kind) =>
      rows.find((row) => row.locale === locale && (row.publishedAt === null) === (kind === null)),
    );
    if (draft === undefined) return [];
    return fields
      .filter((field) => keyOf(published?.[field]) !== keyOf(draft[field]))
      .map((field) => ({
        locale,
        field,
        published: inWords(published?.[field], reader),
        draft: inWords(draft[field], reader),
      }));
  });
  return {
    comparison: changes.filter(({ field }) => !RESTRICTED.includes(field)),
    isChanged: changes.length > 0,
  };
}

/** What tells a value from another one: of what is related which it is, since two may have the same name. */
function keyOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : JSON.stringify(value.map(keyOf));
  const { documentId } = (typeof value === 'object' && value !== null ? value : {}) as { documentId?: string };
  return documentId ?? inWords(value);
}

/** A value as a reader would say it: names and titles of what is related, the parts of a component. */
function inWords(value: unknown, reader: Locale = DEFAULT_LOCALE): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((each) => inWords(each, reader)).join('\n');
  if (typeof value !== 'object') return String(value);
  const thing = value as Record<string, unknown>;
  const named = namesByLanguage(thing as never);
  const name = named[reader] ?? thing.name ?? thing.title;
  if (typeof name === 'string' && thing.documentId !== undefined) return name;
  return Object.entries(thing)
    .filter(([key, part]) => key !== 'id' && part !== null && typeof part !== 'object')
    .map(([, part]) => String(part))
    .join(' · ');
}
