import { z } from 'zod';
import { LOCALES } from '../../../../../content-api/locales';
import { ROLES } from '../membership/roles';
import { address, documentId, line, longText, readInput } from '../shared/input';

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
    .string('must be a text')
    .trim()
    .regex(/^\+?[0-9][0-9 ()./-]{3,38}$/, 'must be a telephone number'),
  languages: z
    .array(
      z.string('must be a language code').regex(/^[a-z]{2,3}$/, 'must be a language code such as "en"'),
      'must be a list',
    )
    .max(10, 'must have at most 10 languages')
    .refine((list) => new Set(list).size === list.length, 'must not list anything twice'),
  locale: z.enum(LOCALES, `must be one of ${LOCALES.join(', ')}`),
};

const schema = z
  .strictObject({
    email: address,
    givenName: personFields.givenName,
    familyName: personFields.familyName,
    position: personFields.position,
    organisation: documentId.optional(),
    organisationName: line(2, 255).optional(),
    organisationType: z.enum(ORGANISATION_TYPES, `must be one of ${ORGANISATION_TYPES.join(', ')}`).optional(),
    country: z
      .string('must be a text')
      .regex(/^[A-Z]{2}$/, 'must be a country code (ISO 3166, two capitals)')
      .optional(),
    dutyStation: personFields.dutyStation.nullish(),
    phone: personFields.phone.nullish(),
    languages: personFields.languages.nullish(),
    requestedRole: z.enum(ROLES, `must be one of ${ROLES.join(', ')}`),
    motivation: longText(0, 4000).nullish(),
    locale: personFields.locale,
    consent: z.literal(true, 'must be true: without consent nothing may be stored'),
  })
  .superRefine(({ organisation, organisationName, organisationType, country }, context) => {
    const typedIn = { organisationName, organisationType, country };
    for (const [name, value] of Object.entries(typedIn)) {
      if (organisation === undefined && value === undefined) {
        const rule = name === 'organisationName' ? 'or organisation is required' : 'is required without organisation';
        context.addIssue({ code: 'custom', path: [name], message: rule });
      }
      if (organisation !== undefined && value !== undefined) {
        context.addIssue({ code: 'custom', path: [name], message: 'must not be given together with organisation' });
      }
    }
  });

export type RegistrationInput = z.infer<typeof schema>;

/** Checks an application. @throws ValidationError with one entry per wrong or unknown field */
export function readRegistrationInput(data: unknown): RegistrationInput {
  return readInput(schema, data);
}
