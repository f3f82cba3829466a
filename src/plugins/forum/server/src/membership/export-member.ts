import type { Core } from '@strapi/strapi';
import { readHistory } from '../journal';
import { findMailsOf } from '../outbox';
import { findOfMember } from '../registration/registration.repository';
import { clock } from '../shared/clock';
import { readReadings } from './count-readings';
import { findMandatesOf, type Member } from './membership.repository';
import { presentMandate, presentOwnProfile } from './present-member';

/** Everything that is held about a member, as they get it on request. */
export async function exportMember(strapi: Core.Strapi, member: Member) {
  const mandates = await findMandatesOf(strapi, [member.id]);
  const registrations = await findOfMember(strapi, member.documentId);
  const keys = [
    member.documentId,
    ...mandates.map(({ documentId }) => documentId),
    ...registrations.map(({ documentId }) => documentId),
  ];
  const history = [];
  for (const key of keys) history.push(...(await readHistory(strapi, key)).map((item) => ({ about: key, ...item })));
  return {
    exportedAt: clock.now().toISOString(),
    account: member.user === null ? null : { email: member.user.email, blocked: member.user.blocked },
    profile: presentOwnProfile(member, mandates),
    mandates: mandates.map(presentMandate),
    registrations: registrations.map((registration) => ({
      documentId: registration.documentId,
      state: registration.state,
      stateSince: registration.stateSince,
      createdAt: registration.createdAt,
      email: registration.email,
      givenName: registration.givenName,
      familyName: registration.familyName,
      position: registration.position,
      organisation: registration.organisation?.name ?? registration.organisationName,
      dutyStation: registration.dutyStation,
      phone: registration.phone,
      languages: registration.languages,
      requestedRole: registration.requestedRole,
      motivation: registration.motivation,
      question: registration.question,
      message: registration.message,
      locale: registration.locale,
    })),
    history,
    mails: await findMailsOf(strapi, member.email, keys),
    readings: await readReadings(strapi, member.documentId),
  };
}
