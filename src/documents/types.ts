/** What the document middlewares need to know of a content type; Strapi's own types are per uid. */
import type { UID } from '@strapi/strapi';

export interface Attribute {
  type: string;
  required?: boolean;
  enum?: string[];
  target?: UID.ContentType;
  targetField?: string;
  component?: UID.Component;
  repeatable?: boolean;
  /** The most items of a repeatable component. */
  max?: number;
  multiple?: boolean;
  customField?: string;
  options?: { vocabulary?: string };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

export interface Model {
  uid: UID.ContentType;
  info: { displayName: string; singularName: string };
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

export type Data = Record<string, unknown>;

/** The part of a document middleware's context that a write has. */
export interface WriteContext {
  uid: UID.ContentType;
  action: string;
  contentType: Model;
  params: { documentId?: string; locale?: string; status?: string; data?: Data };
}

export function isWrite(action: string): boolean {
  return action === 'create' || action === 'update' || action === 'clone';
}
