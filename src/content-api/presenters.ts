/**
 * What an answer of the content API carries beyond the stored attributes. A presenter is applied to
 * every entry of its types in an answer, at every depth, in one walk through the answer.
 */
import type { Core, UID } from '@strapi/strapi';

interface Model {
  uid: UID.Schema;
  attributes: Record<string, { type: string; target?: UID.ContentType; component?: UID.Component }>;
}

type Entry = Record<string, unknown>;

export interface Presenter {
  /** The types whose entries it completes. */
  appliesTo: (model: Model) => boolean;
  /** Completes one entry, in place. It runs after Strapi has taken out what the reader may not see. */
  present: (entry: Entry) => void;
}

/** What is to be done with an entry of a type: worked out once, since lists are long. */
interface Plan {
  below: { key: string; uid: UID.Schema }[];
  presenters: Presenter[];
}

interface Presentation {
  presenters: Presenter[];
  plans: Map<string, Plan>;
}

const presentations = new WeakMap<Core.Strapi, Presentation>();

/** Adds a presenter to every answer of the content API. Call it in `register`. */
export function addPresenter(strapi: Core.Strapi, presenter: Presenter): void {
  const known = presentations.get(strapi);
  if (known !== undefined) {
    known.presenters.push(presenter);
    return;
  }
  const presentation: Presentation = { presenters: [presenter], plans: new Map() };
  presentations.set(strapi, presentation);
  strapi.sanitizers.add('content-api.output', ((schema: Model) => (data: unknown) => {
    presentAll(strapi, presentation, schema.uid, data);
    return data;
  }) as never);
}

function presentAll(strapi: Core.Strapi, presentation: Presentation, uid: UID.Schema, data: unknown): void {
  if (Array.isArray(data)) {
    for (const entry of data) presentAll(strapi, presentation, uid, entry);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const entry = data as Entry;
  const { below, presenters } = planFor(strapi, presentation, uid);
  for (const { key, uid: target } of below) {
    if (entry[key] != null) presentAll(strapi, presentation, target, entry[key]);
  }
  for (const { present } of presenters) present(entry);
}

function planFor(strapi: Core.Strapi, { presenters, plans }: Presentation, uid: UID.Schema): Plan {
  const known = plans.get(uid);
  if (known !== undefined) return known;
  const model = strapi.getModel(uid) as unknown as Model;
  const plan: Plan = {
    below: Object.entries(model.attributes).flatMap(([key, { type, target, component }]) => {
      const reached = type === 'media' ? ('plugin::upload.file' as const) : (target ?? component);
      return reached === undefined ? [] : [{ key, uid: reached }];
    }),
    presenters: presenters.filter(({ appliesTo }) => appliesTo(model)),
  };
  plans.set(uid, plan);
  return plan;
}
