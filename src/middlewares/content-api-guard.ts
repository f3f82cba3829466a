import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { LOCALES } from '../content-api/locales';

type Query = Record<string, unknown>;

/** Parameters with which Strapi 5 hands drafts to anybody who may `find` (strapi/strapi#25326). */
const DRAFT_PARAMETERS = ['status', 'publicationFilter', 'hasPublishedVersion'];

/** The smallest value of each number in `pagination`. Strapi itself corrects or ignores what is out of range. */
const PAGINATION: Record<string, number> = { page: 1, pageSize: 1, start: 0, limit: 1 };
const WITH_COUNT = ['true', 'false', '1', '0', 't', 'f'];
const LOCALIZATIONS = 'localizations';

/** Columns of the database that are not part of the API, and what stands for them there. */
const INTERNAL: Record<string, string> = {
  id: 'id is no field: documentId is the only id',
  nameFr: 'nameFr is no field: name is in the language asked for, names has all',
  nameEs: 'nameEs is no field: name is in the language asked for, names has all',
};
const FURTHEST_PAGE = 1_000_000;

/**
 * Guards every request to the content API, whatever its route: nothing but published content, only in
 * the platform's languages, and pages of a size that is served.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const prefix = `${strapi.config.get('api.rest.prefix', '/api')}/`.toLowerCase();
  const maxLimit = strapi.config.get('api.rest.maxLimit', 100) as number;
  return async (ctx, next) => {
    // The router matches without regard to case, so the guard does too.
    const isContentApi = ctx.path.toLowerCase().startsWith(prefix);
    if (isContentApi) {
      refuseDrafts(ctx.query);
      refuseUnknownLocale(ctx.query);
      refusePagination(ctx.query.pagination, maxLimit);
      refuseInheritedKeys(ctx.querystring);
      refuseHiddenPaths(ctx.query);
    }
    await next();
    // The router answers a method that a path does not have in plain text, and so tells which it has.
    if (isContentApi && (ctx.status === 405 || ctx.status === 501) && ctx.method !== 'OPTIONS') ctx.notFound();
  };
};

function refuseDrafts(query: Query): void {
  for (const parameter of DRAFT_PARAMETERS) {
    if (!(parameter in query)) continue;
    if (parameter === 'status' && query[parameter] === 'published') continue;
    refuse(parameter, 'the content API serves published content only');
  }
}

/**
 * Refuses to filter or sort by `localizations`, at any depth. Strapi joins them on the document alone,
 * so that the answer would tell what unpublished rows contain. To populate them is harmless.
 */
function refuseHiddenPaths(query: Query): void {
  for (const [parameter, value] of Object.entries(query)) {
    const goesBy =
      (parameter === 'filters' && hasKey(value, LOCALIZATIONS)) ||
      (parameter === 'sort' && isSortedBy(value, LOCALIZATIONS));
    if (goesBy) refuse(parameter, `must not go by ${LOCALIZATIONS}`);
    for (const [column, rule] of Object.entries(INTERNAL)) {
      const names =
        (parameter === 'filters' && hasKey(value, column)) ||
        (parameter === 'sort' && isSortedBy(value, column)) ||
        (parameter === 'fields' && textsIn(value).includes(column));
      if (names) refuse(parameter, rule);
    }
    // Strapi lets an operator pass where a field is meant, and cannot order by it.
    const operator = parameter === 'sort' ? namesIn(value).find((name) => name.startsWith('$')) : undefined;
    if (operator !== undefined) refuse(parameter, `${operator} is no field`);
    // Strapi's own order by whether a draft has been changed since.
    if (parameter === 'sort' && isSortedBy(value, 'status')) refuse(parameter, 'status is no field');
    // Strapi looks names up without asking whether they are the schema's own: "toString" became a column.
    if (['sort', 'fields', 'populate'].includes(parameter)) textsIn(value).forEach((name) => refuseInherited(name));
    if (parameter === 'populate') refuseBelow(value);
  }
}

/** The names in texts such as `title:desc,slug`, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/[.,:\s]+/);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The names in texts and in keys, at any depth. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return textsIn(value);
  return Object.entries(value).flatMap(([key, nested]) => [...key.split('.'), ...namesIn(nested)]);
}

/**
 * The query parser drops a key such as `filters[toString]` without a word, and what is left of the
 * filter then means something else; so it is looked for in what came over the wire.
 */
function refuseInheritedKeys(querystring: string): void {
  for (const key of new URLSearchParams(querystring).keys()) {
    for (const name of key.split(/[[\].]+/)) refuseInherited(name);
  }
}

function refuseInherited(name: string): void {
  if (name in Object.prototype) refuse(name, 'is no field');
}

function refuseBelow(populate: unknown): void {
  if (typeof populate !== 'object' || populate === null) return;
  for (const nested of Object.values(populate)) {
    if (typeof nested !== 'object' || nested === null) continue;
    refuseHiddenPaths(nested as Query);
    // `populate[on]` names components, and each has parameters of its own.
    refuseBelow(nested);
  }
}

function hasKey(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, nested]) => key.split('.').includes(name) || hasKey(nested, name));
}

/** A sort is a text of paths (`meeting.title:desc,slug`), a list of them, or an object with paths as keys. */
function isSortedBy(value: unknown, name: string): boolean {
  if (typeof value === 'string') return value.split(/[.,:\s]/).includes(name);
  if (Array.isArray(value)) return value.some((part) => isSortedBy(part, name));
  return hasKey(value, name);
}

function refuseUnknownLocale({ locale }: Query): void {
  if (locale === undefined || (LOCALES as readonly unknown[]).includes(locale)) return;
  const isRepeated = Array.isArray(locale) && locale.length > 1;
  refuse('locale', isRepeated ? 'may be given only once' : `must be one of ${LOCALES.join(', ')}`);
}

function refusePagination(pagination: unknown, maxLimit: number): void {
  if (pagination === undefined) return;
  if (typeof pagination !== 'object' || pagination === null) refuse('pagination', 'must be given as pagination[page]');
  for (const [key, value] of Object.entries(pagination as Query)) {
    const least = Object.hasOwn(PAGINATION, key) ? PAGINATION[key] : undefined;
    if (key === 'withCount' && WITH_COUNT.includes(String(value))) continue;
    if (least === undefined) refuse(`pagination[${key}]`, 'is not known, or has no such value');
    const most = key === 'pageSize' || key === 'limit' ? maxLimit : FURTHEST_PAGE;
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (!(number >= least && number <= most)) {
      refuse(`pagination[${key}]`, `must be a whole number from ${least} to ${most}`);
    }
  }
}

function refuse(param: string, rule: string): never {
  throw new errors.ValidationError(`${param}: ${rule}`, { source: 'query', param });
}
