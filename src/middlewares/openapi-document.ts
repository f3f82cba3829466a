import type { Core } from '@strapi/strapi';

/** What Strapi's generator says about itself: which software and which version to look up exploits for. */
const GENERATOR = ['x-powered-by', 'x-strapi-version'];

/** Takes the generator's own advertisement out of the served OpenAPI document. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const path = `${strapi.config.get('api.rest.prefix', '/api')}/openapi.json`;
  return async (ctx, next) => {
    await next();
    if (ctx.path.toLowerCase() !== path || typeof ctx.body !== 'object' || ctx.body === null) return;
    const document = ctx.body as Record<string, unknown>;
    ctx.body = Object.fromEntries(Object.entries(document).filter(([key]) => !GENERATOR.includes(key)));
  };
};
