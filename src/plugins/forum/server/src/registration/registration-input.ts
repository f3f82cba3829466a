import { z } from 'zod';
import { ROLES } from '../membership/roles';
import type { FieldProblem } from '../shared/errors';
import { address, documentId, language, line, longText, readInput } from '../shared/input';
import { rule } from '../shared/rules';

const ORGANISATION_TYPES = [
  'national-government',
  'local-government',
  'international-organisation',
  'civil-society',
  'private-sector',
  'academia',
  'youth',
] as const;

/** What a person says about themselves, in the application and later in the profile. */
export const personFields = {
  givenName: line(1, 100),
  familyName: line(1, 100),
  position: line(2, 200),
  dutyStation: line(2, 200),
  phone: z
    .string(rule('text'))
    .trim()
    .regex(/^\+?[0-9][0-9 ()./-]{3,38}$/, rule('phone')),
  languages: z
    .array(z.string(rule('language-code')).regex(/^[a-z]{2,3}$/, rule('language-code')), rule('list'))
    .max(10, rule('most-items', 10))
    .refine((list) => new Set(list).size === list.length, rule('twice')),
  locale: language,
};

const schema = z.strictObject({
  email: address,
  givenName: personFields.givenName,
  familyName: personFields.familyName,
  position: personFields.position,
  organisation: documentId.optional(),
  organisationName: line(2, 255).optional(),
  organisationType: z.enum(ORGANISATION_TYPES, rule('one-of', ORGANISATION_TYPES.join(', '))).optional(),
  country: z
    .string(rule('text'))
    .regex(/^[A-Z]{2}$/, rule('country-code'))
    .optional(),
  dutyStation: personFields.dutyStation.nullish(),
  phone: personFields.phone.nullish(),
  languages: personFields.languages.nullish(),
  requestedRole: z.enum(ROLES, rule('one-of', ROLES.join(', '))),
  motivation: longText(0, 4000).nullish(),
  locale: personFields.locale,
  consent: z.literal(true, rule('consent')),
});

export type RegistrationInput = z.infer<typeof schema>;

/** Checks an application. @throws ValidationError with one entry per wrong or unknown field */
export function readRegistrationInput(data: unknown): RegistrationInput {
  return readInput(schema, data, findDelegationProblems(data));
}

const TYPED_IN = ['organisationName', 'organisationType', 'country'] as const;

/** A delegation is one of the list, or typed in with three fields. Looked at whatever else is wrong. */
function findDelegationProblems(data: unknown): FieldProblem[] {
  if (typeof data !== 'object' || data === null) return [];
  const given = data as Record<string, unknown>;
  const isListed = given.organisation !== undefined;
  return TYPED_IN.filter((name) => (given[name] !== undefined) === isListed).map((name) => {
    if (isListed) return { path: [name], message: rule('with-organisation') };
    return {
      path: [name],
      message: name === 'organisationName' ? rule('or-organisation') : rule('without-organisation'),
    };
  });
}
