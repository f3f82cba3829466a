import { errors } from '@strapi/utils';

/** A defect of one field, in the shape in which Strapi tells the panel's forms. */
export interface Problem {
  path: string[];
  message: string;
  name: 'ValidationError';
}

export function problem(name: string, message: string): Problem {
  return { path: [name], message: `${name}: ${message}`, name: 'ValidationError' };
}

/** @throws ValidationError that tells all defects at once, where there are any */
export function refuseProblems(problems: Problem[]): void {
  if (problems.length === 0) return;
  throw new errors.ValidationError(problems.map(({ message }) => message).join('; '), { errors: problems });
}
