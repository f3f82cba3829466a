import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { modelOf, reachedBy, type Model } from './models';

export type Entry = Record<string, unknown>;

/** What there is to know of the entries of a type: worked out once, since lists are long. */
export interface Plan {
  model: Model;
  /** Attributes that never leave the server: private ones, passwords and morph relations. */
  hidden: string[];
  /** Attributes with entries of their own. */
  below: { key: string; uid: UID.Schema }[];
}

const plans = new WeakMap<object, Plan>();

/**
 * Calls for every entry of an answer, at every depth, an entry before those in it.
 *
 * @param uid the type of the entries
 * @param data an entry, a list of them, or nothing
 */
export function walkEntries(
  strapi: Core.Strapi,
  uid: UID.Schema,
  data: unknown,
  visit: (entry: Entry, plan: Plan) => void,
): void {
  if (Array.isArray(data)) {
    for (const entry of data) walkEntries(strapi, uid, entry, visit);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const entry = data as Entry;
  const plan = planFor(strapi, uid);
  visit(entry, plan);
  for (const { key, uid: reached } of plan.below) {
    if (entry[key] != null) walkEntries(strapi, reached, entry[key], visit);
  }
}

function planFor(strapi: Core.Strapi, uid: UID.Schema): Plan {
  const model = modelOf(strapi, uid);
  const known = plans.get(model);
  if (known !== undefined) return known;
  const plan: Plan = { model, hidden: [], below: [] };
  for (const [key, attribute] of Object.entries(model.attributes)) {
    const reached = reachedBy(attribute);
    // Morph relations lead anywhere: an uploaded file would tell which drafts use it.
    const isHidden =
      contentTypes.isPrivateAttribute(model as never, key) ||
      attribute.type === 'password' ||
      (attribute.type === 'relation' && reached === undefined);
    if (isHidden) plan.hidden.push(key);
    else if (reached !== undefined) plan.below.push({ key, uid: reached });
  }
  plans.set(model, plan);
  return plan;
}
