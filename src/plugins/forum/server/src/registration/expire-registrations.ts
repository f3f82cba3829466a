import type { Core } from '@strapi/strapi';
import { SYSTEM, writeJournal } from '../journal';
import { fromNow } from '../shared/clock';
import { eraseRegistration } from './erase-registration';
import { claimRegistration, findOverdue, findToErase, type Registration } from './registration.repository';
import { PATIENCE, RETENTION, nextState, type RegistrationState } from './registration.state';

const BATCH = 200;

/** Marks applications that waited too long for the applicant. @returns how many */
export async function expireRegistrations(strapi: Core.Strapi): Promise<number> {
  let done = 0;
  for (const [state, patience] of Object.entries(PATIENCE) as [RegistrationState, number][]) {
    for (const registration of await findOverdue(strapi, state, fromNow(-patience), BATCH)) {
      if (await expireRegistration(strapi, registration)) done += 1;
    }
  }
  return done;
}

/** Marks one application, which frees its address. @returns whether it still waited */
export async function expireRegistration(strapi: Core.Strapi, registration: Registration): Promise<boolean> {
  const to = nextState(registration.state, 'expire');
  return strapi.db.transaction(async () => {
    if (!(await claimRegistration(strapi, registration, to, { activeEmail: null }))) return false;
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: registration.documentId,
      event: 'expire',
      from: registration.state,
      to,
      actor: SYSTEM,
    });
    return true;
  });
}

/** Erases the personal data of applications that came to nothing long enough ago. @returns how many */
export async function eraseOldRegistrations(strapi: Core.Strapi): Promise<number> {
  let done = 0;
  for (const [state, retention] of Object.entries(RETENTION) as [RegistrationState, number][]) {
    for (const registration of await findToErase(strapi, state, fromNow(-retention), BATCH)) {
      await strapi.db.transaction(async () => {
        await eraseRegistration(strapi, registration);
        await writeJournal(strapi, {
          subjectType: 'registration',
          subjectKey: registration.documentId,
          event: 'erase',
          from: state,
          to: state,
          actor: SYSTEM,
        });
      });
      done += 1;
    }
  }
  return done;
}
