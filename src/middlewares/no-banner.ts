import type { Core } from '@strapi/strapi';

/** Strapi's health check answers with a header `strapi`: nobody needs to know what the platform runs on. */
export default (_config: unknown, _context: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    await next();
    ctx.remove('strapi');
  };
