import type { Context } from 'koa';
import { invalidFields, notFound } from './errors';
import { DOCUMENT_ID } from './input';
import { rule } from './rules';

/**
 * The `data` of a body, which is all that a body may have.
 *
 * @throws ValidationError that names the key
 */
export function bodyOf(ctx: Context): unknown {
  const body = (ctx.request as { body?: unknown }).body ?? {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw invalidFields([{ path: ['data'], message: rule('required') }]);
  }
  const unknown = Object.keys(body).filter((key) => key !== 'data');
  if (unknown.length > 0) {
    throw invalidFields(unknown.map((key) => ({ path: [key], message: rule('unknown-field') })));
  }
  return (body as { data?: unknown }).data;
}

/** The documentId in the path. PostgreSQL would answer a NUL with an error of its own. @throws NotFoundError */
export function keyOf(ctx: Context): string {
  const key = String(ctx.params.documentId);
  if (!DOCUMENT_ID.test(key)) throw notFound();
  return key;
}

/** The token of a body that has nothing else. @throws ValidationError */
export function tokenOf(ctx: Context): unknown {
  const data = bodyOf(ctx);
  if (typeof data !== 'object' || data === null || !('token' in data)) {
    throw invalidFields([{ path: ['token'], message: rule('required') }]);
  }
  const unknown = Object.keys(data).filter((key) => key !== 'token');
  if (unknown.length > 0) {
    throw invalidFields(unknown.map((key) => ({ path: [key], message: rule('unknown-field') })));
  }
  return data.token;
}
