import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { writeJournal } from '../journal';
import { eraseMember } from '../membership/erase-member';
import { findMember } from '../membership/membership.repository';
import { longText, readInput } from '../shared/input';
import { actorOf, type Officer } from '../shared/officer';
import { readOfAnother } from './decision';
import { eraseApplicant } from './erase-applicant';
import { stateOnceErased } from './erase-registration';

const schema = z.strictObject({ reason: longText(1, 2000) });

/**
 * The Support Unit erases a person who has asked for it and cannot do it themselves: who is suspended, a member no
 * more, or never was one. An application that still waits is over with it.
 *
 * @param data `reason`
 * @throws ValidationError; NotFoundError, also when it was erased; ForbiddenError when it is the officer's own
 */
export async function erasePerson(strapi: Core.Strapi, key: string, officer: Officer, data: unknown): Promise<void> {
  const { reason } = readInput(schema, data ?? {});
  const registration = await readOfAnother(strapi, key, officer);
  const member = registration.member && (await findMember(strapi, registration.member.documentId));
  const actor = actorOf(officer);
  await strapi.db.transaction(async () => {
    if (member === null) await eraseApplicant(strapi, registration);
    else await eraseMember(strapi, member, actor);
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: key,
      event: 'erase',
      from: registration.state,
      to: stateOnceErased(registration.state),
      actor,
      reason,
    });
  });
}
