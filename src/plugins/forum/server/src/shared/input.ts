/** Checks what comes in: one entry per wrong or unknown field. */
import { z } from 'zod';
import { LOCALES } from '../../../../../content-api/locales';
import { invalidFields, type FieldProblem } from './errors';
import { normaliseAddress } from './mail-address';
import { findLineProblem, findTextProblem } from './text';
import { rule } from './rules';

/** One line that others will read: no links, no marks that deceive the eye. */
export const line = (least: number, most: number) =>
  z
    .string(rule('text'))
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(least, rule('least', least))
        .max(most, rule('most', most))
        .superRefine((value, context) => {
          const message = findLineProblem(value);
          if (message !== undefined) context.addIssue({ code: 'custom', message });
        }),
    );

/** A text of several lines. */
export const longText = (least: number, most: number) =>
  z
    .string(rule('text'))
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(least, rule('least', least))
        .max(most, rule('most', most))
        .superRefine((value, context) => {
          const message = findTextProblem(value);
          if (message !== undefined) context.addIssue({ code: 'custom', message });
        }),
    );

export const address = z
  .string(rule('text'))
  .transform((value) => normaliseAddress(value) ?? '')
  .refine((value) => value !== '', rule('address'));

/** One of the platform's languages. */
export const language = z.enum(LOCALES, rule('one-of', LOCALES.join(', ')));

export const DOCUMENT_ID = /^[a-z][a-z0-9]{23}$/;
export const documentId = z.string(rule('document-id')).regex(DOCUMENT_ID, rule('document-id'));

/**
 * Checks what came in against a schema.
 *
 * @param data the `data` of the body
 * @param further what else is wrong, which the schema cannot see
 * @throws ValidationError with one entry per wrong or unknown field
 */
export function readInput<T>(expected: z.ZodType<T>, data: unknown, further: FieldProblem[] = []): T {
  const result = expected.safeParse(data);
  if (result.success && further.length === 0) return result.data;
  const found = result.success ? [] : result.error.issues.flatMap((issue) => toProblems(issue, data));
  throw invalidFields([...found, ...further]);
}

function toProblems(issue: z.core.$ZodIssue, data: unknown): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [key], message: rule('unknown-field') }));
  }
  const path = issue.path.length === 0 ? ['data'] : issue.path.map(String);
  const given = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  const isMissing = given === undefined && issue.code !== 'custom';
  return [{ path, message: isMissing ? rule('required') : issue.message }];
}
