/** What the forum refuses, as errors that Strapi's error middleware turns into answers. */
import { errors } from '@strapi/utils';
import createError from 'http-errors';
import { requestLanguage } from './language';
import { rule, ruleText } from './rules';

export interface FieldProblem {
  path: string[];
  /** What {@link rule} returned. */
  message: string;
}

/** A refusal of fields that still knows by which rules, for pages that say it in words of their own. */
export class InvalidFields extends errors.ValidationError {
  constructor(
    message: string,
    details: object,
    readonly problems: FieldProblem[],
  ) {
    super(message, details);
  }
}

/**
 * 400, with one entry per wrong field, in the language of whoever made the request. A message names its
 * field and the rule.
 *
 * @param problems at least one
 */
export function invalidFields(problems: FieldProblem[]): Error {
  const locale = requestLanguage();
  const named = problems.map(({ path, message }) => ({
    path,
    message: `${path.join('.')}: ${ruleText(message, locale)}`,
    name: 'ValidationError',
  }));
  return new InvalidFields(named.map(({ message }) => message).join('; '), { errors: named }, problems);
}

/** 409: what was asked for is not possible in the state that the thing is in. */
export function invalidTransition(event: string, state: string, last: unknown = null): Error {
  return named(409, 'InvalidTransition', `${event} is not possible: the state is ${state}`, { event, state, last });
}

/** 409: nobody is let in again without a mandate; a new application gives one. @param state the registration's */
export function noOpenMandate(state: string): Error {
  return named(409, 'NoOpenMandate', ruleText(rule('no-open-mandate'), requestLanguage()), { state });
}

/** 409: a call takes no responses any more. @param closesAt the instant since when, ISO 8601 */
export function callClosed(closesAt: string): Error {
  return named(409, 'CallClosed', ruleText(rule('call-closed'), requestLanguage()), { closesAt });
}

/** 409: what waits for a decision is not changed; it can be withdrawn. @param state `submitted` or `cleared` */
export function contributionLocked(state: string): Error {
  return named(409, 'ContributionLocked', ruleText(rule('contribution-locked'), requestLanguage()), { state });
}

/** 409: what a delegation owns and nobody has cleared is published with a reason only. */
export function needsReason(state: string): Error {
  return named(409, 'ClearanceMissing', ruleText(rule('clearance-missing'), requestLanguage()), { state });
}

/** 409: one import writes at a time. */
export function importBusy(): Error {
  return named(409, 'ImportBusy', ruleText(rule('import-busy'), requestLanguage()));
}

/** 413. @param most megabytes */
export function fileTooLarge(most: number): Error {
  return named(413, 'PayloadTooLargeError', `file: ${ruleText(rule('file-too-large', most), requestLanguage())}`);
}

/** 415. @param expected the media type in which it is taken */
export function wrongType(expected: string): Error {
  return named(
    415,
    'UnsupportedMediaTypeError',
    `Content-Type: ${ruleText(rule('one-of', expected), requestLanguage())}`,
  );
}

/** 403: nobody of this kind may apply. The sentence can be shown to the applicant. */
export function notEligible(why: 'not-eligible-type' | 'not-eligible-friend'): Error {
  return named(403, 'NotEligible', ruleText(rule(why), requestLanguage()));
}

/** 400: one and the same for a link that was used, has expired or never existed. */
export function invalidToken(): Error {
  return named(400, 'InvalidToken', `token: ${ruleText(rule('token'), requestLanguage())}`);
}

export function notFound(): Error {
  return new errors.NotFoundError('Not Found');
}

/** 429. @param seconds after which it may be tried again */
export function tooMany(seconds: number): Error {
  const { message, name, details } = formatTooMany(seconds).error;
  return createError(429, message, { name, details });
}

/** The same as an answer, for where Strapi's error middleware is not around. */
export function formatTooMany(seconds: number) {
  const message = 'Too many requests, try again later';
  return { data: null, error: { status: 429, name: 'RateLimitError', message, details: { retryAfter: seconds } } };
}

/** 403 with its reason: of Strapi's own ForbiddenError the routes take the message away. */
export function forbidden(message: string): Error {
  return named(403, 'ForbiddenError', message);
}

function named(status: number, name: string, message: string, details: object = {}): Error {
  return createError(status, message, { name, details });
}
