import { TYPE_FORMS } from '../../panel/forms';
import { describeField, type PanelLanguage } from '../../panel/labels';

/**
 * Finds one of our content types by its display name, the only name that the layouts carry.
 *
 * @returns its singular name, or undefined for a type that is not ours
 */
export function findType(displayName: string | undefined): string | undefined {
  return Object.keys(TYPE_FORMS).find((type) => TYPE_FORMS[type]?.displayName === displayName);
}

/**
 * Translates the label and the help of a field. What an administrator has written instead stays.
 *
 * @param owner singular name of a content type, or uid of a component
 */
export function translateField<T extends { name: string; label: unknown; hint?: string }>(
  language: PanelLanguage,
  owner: string,
  field: T,
): T {
  const ours = describeField('en', owner, field.name);
  const text = describeField(language, owner, field.name);
  if (ours === undefined || text === undefined) return field;
  return {
    ...field,
    label: field.label === ours.label ? text.label : field.label,
    ...(field.hint !== undefined && field.hint === ours.hint ? { hint: text.hint } : {}),
  };
}
