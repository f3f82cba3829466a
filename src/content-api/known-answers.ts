/**
 * Takes out of an answer what never leaves the server: private attributes and passwords.
 *
 * For answers whose relations this code has chosen, none of them restricted. Strapi's own sanitiser
 * also asks for each relation whether its reader may see it, in three asynchronous walks that take
 * longer than the database; where the request itself names relations, Strapi's is used.
 */
import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

interface Model {
  attributes: Record<string, { type: string; target?: UID.ContentType; component?: UID.Component }>;
}

interface Plan {
  hidden: string[];
  below: { key: string; uid: UID.Schema }[];
}

/** How Strapi keeps what plugins and presenters do to every answer. */
type Sanitizer = (model: unknown) => (data: unknown) => unknown;

const plans = new WeakMap<object, Plan>();

/**
 * @param uid the type of the entries
 * @param answer entries with relations of public types only; changed in place
 * @returns the answer, with what the presenters add
 */
export async function sanitizeKnownAnswer(strapi: Core.Strapi, uid: UID.Schema, answer: unknown): Promise<unknown> {
  hide(strapi, uid, answer);
  const model = strapi.getModel(uid);
  let result = answer;
  for (const sanitizer of strapi.sanitizers.get('content-api.output') as Sanitizer[])
    result = await sanitizer(model)(result);
  return result;
}

function hide(strapi: Core.Strapi, uid: UID.Schema, data: unknown): void {
  if (Array.isArray(data)) {
    for (const entry of data) hide(strapi, uid, entry);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const entry = data as Record<string, unknown>;
  const { hidden, below } = planFor(strapi, uid);
  for (const key of hidden) delete entry[key];
  for (const { key, uid: target } of below) if (entry[key] != null) hide(strapi, target, entry[key]);
}

function planFor(strapi: Core.Strapi, uid: UID.Schema): Plan {
  const model = strapi.getModel(uid) as unknown as Model;
  const known = plans.get(model);
  if (known !== undefined) return known;
  const plan: Plan = { hidden: [], below: [] };
  for (const [key, { type, target, component }] of Object.entries(model.attributes)) {
    const reached = type === 'media' ? ('plugin::upload.file' as const) : (target ?? component);
    // Morph relations lead anywhere: an uploaded file would tell which drafts use it.
    const isHidden =
      contentTypes.isPrivateAttribute(model as never, key) ||
      type === 'password' ||
      (type === 'relation' && reached === undefined);
    if (isHidden) plan.hidden.push(key);
    else if (reached !== undefined) plan.below.push({ key, uid: reached });
  }
  plans.set(model, plan);
  return plan;
}
