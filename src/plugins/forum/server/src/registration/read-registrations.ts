/** What the reviewers see of the registrations. */
import type { Core } from '@strapi/strapi';
import { readHistory } from '../journal';
import { findMember, findOrganisation } from '../membership/membership.repository';
import { readPanelAccess } from '../membership/panel-account';
import { namesByLanguage, presentCountry, presentDelegation as presentChosen } from '../membership/present-delegation';
import { countFailed } from '../outbox';
import { notFound } from '../shared/errors';
import { DECISION_MAILS } from './preview-reply';
import type { Hint } from './hint';
import { hintsOf, waitingDays, waitsUntil } from './hints';
import {
  countBy,
  findRegistration,
  findRegistrationPage,
  findVouchings,
  type Registration,
  type RegistrationPage,
} from './registration.repository';
import { possibleEvents } from './registration.state';

/** What the Support Unit may do, of all that may happen to a registration. */
const isDecision = (event: string) => Object.hasOwn(DECISION_MAILS, event);

export async function listRegistrations(strapi: Core.Strapi, page: RegistrationPage) {
  const { results, total, counts } = await findRegistrationPage(strapi, page);
  const hints = await hintsOf(strapi, results);
  const data = results.map((registration) => summarise(registration, hints.get(registration.documentId) ?? []));
  return { data, total, counts };
}

/** @throws NotFoundError */
export async function readRegistration(strapi: Core.Strapi, key: string, reviewerKey: string) {
  const registration = await findRegistration(strapi, key);
  if (registration === null) throw notFound();
  const [hints, history, vouchings] = await Promise.all([
    hintsOf(strapi, [registration]),
    readHistory(strapi, key),
    findVouchings(strapi, [registration.id]),
  ]);
  const member = registration.member && (await findMember(strapi, registration.member.documentId));
  const first = history.filter(({ event }) => event === 'first-approval').at(-1);
  const { firstApprovalBy, firstApprovalAt, firstApprovalOrganisation } = registration;
  const chosen = firstApprovalOrganisation === null ? null : await findOrganisation(strapi, firstApprovalOrganisation);
  return {
    ...summarise(registration, hints.get(key) ?? []),
    dutyStation: registration.dutyStation,
    phone: registration.phone,
    languages: registration.languages ?? [],
    motivation: registration.motivation,
    role: registration.role,
    nominationReference: registration.nominationReference ?? registration.firstApprovalReference,
    firstApproval:
      firstApprovalBy === null
        ? null
        : {
            by: first?.actor.name ?? null,
            at: firstApprovalAt,
            role: 'focal-point',
            organisation: presentChosen(chosen),
            mine: firstApprovalBy === reviewerKey,
          },
    vouchings: vouchings.map(({ focalPoint, askedAt, answer, answeredAt }) => ({
      focalPoint: focalPoint === null ? null : [focalPoint.givenName, focalPoint.familyName].filter(Boolean).join(' '),
      askedAt,
      answer,
      answeredAt,
    })),
    question: registration.question,
    message: registration.message,
    history,
    allowed: registration.erasedAt === null ? possibleEvents(registration.state).filter(isDecision) : [],
    erased: registration.erasedAt !== null,
    panelAccess: member === null ? 'not-needed' : await readPanelAccess(strapi, member),
  };
}

/** What waits, for the home page of the panel. */
export async function summariseWaiting(strapi: Core.Strapi) {
  const oldest = await findRegistrationPage(strapi, {
    state: 'awaiting-review',
    page: 1,
    pageSize: 1,
    newestFirst: false,
  });
  return {
    awaitingReview: oldest.counts['awaiting-review'] ?? 0,
    oldestSince: oldest.results[0]?.stateSince ?? null,
    informationRequested: oldest.counts['information-requested'] ?? 0,
    awaitingSecondApproval: await countBy(strapi, { state: 'awaiting-review', firstApprovalBy: { $notNull: true } }),
    failedMails: await countFailed(strapi),
  };
}

function summarise(registration: Registration, hints: Hint[]) {
  const { documentId, state, email, givenName, familyName, position, requestedRole, locale } = registration;
  return {
    documentId,
    state,
    email,
    givenName,
    familyName,
    position,
    delegation: presentDelegation(registration),
    requestedRole,
    locale,
    createdAt: registration.createdAt,
    stateSince: registration.stateSince,
    waitsUntil: waitsUntil(registration),
    waitingDays: waitingDays(registration),
    hints,
  };
}

function presentDelegation({ organisation, organisationName, organisationType, country }: Registration) {
  return {
    documentId: organisation?.documentId ?? null,
    name: organisation?.name ?? organisationName,
    // What was typed in is in one language, whichever.
    names: organisation === null ? { en: organisationName, fr: null, es: null } : namesByLanguage(organisation),
    type: organisation?.type ?? organisationType,
    country: presentCountry(organisation?.country ?? country),
    typedIn: organisation === null,
  };
}
