import type { Core } from '@strapi/strapi';
import { enqueueMail } from '../outbox';
import { eraseAddress } from './erase-address';
import { eraseRegistration, stateOnceErased } from './erase-registration';
import type { Registration } from './registration.repository';

/**
 * Erases an application of somebody who is no member, and tells them where it still waited. Joins the transaction.
 *
 * @param registration as it was before
 */
export async function eraseApplicant(strapi: Core.Strapi, registration: Registration): Promise<void> {
  const { documentId, email, state, locale } = registration;
  await eraseRegistration(strapi, registration);
  await eraseAddress(strapi, email);
  if (email === null || stateOnceErased(state) === state) return;
  await enqueueMail(strapi, {
    key: `withdrawn:${documentId}`,
    template: 'withdrawn',
    locale,
    recipient: email,
    subjectKey: documentId,
  });
}
