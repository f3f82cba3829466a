import type { Core } from '@strapi/strapi';
import { type Officer } from '../shared/officer';
import { answerApplicant, claimDecision, readDecision, readForDecision, requireReason } from './decision';

/**
 * Rejects an application. The reason stays with the Support Unit, the reply goes to the applicant.
 *
 * @throws ValidationError, ForbiddenError, NotFoundError, InvalidTransition (409)
 */
export async function rejectRegistration(
  strapi: Core.Strapi,
  key: string,
  reviewer: Officer,
  data: unknown,
): Promise<void> {
  const command = readDecision(data);
  requireReason(command);
  const registration = await readForDecision(strapi, key, 'reject', reviewer);
  await strapi.db.transaction(async () => {
    await claimDecision(strapi, registration, { event: 'reject', reviewer, command, fields: { activeEmail: null } });
    await answerApplicant(strapi, registration, 'rejected', { reply: command.reply ?? '' });
  });
}
