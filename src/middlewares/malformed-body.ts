import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * A body that cannot be parsed is the sender's mistake. The multipart parser says so in `httpCode`,
 * which Strapi does not read, and a deeply nested JSON text exhausts the stack: both became a 500.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    await next().catch((error: { httpCode?: unknown; message?: unknown }) => {
      const isTooDeep = ctx.method !== 'GET' && error.message === 'Maximum call stack size exceeded';
      if (error.httpCode === 413) throw new errors.PayloadTooLargeError('The body is too large');
      if (!isTooDeep && error.httpCode !== 400) throw error;
      strapi.log.debug(`Malformed body: ${String(error.message)}`);
      throw new errors.ValidationError('The body is malformed');
    });
  };
