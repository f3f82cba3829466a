/**
 * How a public content type is read: newest first, with what a card needs, by slug or documentId.
 * Each type under `src/api` states its own order and populate, and nothing else.
 */
import { factories, type Core, type UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { refuseRowNumbers } from './filtered-relations';
import { mayReadAll, sanitizeKnownAnswer } from './known-answers';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales';
import { modelOf } from './models';
import { linksOfPublicEntry, linksOfPublicList, type Pagination } from './public-links';
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

/** What each public type has stated, so that a test can go through all of them. */
export const PUBLIC_TYPES = new Map<UID.CollectionType, PublicTypeOptions>();

/** The relations that almost every entry shows on a card. */
export const CARD = {
  countries: { fields: ['name', 'nameFr', 'nameEs', 'iso2', 'iso3', 'region', 'subregion'] },
  thematicAreas: { fields: ['name', 'nameFr', 'nameEs', 'key', 'scheme'] },
};

/** What an entry's own page shows beside its relations. */
export const PAGE = { ...CARD, documents: true, videos: true, links: true };

/** What a practice and a call have in common on their own pages: where they come from and who stands behind them. */
export const INITIATIVE = {
  ...PAGE,
  partnerCountries: true,
  organisations: true,
  partners: true,
  delegation: true,
  meeting: { fields: ['title', 'slug'] },
  roundtable: { fields: ['title', 'slug'] },
};

/**
 * Makes the controller of a public collection type.
 *
 * @param uid the content type
 * @param options its default order and populate
 */
export function publicController(uid: UID.CollectionType, options: PublicTypeOptions) {
  PUBLIC_TYPES.set(uid, options);
  return factories.createCoreController(uid, ({ strapi }) => ({
    async find(ctx) {
      const core = this as unknown as CoreController;
      const { querystring } = ctx;
      const { params, isKnown } = await readParams(core, strapi, uid, ctx, options.listPopulate, options.sort);
      const { results, pagination } = await findPage(strapi, uid, params);
      ctx.set('Link', linksOfPublicList(nameOf(strapi, uid), querystring, pagination as Pagination, results.length));
      const data = isKnown ? await sanitizeKnownAnswer(strapi, uid, results) : await core.sanitizeOutput(results, ctx);
      return core.transformResponse(data, { pagination });
    },
    async findOne(ctx) {
      const core = this as unknown as CoreController;
      const { querystring } = ctx;
      const populate = options.onePopulate ?? options.listPopulate;
      const { params, isKnown } = await readParams(core, strapi, uid, ctx, populate);
      const documentId = (await findDocumentIdBySlug(strapi, uid, ctx.params.id, params.locale)) ?? ctx.params.id;
      const [entry, languages] = await Promise.all([
        serviceOf(strapi, uid).findOne(documentId, params),
        findLanguages(strapi, uid, documentId),
      ]);
      if (entry) ctx.set('Link', linksOfPublicEntry(nameOf(strapi, uid), querystring, languages));
      const data = isKnown ? await sanitizeKnownAnswer(strapi, uid, entry) : await core.sanitizeOutput(entry, ctx);
      return core.transformResponse(data);
    },
  }));
}

/** What the addresses of a type begin with. */
function nameOf(strapi: Core.Strapi, uid: UID.ContentType): string {
  return strapi.contentType(uid).info.pluralName;
}

/** What Strapi's core controller brings along, which its types leave optional. */
interface CoreController {
  validateQuery(ctx: Context): Promise<unknown>;
  sanitizeQuery(ctx: Context): Promise<Query>;
  sanitizeOutput(data: unknown, ctx: Context): Promise<unknown>;
  transformResponse(data: unknown, meta?: object): unknown;
}

interface CoreService {
  find(params: Query): Promise<{ results: unknown[]; pagination: object }>;
  findOne(documentId: string, params: Query): Promise<unknown>;
}

function serviceOf(strapi: Core.Strapi, uid: UID.ContentType): CoreService {
  return strapi.service(uid as UID.Service) as unknown as CoreService;
}

/**
 * Checks what the request asks for, and completes it with the type's own order and relations. These
 * are not checked again: validating them took longer than all the rest of a request's parameters.
 *
 * @returns the parameters of the query, and whether all its relations were chosen here and are for this reader
 */
async function readParams(
  controller: CoreController,
  strapi: Core.Strapi,
  uid: UID.ContentType,
  ctx: Context,
  populate: Record<string, unknown> | undefined,
  sort?: string[],
): Promise<{ params: Query; isKnown: boolean }> {
  refuseBarePagination(ctx.query as Query);
  refuseRowNumbers(strapi, uid, ctx.query as Query);
  ctx.query = rewriteNames(strapi, uid, ctx.query as Query) as never;
  await controller.validateQuery(ctx);
  const params: Query = await controller.sanitizeQuery(ctx);
  const isDefault = (ctx.query as Query).populate === undefined;
  // Said explicitly: Strapi would read the default language from the database, for the list and for the count.
  params.locale ??= DEFAULT_LOCALE;
  if (isDefault && populate !== undefined) params.populate = populate;
  if (sort !== undefined) params.sort = withTieBreak(params.sort ?? namedSort(strapi, uid, sort, params.locale));
  return { params, isKnown: isDefault && (await mayReadAll(strapi, ctx.state.auth, uid, populate)) };
}

/** Strapi knows the names of pages at two levels, and ignores the upper one or takes both for a contradiction. */
function refuseBarePagination(query: Query): void {
  for (const param of ['page', 'pageSize', 'start', 'limit', 'withCount']) {
    if (!(param in query)) continue;
    throw new errors.ValidationError(`${param}: is written pagination[${param}]`, { source: 'query', param });
  }
}

/** Makes the routes of a public collection type: a list and one entry, to read only. */
export function publicRouter(uid: UID.ContentType) {
  return factories.createCoreRouter(uid, { only: ['find', 'findOne'] });
}

/**
 * Reads a page and how many entries there are. Where nothing is filtered the number needs no more than
 * an index, which is asked directly: by the Document Service it took as long as a third of the answer.
 */
async function findPage(strapi: Core.Strapi, uid: UID.CollectionType, params: Query) {
  const asked = (params.pagination ?? {}) as Record<string, unknown>;
  const isWhole = params.filters === undefined && params._q === undefined && asked.withCount === undefined;
  if (!isWhole) return serviceOf(strapi, uid).find(params);

  const page = await serviceOf(strapi, uid).find({ ...params, pagination: { ...asked, withCount: false } });
  const { options, pluginOptions } = modelOf(strapi, uid);
  const total = await strapi.db.query(uid).count({
    where: {
      ...(options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {}),
      ...(pluginOptions?.i18n?.localized ? { locale: params.locale } : {}),
    },
  });
  const { page: number, pageSize } = page.pagination as { page?: number; pageSize?: number };
  const pagination =
    number === undefined || pageSize === undefined
      ? { ...page.pagination, total }
      : { page: number, pageSize, pageCount: Math.ceil(total / pageSize), total };
  return { results: page.results, pagination };
}

/** The type's own order, in the language asked for. */
function namedSort(strapi: Core.Strapi, uid: UID.ContentType, sort: string[], locale: unknown): unknown {
  return rewriteNames(strapi, uid, { sort, locale }).sort;
}

/** documentId makes pages stable: without it, entries of one day could appear on two pages or on none. */
function withTieBreak(sort: unknown): unknown {
  return Array.isArray(sort) ? [...sort, 'documentId:asc'] : sort;
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
  const { attributes, options, pluginOptions } = modelOf(strapi, uid);
  if (attributes.slug === undefined) return undefined;
  const rows = await strapi.db.query(uid).findMany({
    select: pluginOptions?.i18n?.localized ? ['documentId', 'locale'] : ['documentId'],
    where: { slug, ...(options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {}) },
    limit: 10,
  });
  const best = rows.find((row: { locale?: string }) => row.locale === (locale ?? 'en')) ?? rows[0];
  return best?.documentId;
}

/**
 * In which languages an entry is published, and the slug or documentId that leads there. Asked beside the entry itself,
 * by the index that Strapi has on documents. What has no language has its names in each.
 */
async function findLanguages(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  documentId: string,
): Promise<{ locale: Locale; key: string }[]> {
  const { attributes, options, pluginOptions } = modelOf(strapi, uid);
  if (!pluginOptions?.i18n?.localized) return LOCALES.map((locale) => ({ locale, key: documentId }));
  const rows: { locale: Locale; slug?: string | null }[] = await strapi.db.query(uid).findMany({
    select: attributes.slug === undefined ? ['locale'] : ['locale', 'slug'],
    where: { documentId, ...(options?.draftAndPublish ? { publishedAt: { $notNull: true } } : {}) },
  });
  return LOCALES.flatMap((locale) => {
    const row = rows.find((each) => each.locale === locale);
    return row === undefined ? [] : [{ locale, key: row.slug ?? documentId }];
  });
}
