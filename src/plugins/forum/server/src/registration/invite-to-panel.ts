import type { Core } from '@strapi/strapi';
import { writeJournal } from '../journal';
import { findMember } from '../membership/membership.repository';
import { inviteAgain } from '../membership/panel-account';
import { invalidTransition } from '../shared/errors';
import { actorOf, type Officer } from '../shared/officer';
import { readOfAnother } from './decision';

/**
 * Sends the invitation to the panel again: the link is good for a week, the mail is kept for a month.
 *
 * @throws NotFoundError; ForbiddenError when it is the officer's own; InvalidTransition (409) where nobody is to be
 *   invited
 */
export async function inviteToPanel(strapi: Core.Strapi, key: string, officer: Officer): Promise<void> {
  const registration = await readOfAnother(strapi, key, officer);
  const member = registration.member && (await findMember(strapi, registration.member.documentId));
  if (member === null) throw invalidTransition('invite', registration.state);
  await strapi.db.transaction(async () => {
    await inviteAgain(strapi, member);
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: key,
      event: 'invite',
      actor: actorOf(officer),
    });
  });
}
