import type { Core } from '@strapi/strapi';
import { enqueueMail } from '../outbox';
import { eraseRegistration } from './erase-registration';
import { stepOfApplicant } from './step-of-applicant';

/**
 * The applicant withdraws: the application is closed and its personal data is gone.
 *
 * @throws InvalidToken when the link is used, expired or unknown, or the decision has been made
 */
export async function withdrawRegistration(strapi: Core.Strapi, token: unknown): Promise<void> {
  await strapi.db.transaction(async () => {
    const registration = await stepOfApplicant(strapi, { purpose: 'withdraw', token, event: 'withdraw' });
    await eraseRegistration(strapi, registration);
    if (registration.email === null) return;
    await enqueueMail(strapi, {
      key: `withdrawn:${registration.documentId}`,
      template: 'withdrawn',
      locale: registration.locale,
      recipient: registration.email,
      subjectKey: registration.documentId,
    });
  });
}
