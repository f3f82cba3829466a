/** Checks what comes in: one entry per wrong or unknown field. */
import { z } from 'zod';
import { invalidFields, type FieldProblem } from './errors';
import { normaliseAddress } from './mail-address';
import { findLineProblem, findTextProblem } from './text';

/** One line that others will read: no links, no marks that deceive the eye. */
export const line = (least: number, most: number) =>
  z
    .string('must be a text')
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(least, `must have at least ${least} characters`)
        .max(most, `must have at most ${most} characters`)
        .superRefine((value, context) => {
          const message = findLineProblem(value);
          if (message !== undefined) context.addIssue({ code: 'custom', message });
        }),
    );

/** A text of several lines. */
export const longText = (least: number, most: number) =>
  z
    .string('must be a text')
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(least, `must have at least ${least} characters`)
        .max(most, `must have at most ${most} characters`)
        .superRefine((value, context) => {
          const message = findTextProblem(value);
          if (message !== undefined) context.addIssue({ code: 'custom', message });
        }),
    );

export const address = z
  .string('must be a text')
  .transform((value) => normaliseAddress(value) ?? '')
  .refine((value) => value !== '', 'must be one plain e-mail address');

export const DOCUMENT_ID = /^[a-z][a-z0-9]{23}$/;
export const documentId = z.string('must be a documentId').regex(DOCUMENT_ID, 'must be a documentId');

/**
 * Checks what came in against a schema.
 *
 * @param data the `data` of the body
 * @throws ValidationError with one entry per wrong or unknown field
 */
export function readInput<T>(expected: z.ZodType<T>, data: unknown): T {
  const result = expected.safeParse(data);
  if (result.success) return result.data;
  throw invalidFields(result.error.issues.flatMap((issue) => toProblems(issue, data)));
}

function toProblems(issue: z.core.$ZodIssue, data: unknown): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [key], message: `${key}: is not a known field` }));
  }
  const path = issue.path.length === 0 ? ['data'] : issue.path.map(String);
  const given = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  const isMissing = given === undefined && issue.code !== 'custom';
  return [{ path, message: `${path.join('.')}: ${isMissing ? 'is required' : issue.message}` }];
}
