import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isDataException, isUnsoundQuery } from '../content-api/unsound-query';

/**
 * Answers 400 where a value makes no sense to the database, such as a text for a number: Strapi answers 500,
 * in the content API and in the panel alike. What cannot be answered is the caller's mistake when it is a
 * question; of what shall be written only the values are.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
    await next().catch((error: unknown) => {
      if (!(isRead ? isUnsoundQuery(error) : isDataException(error))) throw error;
      strapi.log.debug(`${ctx.method} ${ctx.path}: ${(error as Error).message}`);
      throw isRead
        ? new errors.ValidationError('The query asks for a comparison that makes no sense', { source: 'query' })
        : new errors.ValidationError('A value or an address is of the wrong kind', { source: 'body' });
    });
  };
