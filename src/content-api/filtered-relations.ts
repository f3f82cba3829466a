import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { modelOf, reachedBy, type Model } from './models';

/** What may stand directly below a relation; anything else would be compared with the number of a row. */
const ALLOWED = ['$null', '$notNull', '$and', '$or', '$not'];

type Params = Record<string, unknown>;

/**
 * Refuses `filters[countries]=5`, at any depth: a relation itself is the number of a row, which is no
 * part of the API. Relations are filtered by an attribute of theirs.
 *
 * @param params the parsed query, or the parameters of one relation in `populate`
 * @throws ValidationError that names the relation
 */
export function refuseRowNumbers(strapi: Core.Strapi, uid: UID.Schema, params: Params): void {
  const model = modelOf(strapi, uid);
  checkFilters(strapi, model, params.filters);
  if (!isObject(params.populate)) return;
  for (const [key, nested] of Object.entries(params.populate)) {
    const reached = reachedFrom(model, key);
    if (reached !== undefined && isObject(nested)) refuseRowNumbers(strapi, reached, nested);
  }
}

function checkFilters(strapi: Core.Strapi, model: Model, filters: unknown): void {
  if (Array.isArray(filters)) filters.forEach((part) => checkFilters(strapi, model, part));
  if (!isObject(filters)) return;
  for (const [key, value] of Object.entries(filters)) {
    if (key.startsWith('$')) checkFilters(strapi, model, value);
    const reached = reachedFrom(model, key);
    if (reached === undefined) continue;
    const isRowNumber =
      !isObject(value) || Object.keys(value).some((name) => name.startsWith('$') && !ALLOWED.includes(name));
    if (isRowNumber) refuse(key);
    checkFilters(strapi, modelOf(strapi, reached), value);
  }
}

function reachedFrom({ attributes }: Model, key: string): UID.Schema | undefined {
  const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
  return attribute && reachedBy(attribute);
}

function isObject(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(key: string): never {
  throw new errors.ValidationError(`filters: ${key} is filtered by an attribute, such as ${key}[documentId]`, {
    source: 'query',
    param: 'filters',
  });
}
