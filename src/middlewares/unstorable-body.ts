import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findUnstorable } from '../documents/unstorable-text';

/** JSON within a field of a form, as the panel sends the names of uploaded files: not parsed yet. */
const ESCAPED = /\\u0000/;

/**
 * Refuses a body with characters that PostgreSQL cannot store, wherever it is sent: each query with
 * one, a login's too, failed there with a 500, and went through on SQLite.
 */
export default (_config: unknown, _context: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const { body } = ctx.request as { body?: unknown };
    refuseUnstorable(body, [], ctx.is('multipart') === 'multipart');
    await next();
  };

function refuseUnstorable(value: unknown, path: string[], isForm: boolean): void {
  if (typeof value === 'string') {
    const found = findUnstorable(value) ?? (isForm && ESCAPED.test(value) ? 'the character U+0000' : undefined);
    if (found !== undefined) refuse(path, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, nested] of Object.entries(value)) {
      const found = findUnstorable(key);
      if (found !== undefined) refuse(path, `a name with ${found}`);
      refuseUnstorable(nested, [...path, key], isForm);
    }
  }
}

/** Every body of the API has its fields in `data`: the path names the field. */
function refuse(sent: string[], found: string): never {
  const path = sent[0] === 'data' && sent.length > 1 ? sent.slice(1) : sent;
  const message = `${path.join('.') || 'The body'}: must not contain ${found}`;
  throw new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
}
