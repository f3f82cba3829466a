import type { Core } from '@strapi/strapi';
import { revokeTokens } from '../links';
import { eraseNotes } from '../journal';
import { eraseMails } from '../outbox';
import { clock } from '../shared/clock';
import { findVouchings, updateRegistration, type Registration } from './registration.repository';

const NOTHING = {
  email: null,
  activeEmail: null,
  givenName: null,
  familyName: null,
  nameKey: null,
  position: null,
  organisationName: null,
  dutyStation: null,
  phone: null,
  languages: null,
  motivation: null,
  question: null,
  message: null,
  nominationReference: null,
  firstApprovalReference: null,
};

/** Takes the person out of an application. That there was one, when, and what became of it, stays. */
export async function eraseRegistration(strapi: Core.Strapi, registration: Registration): Promise<void> {
  const { id, documentId, email } = registration;
  const vouchings = await findVouchings(strapi, [id]);
  const keys = [documentId, ...vouchings.map((vouching) => vouching.documentId)];
  await updateRegistration(strapi, id, { ...NOTHING, erasedAt: clock.now() });
  await eraseNotes(strapi, [documentId]);
  await revokeTokens(strapi, keys);
  await eraseMails(strapi, email, keys);
}
