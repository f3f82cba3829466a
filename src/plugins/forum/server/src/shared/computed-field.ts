/** A field of public entries that no column holds, since it depends on the clock. */
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clock } from './clock';

interface ComputedField<Value extends string> {
  field: string;
  /** The column from which it is computed. */
  source: string;
  values: readonly Value[];
  /** The filter that finds exactly the entries with a value, in the form of Strapi's `filters`. */
  filterBy: (value: Value, now: Date) => object;
  /** Called for each list that is filtered. */
  onFilter?: (now: Date) => Promise<void>;
}

/**
 * Turns `?field=value` of a list into a filter on the column, and a wish for the field into one for the
 * column. List the middleware in `config/middlewares.ts`: it must run after the query is parsed and errors
 * are caught.
 *
 * @throws ValidationError that names the parameter, while a request is answered
 */
export function translateComputed<Value extends string>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { field, source, values, filterBy, onFilter }: ComputedField<Value>,
): Core.MiddlewareHandler {
  const path = `${strapi.config.get('api.rest.prefix', '/api')}/${strapi.getModel(uid).info.pluralName}`;
  return async (ctx, next) => {
    const asked = ctx.path.toLowerCase();
    if (asked.startsWith(path)) {
      const query: Record<string, unknown> = { ...ctx.query };
      if (query.fields !== undefined) query.fields = replaceField(query.fields, field, source);
      if (query[field] !== undefined && asked.replace(/\/$/, '') === path) {
        const value = values.find((each) => each === query[field]);
        delete query[field];
        if (value === undefined) {
          const message = `${field}: must be one of ${values.join(', ')}`;
          throw new errors.ValidationError(message, { source: 'query', param: field });
        }
        const now = clock.now();
        const filter = filterBy(value, now);
        query.filters = query.filters === undefined ? filter : { $and: [query.filters, filter] };
        await onFilter?.(now);
      }
      ctx.query = query as never;
    }
    await next();
  };
}

/** What is computed from a column is asked for by the column's name too. */
function replaceField(fields: unknown, field: string, source: string): unknown {
  const list = typeof fields === 'string' ? fields.split(',') : fields;
  return Array.isArray(list) ? list.map((each: unknown) => (each === field ? source : each)) : fields;
}
