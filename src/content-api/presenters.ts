/**
 * What an answer of the content API carries beyond the stored attributes. A presenter is applied to
 * every entry of its types in an answer, at every depth, in one walk through the answer.
 */
import type { Core } from '@strapi/strapi';
import type { Model } from './models';
import { walkEntries, type Entry } from './walk-entries';

export interface Presenter {
  /** The types whose entries it completes. */
  appliesTo: (model: Model) => boolean;
  /** Completes one entry, in place. It runs after Strapi has taken out what the reader may not see. */
  present: (entry: Entry) => void;
}

interface Presentation {
  presenters: Presenter[];
  /** Those that apply to a type: asked once. */
  byModel: Map<Model, Presenter[]>;
}

const presentations = new WeakMap<Core.Strapi, Presentation>();

/** Adds a presenter to every answer of the content API. Call it in `register`. */
export function addPresenter(strapi: Core.Strapi, presenter: Presenter): void {
  const known = presentations.get(strapi);
  if (known !== undefined) {
    known.presenters.push(presenter);
    return;
  }
  const presentation: Presentation = { presenters: [presenter], byModel: new Map() };
  presentations.set(strapi, presentation);
  strapi.sanitizers.add('content-api.output', ((schema: Model) => (data: unknown) => {
    walkEntries(strapi, schema.uid, data, (entry, { model }) => {
      for (const { present } of presentersFor(presentation, model)) present(entry);
    });
    return data;
  }) as never);
}

function presentersFor({ presenters, byModel }: Presentation, model: Model): Presenter[] {
  const known = byModel.get(model);
  if (known !== undefined) return known;
  const applying = presenters.filter(({ appliesTo }) => appliesTo(model));
  byModel.set(model, applying);
  return applying;
}
