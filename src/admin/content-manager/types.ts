/** What the content-manager hands to its hooks, as far as we look at it. */

export interface Field {
  name: string;
  label: string;
  hint?: string;
  type: string;
  attribute: { type: string; component?: string; maxLength?: number };
  [property: string]: unknown;
}

export type FieldRow = Field[];

export interface EditLayout {
  layout: FieldRow[][];
  components: Record<string, { layout: FieldRow[] }>;
  settings: { displayName?: string };
}

export interface Column {
  name: string;
  label: unknown;
  attribute: { type: string };
  cellFormatter?: (row: Record<string, unknown>) => React.ReactNode;
}

export interface ListLayout {
  settings: { displayName?: string };
}

export interface Filter {
  name: string;
  label: unknown;
}

export interface MenuLink {
  uid: string;
  title: string;
}
