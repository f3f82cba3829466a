import type { Core } from '@strapi/strapi';
import { SYSTEM, writeJournal } from '../journal';
import { findMandatesFor } from '../membership/membership.repository';
import { enqueueMail } from '../outbox';
import { delegationNames } from './decision';
import { insertVouching, type Registration } from './registration.repository';
import { stepOfApplicant } from './step-of-applicant';

/**
 * The applicant confirms the address; the delegation's focal points are asked whether they know the person.
 *
 * @throws InvalidToken when the link is used, expired or unknown
 */
export async function confirmRegistration(strapi: Core.Strapi, token: unknown): Promise<void> {
  await strapi.db.transaction(async () => {
    const registration = await stepOfApplicant(strapi, { purpose: 'confirm-address', token, event: 'confirm' });
    if (registration.email !== null) {
      await enqueueMail(strapi, {
        key: `received:${registration.documentId}`,
        template: 'received',
        locale: registration.locale,
        recipient: registration.email,
        subjectKey: registration.documentId,
      });
    }
    await askForVouching(strapi, registration);
  });
}

async function askForVouching(strapi: Core.Strapi, registration: Registration): Promise<void> {
  const { organisation } = registration;
  if (organisation === null) return;
  const mandates = await findMandatesFor(strapi, organisation.documentId);
  const focalPoints = mandates.filter(
    ({ endedAt, role, member }) => endedAt === null && role === 'focal-point' && member?.state === 'active',
  );
  for (const { member } of focalPoints) {
    if (member === null || member.email === null) continue;
    const { documentId } = await insertVouching(strapi, registration.id, member.id);
    await enqueueMail(strapi, {
      key: `vouching:${documentId}`,
      template: 'vouching',
      locale: member.locale,
      recipient: member.email,
      subjectKey: documentId,
      data: delegationNames(registration),
    });
  }
  if (focalPoints.length === 0) return;
  await writeJournal(strapi, {
    subjectType: 'registration',
    subjectKey: registration.documentId,
    event: 'ask-vouching',
    actor: SYSTEM,
    codes: { count: focalPoints.length },
  });
}
