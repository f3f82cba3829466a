import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Where the panel's media library keeps files and folders, and their keys in its bodies. */
const ROUTES = /^\/upload(\/|$)/i;
const KEYED = /^\/upload\/(?:files|folders)\/([^/]+)/i;
const KEYS = ['id', 'parent', 'folder', 'destinationFolderId', 'fileIds', 'folderIds'];
const LARGEST = 2 ** 31 - 1;

/**
 * Refuses keys of the media library that are no numbers. Strapi's validation asks the database for the folder
 * behind them and does not wait for a refusal: PostgreSQL refuses a text where a number is meant, the request
 * stays without an answer, and the rejection, which reaches nobody, ended the process.
 */
export default (_config: unknown, _context: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    if (ROUTES.test(ctx.path)) {
      const key = KEYED.exec(ctx.path)?.[1];
      if (key !== undefined && !isKey(key)) throw new errors.NotFoundError();
      refuseKeys(ctx.query, []);
      refuseKeys((ctx.request as { body?: unknown }).body, []);
    }
    await next();
  };

function refuseKeys(value: unknown, path: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, nested] of Object.entries(value)) {
    // A form has the folder of each file as JSON in a field.
    const parsed = name === 'fileInfo' ? parse(nested) : nested;
    if (KEYS.includes(name) && ![parsed].flat().every(isKeyOrNothing)) refuse([...path, name]);
    refuseKeys(parsed, [...path, name]);
  }
}

function parse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(parse);
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** An object is a filter, whose own keys are looked at. */
function isKeyOrNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || typeof value === 'object' || isKey(value);
}

function isKey(value: unknown): boolean {
  return /^\d+$/.test(String(value)) && Number(value) <= LARGEST;
}

function refuse(path: string[]): never {
  const message = 'must be the number of a file or folder';
  throw new errors.ValidationError(`${path.join('.')}: ${message}`, {
    errors: [{ path, message, name: 'ValidationError' }],
  });
}
