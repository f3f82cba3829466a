import type { Core } from '@strapi/strapi';
import { presentOpenApi, type OpenApiDocument } from '../content-api/openapi';

/**
 * Completes the OpenAPI document that Strapi serves. It depends on nothing but the code, so it is made
 * once per process: making it takes longer than any other answer.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler => {
  const path = `${strapi.config.get('api.rest.prefix', '/api')}/openapi.json`.toLowerCase();
  let document: OpenApiDocument | undefined;
  return async (ctx, next) => {
    // The router takes other capitals, a slash at the end and HEAD as well.
    const asked = ctx.path.toLowerCase().replace(/\/$/, '');
    if (asked !== path || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next();
    if (document === undefined) {
      await next();
      if (ctx.status !== 200) return;
      document = presentOpenApi(strapi, ctx.body as OpenApiDocument, strapi.config.get('server.url'));
    }
    ctx.body = document;
  };
};
