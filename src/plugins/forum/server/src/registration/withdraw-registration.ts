import type { Core } from '@strapi/strapi';
import { eraseApplicant } from './erase-applicant';
import { stepOfApplicant } from './step-of-applicant';

/**
 * The applicant withdraws: the application is closed and its personal data is gone.
 *
 * @throws InvalidToken when the link is used, expired or unknown, or the decision has been made
 */
export async function withdrawRegistration(strapi: Core.Strapi, token: unknown): Promise<void> {
  await strapi.db.transaction(async () => {
    await eraseApplicant(strapi, await stepOfApplicant(strapi, { purpose: 'withdraw', token, event: 'withdraw' }));
  });
}
