/** What is in the catalogue: the types, by the names that they have in its addresses. */
import type { UID } from '@strapi/strapi';

export const CATALOGUE_TYPES = ['practice', 'call-for-action', 'policy-tool', 'migration-profile'] as const;
export type CatalogueType = (typeof CATALOGUE_TYPES)[number];

export const CALL: CatalogueType = 'call-for-action';

export function uidOf(type: CatalogueType): UID.CollectionType {
  return `api::${type}.${type}` as UID.CollectionType;
}

/** @returns the type's name, or undefined where its documents are not in the catalogue */
export function typeOf(uid: string): CatalogueType | undefined {
  return CATALOGUE_TYPES.find((type) => uidOf(type) === uid);
}
