import { factories } from '@strapi/strapi';
import type { Context } from 'koa';

/** How Strapi marks the actions that a role of the content API can be granted. A route sets it; there is none. */
const ACTION_TYPE = Symbol.for('__type__');

/**
 * Contacts have no route: they are read by populating a practice or a call, which Strapi allows to
 * whom it grants `find` on this type. Without the mark the grant would be deleted at the next start.
 */
export default factories.createCoreController('api::contact.contact', () => ({
  find: Object.assign((ctx: Context) => ctx.notFound(), { [ACTION_TYPE]: ['content-api'] }),
}));
