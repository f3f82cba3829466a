import type { Core } from '@strapi/strapi';
import { type Officer } from '../shared/officer';
import { answerApplicant, claimDecision, readDecision, readForDecision, requireReason } from './decision';

/**
 * Asks the applicant something, who answers on a page within 30 days. The question is the reply, or where
 * there is none the reason.
 *
 * @throws ValidationError, ForbiddenError, NotFoundError, InvalidTransition (409)
 */
export async function requestInformation(
  strapi: Core.Strapi,
  key: string,
  reviewer: Officer,
  data: unknown,
): Promise<void> {
  const command = readDecision(data);
  const question = command.reply ?? requireReason(command);
  requireReason(command);
  const registration = await readForDecision(strapi, key, 'request-information', reviewer);
  await strapi.db.transaction(async () => {
    await claimDecision(strapi, registration, {
      event: 'request-information',
      reviewer,
      command: { ...command, reply: question },
      // A first approval was given on what was known then.
      fields: {
        question,
        message: null,
        firstApprovalBy: null,
        firstApprovalAt: null,
        firstApprovalReference: null,
        firstApprovalOrganisation: null,
      },
    });
    await answerApplicant(strapi, registration, 'information-requested', { reply: question });
  });
}
