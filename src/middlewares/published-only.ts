import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { LOCALES } from '../content-api/locales';

/** Parameters with which Strapi 5 hands drafts to anybody who may `find` (strapi/strapi#25326). */
const DRAFT_PARAMETERS = ['status', 'publicationFilter', 'hasPublishedVersion'];

/**
 * Guards every request to the content API, whatever its route: nothing but published content, and
 * only in the platform's languages.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const prefix = `${strapi.config.get('api.rest.prefix', '/api')}/`.toLowerCase();
  return async (ctx, next) => {
    // The router matches without regard to case, so the guard does too.
    if (ctx.path.toLowerCase().startsWith(prefix)) {
      refuseDrafts(ctx.query);
      refuseUnknownLocale(ctx.query);
    }
    await next();
  };
};

function refuseDrafts(query: Record<string, unknown>): void {
  for (const parameter of DRAFT_PARAMETERS) {
    if (!(parameter in query)) continue;
    if (parameter === 'status' && query[parameter] === 'published') continue;
    throw new errors.ValidationError(`${parameter}: the content API serves published content only`, {
      source: 'query',
      param: parameter,
    });
  }
}

function refuseUnknownLocale(query: Record<string, unknown>): void {
  if (!('locale' in query) || (LOCALES as readonly unknown[]).includes(query.locale)) return;
  throw new errors.ValidationError(`locale: must be one of ${LOCALES.join(', ')}`, {
    source: 'query',
    param: 'locale',
  });
}
