import type { Core } from '@strapi/strapi';
import { findMember } from '../membership/membership.repository';
import { suspendMember } from '../membership/suspend-member';
import { actorOf, type Officer } from '../shared/officer';
import { answerApplicant, claimDecision, readDecision, readForDecision, requireReason } from './decision';
import { followMember } from './follow-member';

/**
 * Suspends a registered person: the accounts close at once, with all their sessions.
 *
 * @throws ValidationError, ForbiddenError, NotFoundError, InvalidTransition (409)
 */
export async function suspendRegistration(
  strapi: Core.Strapi,
  key: string,
  reviewer: Officer,
  data: unknown,
): Promise<void> {
  const command = readDecision(data);
  requireReason(command);
  const registration = await readForDecision(strapi, key, 'suspend', reviewer);
  await strapi.db.transaction(async () => {
    await claimDecision(strapi, registration, { event: 'suspend', reviewer, command });
    const member = registration.member && (await findMember(strapi, registration.member.documentId));
    if (member !== null) {
      await suspendMember(strapi, member, actorOf(reviewer));
      await followMember(strapi, member.documentId, 'suspend', { actor: actorOf(reviewer) });
    }
    await answerApplicant(strapi, registration, 'suspended', { reply: command.reply ?? '' });
  });
}
