import type { Core } from '@strapi/strapi';
import { SYSTEM, writeJournal } from '../journal';
import { claimRegistration, findOfMember } from './registration.repository';

/** Brings a member's approved registration in line with a suspension that nobody decided: no answer for too long. */
export async function markSuspended(strapi: Core.Strapi, memberKey: string): Promise<void> {
  const approved = (await findOfMember(strapi, memberKey)).filter(({ state }) => state === 'approved');
  for (const registration of approved) {
    if (!(await claimRegistration(strapi, registration, 'suspended'))) continue;
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: registration.documentId,
      event: 'suspend',
      from: 'approved',
      to: 'suspended',
      actor: SYSTEM,
      codes: { unconfirmed: true },
    });
  }
}
