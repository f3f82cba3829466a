/** What this room needs to know of a content type or component; Strapi's own types are per uid. */
import type { Core, UID } from '@strapi/strapi';

export interface Attribute {
  type: string;
  target?: UID.ContentType;
  component?: UID.Component;
  customField?: string;
  options?: { vocabulary?: string };
}

export interface Model {
  uid: UID.Schema;
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

export function modelOf(strapi: Core.Strapi, uid: UID.Schema): Model {
  return strapi.getModel(uid) as unknown as Model;
}

/** The type of what an attribute leads to; a morph relation leads anywhere, and plain values nowhere. */
export function reachedBy({ type, target, component }: Attribute): UID.Schema | undefined {
  return type === 'media' ? 'plugin::upload.file' : (target ?? component);
}
