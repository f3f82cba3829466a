/** What is wrong in a file. */
export interface ImportProblem {
  /** Of the file as an editor shows it: its header is line 1. Of a row of several lines, the first. */
  line: number;
  /** Null where it is the row as a whole. */
  column: string | null;
  /** What `rule` of the shared rules returned, or what the platform itself said. */
  message: string;
}
