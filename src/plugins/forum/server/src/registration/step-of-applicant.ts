import type { Core } from '@strapi/strapi';
import { spendToken, type LinkPurpose } from '../links';
import { APPLICANT, writeJournal } from '../journal';
import { clock } from '../shared/clock';
import { invalidToken } from '../shared/errors';
import { claimRegistration, findRegistration, type Registration } from './registration.repository';
import { isPossible, nextState, type RegistrationEvent } from './registration.state';

/**
 * What an applicant does by a mailed link: the token is used up, the state changes, the journal tells it.
 * Joins the transaction, and is the first in it.
 *
 * @returns the registration as it was before
 * @throws InvalidToken, one and the same, also when the state has no such step or it came too late
 */
export async function stepOfApplicant(
  strapi: Core.Strapi,
  step: {
    purpose: LinkPurpose;
    token: unknown;
    event: RegistrationEvent;
    fields?: Record<string, unknown>;
    words?: string;
  },
): Promise<Registration> {
  const { purpose, token, event, fields, words } = step;
  const key = await spendToken(strapi, purpose, token);
  const registration = await findRegistration(strapi, key);
  if (registration === null || !mayStill(registration, event)) throw invalidToken();
  const to = nextState(registration.state, event);
  if (!(await claimRegistration(strapi, registration, to, fields))) throw invalidToken();
  await writeJournal(strapi, {
    subjectType: 'registration',
    subjectKey: key,
    event,
    from: registration.state,
    to,
    actor: APPLICANT,
    ...(words === undefined ? {} : { reply: words }),
  });
  return registration;
}

/** Whether an applicant may still take a step, now. */
export function mayStill({ state, stateSince }: Registration, event: RegistrationEvent): boolean {
  return isPossible(state, new Date(stateSince), event, clock.now());
}
