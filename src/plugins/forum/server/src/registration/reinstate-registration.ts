import type { Core } from '@strapi/strapi';
import { findMember } from '../membership/membership.repository';
import { reinstateMember } from '../membership/suspend-member';
import { actorOf, type Officer } from '../shared/officer';
import { noOpenMandate } from '../shared/errors';
import { answerApplicant, claimDecision, readDecision, readForDecision } from './decision';
import { followMember } from './follow-member';

/**
 * Takes a suspension back, where a mandate goes on.
 *
 * @throws ValidationError, ForbiddenError, NotFoundError, InvalidTransition (409), NoOpenMandate (409)
 */
export async function reinstateRegistration(
  strapi: Core.Strapi,
  key: string,
  reviewer: Officer,
  data: unknown,
): Promise<void> {
  const command = readDecision(data);
  const registration = await readForDecision(strapi, key, 'reinstate', reviewer);
  await strapi.db.transaction(async () => {
    await claimDecision(strapi, registration, { event: 'reinstate', reviewer, command });
    const member = registration.member && (await findMember(strapi, registration.member.documentId));
    if (member === null || !(await reinstateMember(strapi, member, actorOf(reviewer)))) {
      throw noOpenMandate(registration.state);
    }
    await followMember(strapi, member.documentId, 'reinstate', { actor: actorOf(reviewer) });
    await answerApplicant(strapi, registration, 'reinstated', { reply: command.reply ?? '' });
  });
}
