import type { Core } from '@strapi/strapi';

/** Where the panel uploads; nothing else on the platform takes files. */
const UPLOADS = /^\/upload(\/|$)/i;

/**
 * Refuses a multipart request before it is parsed, except where the panel uploads. The parser stands
 * before the router and asks nobody: any stranger could fill the disk with a POST to any path.
 */
export default (_config: unknown, _context: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    // As the parser asks, so that nothing comes between the two.
    if (ctx.is('multipart') && !UPLOADS.test(ctx.path)) ctx.throw(415, 'multipart/form-data is not taken here');
    await next();
  };
