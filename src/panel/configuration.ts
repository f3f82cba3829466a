/** Builds what the content-manager stores about a form, from our forms and labels. Pure. */
import { describeField } from './labels';
import { COMPONENT_FORMS, TYPE_FORMS, type Row } from './forms';

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** The part of a content-manager configuration that we look at. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

const PAGE_SIZE = 20;

/**
 * Lays out the form and the list of a content type.
 *
 * @param type singular name of the content type
 * @param targets the content type that each relation leads to, by field
 * @param current what the content-manager made up by itself, with what it knows of each field
 * @throws Error for a type without a form
 */
export function configureType(type: string, targets: Record<string, string>, current: Configuration): Configuration {
  const form = TYPE_FORMS[type];
  if (form === undefined) throw new Error(`No form for the content type "${type}"`);
  const metadatas = describeAll(type, current.metadatas, form.readOnly);
  for (const [field, target] of Object.entries(targets)) {
    const mainField = TYPE_FORMS[target]?.mainField;
    const metadata = metadatas[field];
    if (mainField !== undefined && metadata !== undefined) metadata.edit = { ...metadata.edit, mainField };
  }
  return {
    settings: {
      ...current.settings,
      mainField: form.mainField,
      defaultSortBy: form.sort.field,
      defaultSortOrder: form.sort.order,
      pageSize: PAGE_SIZE,
    },
    metadatas,
    layouts: { list: form.columns, edit: toLayout(form.groups.flatMap(({ rows }) => rows)) },
  };
}

/**
 * Lays out the form of a component.
 *
 * @param uid uid of the component
 * @param current what the content-manager made up by itself
 * @throws Error for a component without a form
 */
export function configureComponent(uid: string, current: Configuration): Configuration {
  const form = COMPONENT_FORMS[uid];
  if (form === undefined) throw new Error(`No form for the component "${uid}"`);
  return {
    settings: { ...current.settings, mainField: form.mainField, defaultSortBy: form.mainField },
    metadatas: describeAll(uid, current.metadatas),
    layouts: { ...current.layouts, edit: toLayout(form.rows) },
  };
}

/** Labels are stored in English; the panel translates those that nobody has changed. */
function describeAll(
  owner: string,
  metadatas: Record<string, Metadata>,
  readOnly: string[] = [],
): Record<string, Metadata> {
  return Object.fromEntries(
    Object.entries(metadatas).map(([field, { edit, list }]) => {
      const text = describeField('en', owner, field);
      if (text === undefined) return [field, { edit, list }];
      const { label, hint = '' } = text;
      const editable = readOnly.includes(field) ? { editable: false } : {};
      // The content-manager keeps no form settings for what it does not show in forms.
      const shown = Object.keys(edit).length === 0 ? edit : { ...edit, label, description: hint, ...editable };
      return [field, { edit: shown, list: { ...list, label } }];
    }),
  );
}

function toLayout(rows: Row[]): Configuration['layouts']['edit'] {
  return rows.map((row) => row.map(([name, size]) => ({ name, size })));
}
