import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { LOCALES } from '../content-api/locales';

type Query = Record<string, unknown>;

/** Parameters with which Strapi 5 hands drafts to anybody who may `find` (strapi/strapi#25326). */
const DRAFT_PARAMETERS = ['status', 'publicationFilter', 'hasPublishedVersion'];

/** The smallest value of each number in `pagination`. Strapi itself corrects or ignores what is out of range. */
const PAGINATION: Record<string, number> = { page: 1, pageSize: 1, start: 0, limit: 1 };
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
    if (ctx.path.toLowerCase().startsWith(prefix)) {
      refuseDrafts(ctx.query);
      refuseUnknownLocale(ctx.query);
      refusePagination(ctx.query.pagination, maxLimit);
    }
    await next();
  };
};

function refuseDrafts(query: Query): void {
  for (const parameter of DRAFT_PARAMETERS) {
    if (!(parameter in query)) continue;
    if (parameter === 'status' && query[parameter] === 'published') continue;
    refuse(parameter, 'the content API serves published content only');
  }
}

function refuseUnknownLocale({ locale }: Query): void {
  if (locale === undefined || (LOCALES as readonly unknown[]).includes(locale)) return;
  refuse('locale', `must be one of ${LOCALES.join(', ')}`);
}

function refusePagination(pagination: unknown, maxLimit: number): void {
  if (pagination === undefined) return;
  if (typeof pagination !== 'object' || pagination === null) refuse('pagination', 'must be given as pagination[page]');
  for (const [key, value] of Object.entries(pagination as Query)) {
    const least = Object.hasOwn(PAGINATION, key) ? PAGINATION[key] : undefined;
    if (least === undefined) continue;
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
