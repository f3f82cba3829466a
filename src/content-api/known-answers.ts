/**
 * Takes out of an answer what never leaves the server: private attributes and passwords.
 *
 * For answers whose relations this code has chosen, and whose reader may see all of them. Strapi's own
 * sanitiser asks that for each relation of each entry, in three asynchronous walks that take longer
 * than the database; where the request itself names relations, Strapi's is used.
 */
import type { Core, UID } from '@strapi/strapi';
import { modelOf, reachedBy } from './models';
import { walkEntries } from './walk-entries';

/** How Strapi keeps what plugins and presenters do to every answer. */
type Sanitizer = (model: unknown) => (data: unknown) => unknown;

/**
 * Whether the reader may see every relation that is populated by default: an administrator can take
 * `find` of a public type from a role.
 *
 * @param auth who reads, as Strapi's authentication left it in `ctx.state.auth`
 * @param populate the relations, as a controller states them
 */
export async function mayReadAll(
  strapi: Core.Strapi,
  auth: unknown,
  uid: UID.Schema,
  populate: Record<string, unknown> = {},
): Promise<boolean> {
  const scope = [...new Set(scopesOf(strapi, uid, populate))];
  if (scope.length === 0) return true;
  return strapi.auth.verify(auth as never, { scope }).then(
    () => true,
    () => false,
  );
}

/** Files and components have no permission of their own: they belong to their entry. */
function scopesOf(strapi: Core.Strapi, uid: UID.Schema, populate: Record<string, unknown>): string[] {
  const { attributes } = modelOf(strapi, uid);
  return Object.entries(populate).flatMap(([key, value]) => {
    const attribute = attributes[key];
    const reached = attribute && reachedBy(attribute);
    if (attribute === undefined || reached === undefined) return [];
    const below = (value as { populate?: Record<string, unknown> }).populate;
    return [
      ...(attribute.type === 'relation' ? [`${reached}.find`] : []),
      ...(below === undefined ? [] : scopesOf(strapi, reached, below)),
    ];
  });
}

/**
 * @param uid the type of the entries
 * @param answer entries with relations that the reader may see; changed in place
 * @returns the answer, with what the presenters add
 */
export async function sanitizeKnownAnswer(strapi: Core.Strapi, uid: UID.Schema, answer: unknown): Promise<unknown> {
  walkEntries(strapi, uid, answer, (entry, { hidden }) => {
    for (const key of hidden) delete entry[key];
  });
  const model = strapi.getModel(uid);
  let result = answer;
  for (const sanitizer of strapi.sanitizers.get('content-api.output') as Sanitizer[])
    result = await sanitizer(model)(result);
  return result;
}
