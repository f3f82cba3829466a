/** What the forum refuses, as errors that Strapi's error middleware turns into answers. */
import { errors } from '@strapi/utils';
import createError from 'http-errors';

export interface FieldProblem {
  path: string[];
  message: string;
}

/**
 * 400, with one entry per wrong field.
 *
 * @param problems at least one; the messages begin with the name of the field
 */
export function invalidFields(problems: FieldProblem[]): Error {
  const named = problems.map(({ path, message }) => ({ path, message, name: 'ValidationError' }));
  return new errors.ValidationError(problems.map(({ message }) => message).join('; '), { errors: named });
}

/** 409: what was asked for is not possible in the state that the thing is in. */
export function invalidTransition(event: string, state: string, last: unknown = null): Error {
  return named(409, 'InvalidTransition', `${event} is not possible: the state is ${state}`, { event, state, last });
}

/** 403: nobody of this kind may apply. */
export function notEligible(message: string): Error {
  return named(403, 'NotEligible', message);
}

/** 400: one and the same for a link that was used, has expired or never existed. */
export function invalidToken(): Error {
  return named(400, 'InvalidToken', 'token: is used, expired or unknown');
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
