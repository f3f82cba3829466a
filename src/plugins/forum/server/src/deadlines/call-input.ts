/** What comes in with the actions on a call's deadline. */
import { z } from 'zod';
import { longText, readInput } from '../shared/input';
import { rule } from '../shared/rules';
import { findDeadlineProblem, type Deadline } from './deadline';
import type { Reasons } from './deadline-change';

const LONGEST_REASON = 2000;

const reason = longText(0, LONGEST_REASON)
  .nullish()
  .transform((text) => text || undefined);

/** Everybody reads it, so it may be given in each language, and must be in one. */
const reasons = z
  .strictObject({ en: reason, fr: reason, es: reason }, rule('one-reason'))
  .refine((given) => Object.values(given).some(Boolean), rule('one-reason'))
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, text]) => text)) as Reasons);

const deadline = z
  .strictObject({ date: z.string(rule('text')).nullish(), precision: z.string(rule('text')) })
  .superRefine((given, context) => {
    const problem = findDeadlineProblem(given as Partial<Deadline>);
    if (problem !== undefined) context.addIssue({ code: 'custom', path: [problem.field], message: rule(problem.rule) });
  })
  .transform((given) => ({ date: given.date ?? null, precision: given.precision }) as Deadline);

/** @throws ValidationError with one entry per wrong or unknown field */
export function readExtension(data: unknown): { deadline: Deadline; reasons: Reasons } {
  return readInput(z.strictObject({ deadline, reasons }) as never, data ?? {});
}

/** @throws ValidationError with one entry per wrong or unknown field */
export function readReasons(data: unknown): { reasons: Reasons } {
  return readInput(z.strictObject({ reasons }) as never, data ?? {});
}
