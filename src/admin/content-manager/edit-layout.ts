import { TYPE_FORMS, type TypeForm } from '../../panel/forms';
import { LABELS, type PanelLanguage } from '../../panel/labels';
import { GROUP_HEADING } from '../fields/names';
import { panelLanguage } from '../language';
import { findType, translateField } from './texts';
import type { EditLayout, Field, FieldRow } from './types';

/**
 * Turns the form of one of our types into one card per group, with a heading, in the panel's language.
 * A row belongs to the group of its first field, or else of the row above it, so that a form that an
 * administrator has rearranged still shows all its fields.
 */
export function arrangeEditLayout<T extends { layout: EditLayout }>(input: T): T {
  const { layout } = input;
  const type = findType(layout.settings.displayName);
  const form = type === undefined ? undefined : TYPE_FORMS[type];
  // There the layout is edited and stored: what we add must not be stored with it.
  if (type === undefined || form === undefined || isConfigurationPage()) return input;

  const language = panelLanguage();
  const rows = layout.layout.flat().map((row) => row.map((field) => explainField(language, type, field)));
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: component.layout.map((row) => row.map((field) => explainField(language, uid, field))) },
    ]),
  );
  return { ...input, layout: { ...layout, layout: toCards(form, rows, layout, language), components } };
}

function explainField(language: PanelLanguage, owner: string, field: Field): Field {
  const translated = translateField(language, owner, field);
  const { maxLength: _, ...attribute } = field.attribute;
  return {
    ...translated,
    // An empty help text would leave an empty line under the input.
    hint: translated.hint === '' ? undefined : translated.hint,
    // Where a pattern rules, the help text says it, and "max. 10 characters" only distracts from it.
    attribute: 'regex' in attribute ? attribute : field.attribute,
  };
}

function toCards(form: TypeForm, rows: FieldRow[], layout: EditLayout, language: PanelLanguage): FieldRow[][] {
  const cards = new Map<string, FieldRow[]>();
  let key = form.groups[0]?.key ?? '';
  for (const row of rows) {
    key = groupOf(form, row) ?? key;
    cards.set(key, [...(cards.get(key) ?? []), row]);
  }
  return [...cards].map(([group, rowsOfGroup]) => {
    const first = rowsOfGroup[0]?.[0];
    const heading = LABELS[language].groups[group];
    if (first === undefined || heading === undefined) return rowsOfGroup;
    return [[headingOf(first, heading, layout.components)], ...rowsOfGroup];
  });
}

function groupOf(form: TypeForm, row: FieldRow): string | undefined {
  return form.groups.find(({ rows }) => rows.flat().some(([name]) => name === row[0]?.name))?.key;
}

/**
 * A form has fields only: a heading is one that shows its label, under the permissions of the first
 * field. Permissions name the fields of a component, not the component.
 */
function headingOf(first: Field, heading: string, components: EditLayout['components']): Field {
  const { component } = first.attribute;
  const inner = component === undefined ? undefined : components[component]?.layout[0]?.[0]?.name;
  return {
    name: inner === undefined ? first.name : `${first.name}.${inner}`,
    type: GROUP_HEADING,
    attribute: { type: 'string' },
    label: heading,
    size: 12,
    visible: true,
    disabled: false,
    required: false,
  };
}

function isConfigurationPage(): boolean {
  return window.location.pathname.includes('/configurations/');
}
