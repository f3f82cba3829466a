/** The only file that reads documents for the projection: what is published of them, and nothing restricted. */
import type { Core, UID } from '@strapi/strapi';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { modelOf, reachedBy } from '../../../../../content-api/models';
import { PUBLIC_TYPES } from '../../../../../content-api/public-type';
import { walkEntries } from '../../../../../content-api/walk-entries';
import { uidOf, type CatalogueType } from '../shared/catalogue-types';
import type { Transaction } from '../shared/dialect';

/** A published row with its relations, as the content API shows them to everybody. */
export type PublishedRow = Record<string, unknown> & { documentId: string; locale: Locale; publishedAt: string };

type Populate = Record<string, unknown>;

/** @returns the published rows of some documents, by documentId and language; what is not published is missing */
export async function readPublished(
  strapi: Core.Strapi,
  type: CatalogueType,
  documentIds: string[],
): Promise<Map<string, Map<Locale, PublishedRow>>> {
  const uid = uidOf(type);
  const documents = new Map<string, Map<Locale, PublishedRow>>();
  if (documentIds.length === 0) return documents;
  const rows: PublishedRow[] = await strapi.db.query(uid).findMany({
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
    populate: populateOf(strapi, uid, PUBLIC_TYPES.get(uid)?.onePopulate ?? {}),
    orderBy: { id: 'asc' },
  } as never);
  for (const row of rows) {
    withholdRestricted(strapi, uid, row);
    const languages = documents.get(row.documentId) ?? new Map<Locale, PublishedRow>();
    if (LOCALES.includes(row.locale)) languages.set(row.locale, row);
    documents.set(row.documentId, languages);
  }
  return documents;
}

/** @returns documentIds of what is published, in their order, after one of them */
export async function findPublishedIds(
  strapi: Core.Strapi,
  trx: Transaction,
  type: CatalogueType,
  after: string,
  limit: number,
): Promise<string[]> {
  const { tableName } = strapi.db.metadata.get(uidOf(type));
  const rows: { document_id: string }[] = await trx(tableName)
    .distinct('document_id')
    .whereNotNull('published_at')
    .where('document_id', '>', after)
    .orderBy('document_id')
    .limit(limit);
  return rows.map(({ document_id: documentId }) => documentId);
}

/**
 * Strapi at times leaves several links where an edition follows one other: each end then shows what it finds first.
 *
 * @returns documentIds of all profiles that are linked with published ones, as the edition before or after
 */
export async function findLinkedEditions(
  strapi: Core.Strapi,
  trx: Transaction,
  documentIds: string[],
): Promise<string[]> {
  const { tableName, attributes } = strapi.db.metadata.get(uidOf('migration-profile'));
  const { joinTable } = attributes.previousEdition as unknown as {
    joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
  };
  const [later, earlier] = [joinTable.joinColumn.name, joinTable.inverseJoinColumn.name];
  const found: string[] = [];
  for (const [own, other] of [
    [later, earlier],
    [earlier, later],
  ]) {
    const rows: { documentId: string }[] = await trx(`${joinTable.name} as links`)
      .join(`${tableName} as owners`, 'owners.id', `links.${own}`)
      .join(`${tableName} as others`, 'others.id', `links.${other}`)
      .whereIn('owners.document_id', documentIds)
      .whereNotNull('owners.published_at')
      .distinct('others.document_id as documentId');
    found.push(...rows.map(({ documentId }) => documentId));
  }
  return found;
}

export async function countPublished(strapi: Core.Strapi, type: CatalogueType): Promise<number> {
  const { tableName } = strapi.db.metadata.get(uidOf(type));
  const [row] = await strapi.db
    .getConnection(tableName)
    .whereNotNull('published_at')
    .countDistinct({ total: 'document_id' });
  return Number((row as { total?: number | string } | undefined)?.total ?? 0);
}

/** What a controller states for a page, in the words of the query engine: of other documents only what is published. */
function populateOf(strapi: Core.Strapi, uid: UID.Schema, stated: Populate): Populate {
  const { attributes } = modelOf(strapi, uid);
  return Object.fromEntries(
    Object.entries(stated).map(([name, value]) => {
      const attribute = attributes[name];
      const reached = attribute && reachedBy(attribute);
      const fields = (value as { fields?: string[] }).fields;
      const hasDrafts = reached !== undefined && modelOf(strapi, reached).options?.draftAndPublish === true;
      return [
        name,
        {
          ...(fields === undefined ? {} : { select: ['id', 'documentId', ...fields] }),
          ...(hasDrafts ? { where: { publishedAt: { $notNull: true } } } : {}),
        },
      ];
    }),
  );
}

/** The numbers of rows, and whatever is private: as `sanitizeKnownAnswer` does it for the content API. */
function withholdRestricted(strapi: Core.Strapi, uid: UID.Schema, row: PublishedRow): void {
  walkEntries(strapi, uid, row, (entry, { hidden }) => {
    for (const key of hidden) delete entry[key];
    delete entry.id;
  });
}
