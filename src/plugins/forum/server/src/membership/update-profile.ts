import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { longText, readInput } from '../shared/input';
import { personFields } from '../registration/registration-input';
import { SHAREABLE, saveMember, type Member } from './membership.repository';
import { rule } from '../shared/rules';

const schema = z.strictObject({
  givenName: personFields.givenName.optional(),
  familyName: personFields.familyName.optional(),
  position: personFields.position.optional(),
  dutyStation: personFields.dutyStation.nullish(),
  phone: personFields.phone.nullish(),
  address: longText(0, 500).nullish(),
  languages: personFields.languages.nullish(),
  locale: personFields.locale.optional(),
  shared: z
    .array(z.enum(SHAREABLE, rule('one-of', SHAREABLE.join(', '))), rule('list'))
    .refine((list) => new Set(list).size === list.length, rule('twice'))
    .optional(),
});

/**
 * Changes what a member says of themselves, and what of it other members see. The address belongs to the
 * account and to the vetting, so that nobody changes it here.
 *
 * @throws ValidationError with one entry per wrong or unknown field
 */
export async function updateProfile(strapi: Core.Strapi, member: Member, data: unknown): Promise<Member> {
  const fields = readInput(schema, data);
  if (Object.keys(fields).length === 0) return member;
  return saveMember(strapi, member, fields);
}
