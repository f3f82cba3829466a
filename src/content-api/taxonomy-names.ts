/**
 * Countries, thematic areas and organisations carry their three labels in one row, so that they need
 * no locale of their own. Towards the outside they have `name`, in the language asked for, and
 * `names`; here the one is translated into the other, in queries and in answers, at every depth.
 */
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { DEFAULT_LOCALE, type Locale } from './locales';
import { modelOf, type Model } from './models';

const NAME_ATTRIBUTE: Record<Locale, string> = { en: 'name', fr: 'nameFr', es: 'nameEs' };
const NAME_ATTRIBUTES = Object.values(NAME_ATTRIBUTE);

type Params = Record<string, unknown>;

/** Whether a content type has its labels in three languages in one row. */
export function hasNames(model: Pick<Model, 'attributes'> | undefined): boolean {
  return NAME_ATTRIBUTES.every((attribute) => model?.attributes[attribute] !== undefined);
}

/**
 * Rewrites `name` in `fields`, `sort`, `filters` and `populate` to the columns of the language asked for.
 *
 * @param uid the content type that the query is for
 * @param query the parsed query; it is not changed
 */
export function rewriteNames(strapi: Core.Strapi, uid: UID.ContentType, query: Params): Params {
  const locale = (query.locale as Locale | undefined) ?? DEFAULT_LOCALE;
  return rewriteParams(strapi, modelOf(strapi, uid), query, NAME_ATTRIBUTE[locale] ?? 'name');
}

function rewriteParams(strapi: Core.Strapi, model: Model, params: Params, column: string): Params {
  const result = { ...params };
  if (hasNames(model) && result.fields !== undefined) result.fields = rewriteFields(result.fields);
  if (result.sort !== undefined) result.sort = rewriteSort(strapi, model, result.sort, column);
  if (isObject(result.filters)) result.filters = rewriteFilters(strapi, model, result.filters, column);
  if (isObject(result.populate)) {
    result.populate = Object.fromEntries(
      Object.entries(result.populate).map(([key, value]) => {
        const target = targetOf(strapi, model, key);
        return [key, target && isObject(value) ? rewriteParams(strapi, target, value, column) : value];
      }),
    );
  }
  return result;
}

/** `name` and `names` both need all three columns to be made. */
function rewriteFields(fields: unknown): unknown {
  const list = typeof fields === 'string' ? fields.split(',') : fields;
  if (!Array.isArray(list)) return fields;
  return [...new Set(list.flatMap((field) => (field === 'name' || field === 'names' ? NAME_ATTRIBUTES : [field])))];
}

/** However a sort is written, it becomes a list of `path:direction`, or nothing where it is empty. */
function rewriteSort(strapi: Core.Strapi, model: Model, sort: unknown, column: string): string[] | undefined {
  const parts = sortParts(sort).map((part) => rewriteSortPath(strapi, model, part, column));
  return parts.length === 0 ? undefined : parts;
}

/** `a:desc,b`, `[a:desc, b]`, `{a: desc}` and `{a: {b: desc}}` are all allowed, and mixed as well. */
function sortParts(sort: unknown, path: string[] = []): string[] {
  if (Array.isArray(sort)) return sort.flatMap((part) => sortParts(part, path));
  if (isObject(sort)) return Object.entries(sort).flatMap(([key, value]) => sortParts(value, [...path, key]));
  if (path.length > 0) return [`${path.join('.')}:${String(sort)}`];
  return String(sort)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function rewriteSortPath(strapi: Core.Strapi, model: Model, part: string, column: string): string {
  const [path = '', direction] = part.split(':');
  const keys = path.split('.');
  const owner = keys.slice(0, -1).reduce<Model | undefined>((at, key) => at && targetOf(strapi, at, key), model);
  // Strapi lets a path through a plain field pass, and cannot order by it.
  if (owner === undefined)
    throw new errors.ValidationError(`sort: ${path} is no field`, { source: 'query', param: 'sort' });
  if (keys.at(-1) !== 'name' || !hasNames(owner)) return part;
  return [[...keys.slice(0, -1), column].join('.'), direction].filter(Boolean).join(':');
}

function rewriteFilters(strapi: Core.Strapi, model: Model, filters: unknown, column: string): unknown {
  if (Array.isArray(filters)) return filters.map((part) => rewriteFilters(strapi, model, part, column));
  if (!isObject(filters)) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      if (key.startsWith('$')) return [key, rewriteFilters(strapi, model, value, column)];
      if (key === 'name' && hasNames(model)) return [column, value];
      const target = targetOf(strapi, model, key);
      return [key, target ? rewriteFilters(strapi, target, value, column) : value];
    }),
  );
}

/**
 * Replaces the three columns of an entry by `name` and `names`.
 *
 * @param entry one entry of an answer; changed in place
 * @param locale the language asked for
 */
export function presentNames(entry: Record<string, unknown>, locale: Locale): void {
  const [en, fr, es] = NAME_ATTRIBUTES.map((attribute) => entry[attribute]);
  if (en === undefined || fr === undefined || es === undefined) return;
  const names = { en, fr, es };
  entry.name = names[locale];
  entry.names = names;
  delete entry.nameFr;
  delete entry.nameEs;
}

function targetOf(strapi: Core.Strapi, model: Model, key: string): Model | undefined {
  // Own keys only: `constructor` and the like come in with a query.
  const attribute = Object.hasOwn(model.attributes, key) ? model.attributes[key] : undefined;
  const uid = attribute?.target ?? attribute?.component;
  return uid && modelOf(strapi, uid);
}

function isObject(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
