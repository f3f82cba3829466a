/**
 * What the fields of the panel are called, and the help under them, in the panel's three languages.
 * No import from Strapi, since the server and the panel both read this file.
 */
import en from './labels/en.json';
import es from './labels/es.json';
import fr from './labels/fr.json';

export interface FieldLabel {
  label: string;
  hint?: string;
}

export interface Labels {
  /** Names of the content types, by singular name, as they stand in the menu. */
  types: Record<string, string>;
  /** Headings of the groups of a form. */
  groups: Record<string, string>;
  /** By `<owner>.<field>`, or by `<field>` where it means the same everywhere. */
  fields: Record<string, FieldLabel>;
  /** Values of the enumerations. A value has one name, whatever the field. */
  choices: Record<string, string>;
}

export const PANEL_LANGUAGES = ['en', 'fr', 'es'] as const;
export type PanelLanguage = (typeof PANEL_LANGUAGES)[number];

export const LABELS: Record<PanelLanguage, Labels> = { en, fr, es };

/**
 * Finds the label and the help text of a field.
 *
 * @param language one of the panel's languages
 * @param owner singular name of a content type, or uid of a component
 * @param field name of the attribute
 * @returns undefined for a field that has no text of its own, such as one added by a plugin
 */
export function describeField(language: PanelLanguage, owner: string, field: string): FieldLabel | undefined {
  const { fields } = LABELS[language];
  return fields[`${owner}.${field}`] ?? fields[field];
}
