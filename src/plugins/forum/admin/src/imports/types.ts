import type { LocalNames } from '../shared/locales';
import type { PageMeta } from '../shared/paging';

export type ImportState = 'checking' | 'checked' | 'running' | 'done' | 'interrupted';

export interface ImportCounts {
  rows: number;
  created: number;
  updated: number;
  same: number;
  broken: number;
  /** Of all rows; more than are listed, perhaps. */
  problems: number;
}

export interface ImportProblem {
  line: number;
  /** Null where it is the row as a whole. */
  column: string | null;
  message: string;
}

export interface ImportRow {
  documentId: string;
  fileName: string;
  delegation?: { documentId: string; names: LocalNames };
  state: ImportState;
  isDryRun: boolean;
  uploadedAt: string;
  checkedAt: string | null;
  finishedAt: string | null;
  /** Of the file. */
  lines: number;
  /** Where it is. */
  line: number;
  counts: ImportCounts | null;
}

export interface PracticeImport extends ImportRow {
  problems: ImportProblem[];
}

export interface ImportsList {
  data: ImportRow[];
  meta: PageMeta;
}
