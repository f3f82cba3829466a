/** Why the server refused, as far as it said so. */
export interface Problem {
  status?: number;
  name?: string;
  message?: string;
  details?: unknown;
}

export type FieldErrors<Field extends string> = Partial<Record<Field, string>>;

interface FieldProblem {
  path?: unknown;
  message?: unknown;
}

/** What a failed request of the panel's client holds, whatever its kind. */
export function toProblem(error: unknown): Problem {
  return typeof error === 'object' && error !== null ? (error as Problem) : {};
}

export function isConflict(problem: Problem): boolean {
  return problem.status === 409;
}

/** Sorts the refusals of a 400 by the fields of a form. What belongs to none of them is left to the caller. */
export function toFieldErrors<Field extends string>(problem: Problem, fields: readonly Field[]): FieldErrors<Field> {
  const found: FieldErrors<Field> = {};
  for (const { path, message } of fieldProblems(problem.details)) {
    const steps = Array.isArray(path) ? path.map(String) : [];
    const field = fields.find((each) => steps.includes(each));
    if (field && typeof message === 'string') found[field] = withoutPath(message, steps);
  }
  return found;
}

/** The server names the field in front of the rule; at the field itself its name in the API says nothing. */
function withoutPath(message: string, steps: string[]): string {
  const path = `${steps.join('.')}: `;
  return message.startsWith(path) ? message.slice(path.length) : message;
}

function fieldProblems(details: unknown): FieldProblem[] {
  const errors = (details as { errors?: unknown } | undefined)?.errors;
  return Array.isArray(errors) ? (errors as FieldProblem[]) : [];
}
