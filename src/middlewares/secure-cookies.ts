import type { Core } from '@strapi/strapi';

/**
 * Lets session cookies be `secure` where TLS ends at a proxy. Without a trusted hop Koa takes the
 * connection for plain http and refuses to set such a cookie: every login would answer 500.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const isHttps = String(strapi.config.get('server.url')).startsWith('https:');
  return async (ctx, next) => {
    if (isHttps) ctx.cookies.secure = true;
    await next();
  };
};
