/**
 * What an answer of the content API carries beyond the stored attributes. A presenter is applied to
 * every entry of its types in an answer, at every depth.
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

/** Adds a presenter to every answer of the content API. Call it in `register`. */
export function addPresenter(strapi: Core.Strapi, presenter: Presenter): void {
  strapi.sanitizers.add('content-api.output', ((schema: Model) => (data: unknown) => {
    presentAll(strapi, schema, data, presenter);
    return data;
  }) as never);
}

function presentAll(strapi: Core.Strapi, model: Model | undefined, data: unknown, presenter: Presenter): void {
  if (model?.attributes === undefined || typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    for (const entry of data) presentAll(strapi, model, entry, presenter);
    return;
  }
  const entry = data as Entry;
  for (const [key, value] of Object.entries(entry)) {
    if (typeof value !== 'object' || value === null) continue;
    const attribute = model.attributes[key];
    const uid = attribute?.target ?? attribute?.component;
    if (uid !== undefined) presentAll(strapi, strapi.getModel(uid) as unknown as Model, value, presenter);
  }
  if (presenter.appliesTo(model)) presenter.present(entry);
}
