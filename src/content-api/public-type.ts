/**
 * How a public content type is read: newest first, with what a card needs, by slug or documentId.
 * Each type under `src/api` states its own order and populate, and nothing else.
 */
import { factories, type Core, type UID } from '@strapi/strapi';
import { rewriteNames } from './taxonomy-names';

export interface PublicTypeOptions {
  /** Order of the list when the request states none, as in `sort`. `documentId` is always added. */
  sort: string[];
  /** What a list carries when the request has no `populate`. */
  listPopulate?: Record<string, unknown>;
  /** What a single answer carries when the request has no `populate`. */
  onePopulate?: Record<string, unknown>;
}

type Query = Record<string, unknown>;

/** The relations that almost every entry shows on a card. */
export const CARD = { countries: true, thematicAreas: true };

/** What an entry's own page shows beside its relations. */
export const PAGE = { ...CARD, documents: true, videos: true, links: true };

/**
 * Makes the controller of a public collection type.
 *
 * @param uid the content type
 * @param options its default order and populate
 */
export function publicController(uid: UID.CollectionType, options: PublicTypeOptions) {
  return factories.createCoreController(uid, ({ strapi }) => ({
    async find(ctx) {
      ctx.query = withDefaults(strapi, uid, ctx.query, options.listPopulate, options.sort);
      return super.find(ctx);
    },
    async findOne(ctx) {
      ctx.query = withDefaults(strapi, uid, ctx.query, options.onePopulate ?? options.listPopulate);
      ctx.params.id = (await findDocumentIdBySlug(strapi, uid, ctx.params.id, ctx.query.locale)) ?? ctx.params.id;
      return super.findOne(ctx);
    },
  }));
}

/** Makes the routes of a public collection type: a list and one entry, to read only. */
export function publicRouter(uid: UID.ContentType) {
  return factories.createCoreRouter(uid, { only: ['find', 'findOne'] });
}

function withDefaults(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: Query,
  populate: Record<string, unknown> | undefined,
  sort?: string[],
): Query {
  const result: Query = { ...query };
  if (result.populate === undefined && populate !== undefined) result.populate = populate;
  if (sort !== undefined) {
    // documentId makes pages stable: without it, entries of one day could appear on two pages or on none.
    const asked = result.sort === undefined ? sort : result.sort;
    result.sort = typeof asked === 'string' ? `${asked},documentId:asc` : appendTieBreak(asked);
  }
  return rewriteNames(strapi, uid, result);
}

function appendTieBreak(sort: unknown): unknown {
  if (Array.isArray(sort)) return [...sort, 'documentId:asc'];
  return sort;
}

/**
 * A slug leads to its document from every language, so that a link survives a change of language.
 * The language asked for wins where two documents share a slug in different languages.
 */
async function findDocumentIdBySlug(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  slug: string,
  locale: unknown,
): Promise<string | undefined> {
  const { attributes, options, pluginOptions } = strapi.getModel(uid) as {
    attributes: Record<string, unknown>;
    options?: { draftAndPublish?: boolean };
    pluginOptions?: { i18n?: { localized?: boolean } };
  };
  if (attributes.slug === undefined) return undefined;
  const rows = await strapi.db.query(uid).findMany({
    select: pluginOptions?.i18n?.localized ? ['documentId', 'locale'] : ['documentId'],
    where: { slug, ...(options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {}) },
    limit: 10,
  });
  const best = rows.find((row: { locale?: string }) => row.locale === (locale ?? 'en')) ?? rows[0];
  return best?.documentId;
}
