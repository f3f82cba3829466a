import { findColumn } from './columns';
import type { ImportProblem } from './problem';

interface Refusal {
  name?: string;
  status?: number;
  message?: string;
  details?: { errors?: { path?: unknown; message?: unknown }[] };
}

/** What the document layer refuses with. Anything else is a defect of the platform, not of the row. */
const REFUSALS = /^(YupValidationError|ValidationError|ApplicationError|ForbiddenError|NotFoundError|PolicyError)$/;

/**
 * What the document layer said against a row that the import itself saw nothing wrong with.
 *
 * @throws the error itself where it is no refusal
 */
export function toProblems(error: unknown, line: number): ImportProblem[] {
  const { name = '', status, message = '', details } = error as Refusal;
  const isRefusal = REFUSALS.test(name) || (status !== undefined && status < 500);
  if (!isRefusal) throw error;
  const told = (details?.errors ?? []).map((each) => {
    const [field] = [each.path ?? []].flat() as unknown[];
    const column = typeof field === 'string' ? (findColumn(field)?.name ?? null) : null;
    return { line, column, message: withoutField(String(each.message), column) };
  });
  return told.length > 0 ? told : [{ line, column: null, message }];
}

function withoutField(message: string, column: string | null): string {
  return column !== null && message.startsWith(`${column}: `) ? message.slice(column.length + 2) : message;
}
