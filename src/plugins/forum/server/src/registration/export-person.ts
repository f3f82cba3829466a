import type { Core } from '@strapi/strapi';
import { writeJournal } from '../journal';
import { exportApplicant, exportMember } from '../membership/export-member';
import { findMember } from '../membership/membership.repository';
import { actorOf, type Officer } from '../shared/officer';
import { readOfAnother } from './decision';

/**
 * Everything that is held about a person, for the Support Unit to hand to them: who is suspended, or no member,
 * cannot fetch it. The journal tells that it was taken.
 *
 * @throws NotFoundError, also when it was erased; ForbiddenError when it is the officer's own
 */
export async function exportPerson(strapi: Core.Strapi, key: string, officer: Officer) {
  const registration = await readOfAnother(strapi, key, officer);
  const member = registration.member && (await findMember(strapi, registration.member.documentId));
  await writeJournal(strapi, {
    subjectType: 'registration',
    subjectKey: key,
    event: 'export',
    actor: actorOf(officer),
  });
  return member === null ? exportApplicant(strapi, registration) : exportMember(strapi, member);
}
