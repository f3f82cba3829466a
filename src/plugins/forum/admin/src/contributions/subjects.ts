import { SUBJECT_TYPES, type SubjectReference, type SubjectType } from './types';

const COLLECTIONS = '/content-manager/collection-types';

export const uidOf = (type: SubjectType) => `api::${type}.${type}`;

/** @returns undefined for a content type that delegations do not contribute to */
export function subjectTypeOf(model: string): SubjectType | undefined {
  return SUBJECT_TYPES.find((type) => uidOf(type) === model);
}

export function isSubjectType(name: string): name is SubjectType {
  return SUBJECT_TYPES.some((type) => type === name);
}

export const listPath = (type: SubjectType) => `${COLLECTIONS}/${uidOf(type)}`;

export const createPath = (type: SubjectType) => `${listPath(type)}/create`;

/** @param status `published` for what belongs to others, whose drafts may not be read */
export function entryPath({ type, documentId }: SubjectReference, locale: string, status?: 'published'): string {
  const shown = status === undefined ? '' : `&status=${status}`;
  return `${listPath(type)}/${documentId}?plugins[i18n][locale]=${locale}${shown}`;
}
