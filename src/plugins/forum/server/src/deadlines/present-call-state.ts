import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addPresenter } from '../../../../../content-api/presenters';
import { CALL_STATES, callStateOf, filterByCallState } from './call-state';
import { CALL } from './set-closes-at';

/**
 * Gives every call in every answer its `callState`, and lists the filter `?callState=`.
 * The state is computed at the moment of the request: no column holds it.
 */
export function registerCallState(strapi: Core.Strapi): void {
  addPresenter(strapi, {
    appliesTo: ({ uid }) => uid === CALL,
    present: (entry) => {
      if (entry.closesAt === undefined) return;
      const closesAt = entry.closesAt === null ? null : new Date(entry.closesAt as string);
      entry.callState = callStateOf(closesAt, new Date());
    },
  });

  strapi.contentAPI.addQueryParams({
    callState: {
      schema: (z) => z.enum(CALL_STATES).optional(),
      matchRoute: (route) => String(route.handler) === `${CALL}.find`,
    },
  });
}

/**
 * Turns `?callState=` into a filter on `closesAt`, and a wish for the field into one for its source.
 * Listed in `config/middlewares.ts`: it must run after the query is parsed and errors are caught.
 */
export function translateCallState(_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler {
  const path = `${strapi.config.get('api.rest.prefix', '/api')}/${strapi.getModel(CALL).info.pluralName}`;
  return async (ctx, next) => {
    const asked = ctx.path.toLowerCase();
    if (asked.startsWith(path)) {
      const query: Record<string, unknown> = { ...ctx.query };
      if (query.fields !== undefined) query.fields = replaceField(query.fields);
      if (query.callState !== undefined && asked.replace(/\/$/, '') === path) {
        const { callState } = query;
        delete query.callState;
        const state = CALL_STATES.find((each) => each === callState);
        if (state === undefined) {
          throw new errors.ValidationError(`callState: must be one of ${CALL_STATES.join(', ')}`, {
            source: 'query',
            param: 'callState',
          });
        }
        const filter = filterByCallState(state, new Date());
        query.filters = query.filters === undefined ? filter : { $and: [query.filters, filter] };
      }
      ctx.query = query as never;
    }
    await next();
  };
}

function replaceField(fields: unknown): unknown {
  const list = typeof fields === 'string' ? fields.split(',') : fields;
  return Array.isArray(list) ? list.map((field) => (field === 'callState' ? 'closesAt' : field)) : fields;
}
