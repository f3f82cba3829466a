import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Where the panel looks up what an entry could lead to. */
const ROUTES = /^\/content-manager\/relations(\/|$)/i;
/** What the panel does not send there. */
const QUESTIONS = ['filters', 'sort', 'populate', 'fields', 'where'];

/**
 * Refuses questions to the picker of relations that the panel does not ask. It reads past the document layer, and
 * whoever may read an entry could ask there what is in the drafts that it leads to, which are others' own.
 */
export default (_config: unknown, _context: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const asked = ROUTES.test(ctx.path) ? QUESTIONS.filter((name) => ctx.query[name] !== undefined) : [];
    if (asked.length > 0) {
      throw new errors.ValidationError(`${asked.join(', ')}: not for the choice of relations`);
    }
    await next();
  };
