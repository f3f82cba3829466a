import type { Core } from '@strapi/strapi';
import type { Attribute, Data, Model } from './types';
import { withoutUnstorable } from './unstorable-text';

const TEXT = new Set(['string', 'text', 'richtext', 'email', 'uid', 'enumeration', 'date', 'datetime']);

/**
 * Trims texts, brings them into one Unicode form (so that two spellings of "é" are one for search and
 * for uniqueness), and stores what was emptied as empty: a cleared input of the panel is '', which no
 * format would allow. Characters that one of the databases cannot store go.
 *
 * @param data changed in place, components included
 */
export function tidyText(strapi: Core.Strapi, model: Pick<Model, 'attributes'>, data: Data): void {
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const value = data[name];
    if (value === undefined || value === null) continue;
    if (TEXT.has(attribute.type) && typeof value === 'string') {
      const text = withoutUnstorable(value).normalize('NFC').trim();
      data[name] = text === '' ? null : text;
    }
    if (attribute.type === 'json') data[name] = withoutUnstorable(value);
    if (attribute.type === 'component') tidyComponent(strapi, attribute, value);
  }
}

function tidyComponent(strapi: Core.Strapi, attribute: Attribute, value: unknown): void {
  const component = strapi.getModel(attribute.component as never) as unknown as Model;
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item === 'object' && item !== null) tidyText(strapi, component, item as Data);
  }
}
