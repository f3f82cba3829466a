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
  /** Completes what must be looked up: all entries of an answer at once, after each of them was presented. */
  lookUp?: (entries: Entry[]) => Promise<void>;
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
  strapi.sanitizers.add('content-api.output', ((schema: Model) => async (data: unknown) => {
    const waiting = new Map<Presenter, Entry[]>();
    walkEntries(strapi, schema.uid, data, (entry, { model }) => {
      for (const each of presentersFor(presentation, model)) {
        each.present(entry);
        if (each.lookUp === undefined) continue;
        const entries = waiting.get(each);
        if (entries === undefined) waiting.set(each, [entry]);
        else entries.push(entry);
      }
    });
    for (const [{ lookUp }, entries] of waiting) await lookUp?.(entries);
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
