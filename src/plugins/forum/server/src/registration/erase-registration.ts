import type { Core } from '@strapi/strapi';
import { revokeTokens } from '../links';
import { eraseNotes } from '../journal';
import { eraseMails } from '../outbox';
import { clock } from '../shared/clock';
import { possibleEvents, type RegistrationState } from './registration.state';
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

/**
 * Takes the person out of an application, with the mails about it. That there was one, when, and what became of
 * it, stays. Other mails to the address are not touched: it may be a member's or an officer's by now.
 */
export async function eraseRegistration(strapi: Core.Strapi, registration: Registration): Promise<void> {
  const { id, documentId, state } = registration;
  const vouchings = await findVouchings(strapi, [id]);
  const keys = [documentId, ...vouchings.map((vouching) => vouching.documentId)];
  const to = stateOnceErased(state);
  await updateRegistration(strapi, id, {
    ...NOTHING,
    erasedAt: clock.now(),
    ...(to === state ? {} : { state: to, stateSince: clock.now() }),
  });
  await eraseNotes(strapi, [documentId]);
  await revokeTokens(strapi, keys);
  await eraseMails(strapi, keys);
}

/** The state of an application that was erased: nobody waits for one of which nothing is left. */
export function stateOnceErased(state: RegistrationState): RegistrationState {
  return possibleEvents(state).includes('withdraw') ? 'withdrawn' : state;
}
