import type { Core } from '@strapi/strapi';
import { readHistory } from '../journal';
import { findMailsOf } from '../outbox';
import { findOfPerson, type Registration } from '../registration/registration.repository';
import { findFollowsOf, findResponsesOf } from '../responses/response.repository';
import { clock } from '../shared/clock';
import { readReadings } from './count-readings';
import { findPanelAccount } from './account.repository';
import { findMandatesOf, type Mandate, type Member } from './membership.repository';
import { presentMandate, presentOwnProfile } from './present-member';

/** Everything that is held about a member, as they get it on request. */
export async function exportMember(strapi: Core.Strapi, member: Member) {
  const mandates = await findMandatesOf(strapi, [member.id]);
  const registrations = await findOfPerson(strapi, member);
  const responses = await findResponsesOf(strapi, member.documentId);
  const keys = [
    member.documentId,
    ...mandates.map(({ documentId }) => documentId),
    ...registrations.map(({ documentId }) => documentId),
    ...responses.map(({ documentId }) => documentId),
  ];
  const panel = await findPanelAccount(strapi, member);
  return {
    exportedAt: clock.now().toISOString(),
    account: member.user === null ? null : presentAccount(member.user),
    panelAccount: panel === null ? null : { email: panel.email, firstname: panel.firstname, lastname: panel.lastname },
    profile: presentOwnProfile(member, mandates),
    mandates: mandates.map(presentWholeMandate),
    registrations: registrations.map(presentRegistration),
    responses: responses.map(({ documentId, call, kind, state, stateSince, createdAt, message }) => ({
      documentId,
      call,
      kind,
      state,
      stateSince,
      createdAt,
      message,
    })),
    follows: await findFollowsOf(strapi, member.documentId),
    history: await readHistories(strapi, keys),
    mails: await findMailsOf(strapi, member.email, keys),
    readings: await readReadings(strapi, member.documentId),
  };
}

/** Everything that is held about an applicant who is no member. */
export async function exportApplicant(strapi: Core.Strapi, { email }: Registration) {
  const registrations = await findOfPerson(strapi, { documentId: null, email });
  const keys = registrations.map(({ documentId }) => documentId);
  return {
    exportedAt: clock.now().toISOString(),
    registrations: registrations.map(presentRegistration),
    history: await readHistories(strapi, keys),
    mails: await findMailsOf(strapi, email, keys),
  };
}

async function readHistories(strapi: Core.Strapi, keys: string[]) {
  const history = [];
  for (const key of keys) history.push(...(await readHistory(strapi, key)).map((item) => ({ about: key, ...item })));
  return history;
}

function presentRegistration(registration: Registration) {
  return {
    documentId: registration.documentId,
    state: registration.state,
    stateSince: registration.stateSince,
    createdAt: registration.createdAt,
    email: registration.email,
    givenName: registration.givenName,
    familyName: registration.familyName,
    position: registration.position,
    organisation: registration.organisation?.name ?? null,
    organisationName: registration.organisationName,
    organisationType: registration.organisationType,
    country: registration.country?.iso2 ?? null,
    dutyStation: registration.dutyStation,
    phone: registration.phone,
    languages: registration.languages,
    requestedRole: registration.requestedRole,
    motivation: registration.motivation,
    question: registration.question,
    message: registration.message,
    locale: registration.locale,
    consentAt: registration.consentAt,
    role: registration.role,
    nominationReference: registration.nominationReference ?? registration.firstApprovalReference,
  };
}

function presentAccount({ username, email, blocked, createdAt }: NonNullable<Member['user']>) {
  return { username, email, blocked, createdAt };
}

function presentWholeMandate(mandate: Mandate) {
  const { nominationReference, endReason, remindersSent, remindedAt } = mandate;
  return { ...presentMandate(mandate), nominationReference, endReason, remindersSent, remindedAt };
}
