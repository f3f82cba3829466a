/** What a form of the panel is made of. */

/** A field and its width on the grid of twelve columns. */
export type Cell = [field: string, size: number];
export type Row = Cell[];

export interface Group {
  /** Names the heading: `groups` in the labels. */
  key: string;
  rows: Row[];
}

export interface Sort {
  field: string;
  order: 'ASC' | 'DESC';
}

export interface TypeForm {
  /** As in the schema: the panel's extension points know a type by this name only. */
  displayName: string;
  /** The field by which an entry is known in lists and relations. */
  mainField: string;
  groups: Group[];
  columns: string[];
  sort: Sort;
  /** Fields that are computed: shown, never typed in. */
  readOnly?: string[];
}

export interface ComponentForm {
  mainField: string;
  rows: Row[];
}
