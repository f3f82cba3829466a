/** What the decisions on a registration have in common. */
import type { Core } from '@strapi/strapi';
import { readHistory, writeJournal } from '../journal';
import { findMemberOfPanelAccount, findOrganisation, type Organisation } from '../membership/membership.repository';
import type { Role } from '../membership/roles';
import { ROLES } from '../membership/roles';
import { enqueueMail, type MailTemplate } from '../outbox';
import { actorOf, type Officer } from '../shared/officer';
import { forbidden, invalidFields, invalidTransition, notFound } from '../shared/errors';
import { z } from 'zod';
import { documentId, longText, readInput } from '../shared/input';
import { claimRegistration, findRegistration, type Registration } from './registration.repository';
import { nextState, type RegistrationEvent } from './registration.state';
import { rule, type RuleName } from '../shared/rules';

const schema = z.strictObject({
  role: z.enum(ROLES, rule('one-of', ROLES.join(', '))).nullish(),
  reason: longText(0, 2000).nullish(),
  reply: longText(0, 4000).nullish(),
  nominationReference: longText(0, 200).nullish(),
  singleHanded: z.boolean(rule('boolean')).nullish(),
  organisation: documentId.nullish(),
});

export interface DecisionCommand {
  role: Role | null;
  reason: string | null;
  reply: string | null;
  nominationReference: string | null;
  singleHanded: boolean;
  /**
   * An organisation of the list, in place of one that the applicant typed in; null to list that one; undefined
   * for what a first reviewer chose.
   */
  organisation: string | null | undefined;
}

/** @throws ValidationError with one entry per wrong or unknown field */
export function readDecision(data: unknown): DecisionCommand {
  const given = readInput(schema, data ?? {});
  return {
    role: given.role ?? null,
    reason: given.reason || null,
    reply: given.reply || null,
    nominationReference: given.nominationReference || null,
    singleHanded: given.singleHanded ?? false,
    organisation: given.organisation,
  };
}

/** The role of an approval that names none: what a first reviewer has approved, or else what was asked for. */
export function proposedRole({ firstApprovalBy, requestedRole }: Registration): Role {
  return firstApprovalBy === null ? requestedRole : 'focal-point';
}

/** @throws ValidationError when a decision that needs a reason has none */
export function requireReason({ reason }: DecisionCommand): string {
  if (reason === null) throw invalidFields([{ path: ['reason'], message: rule('required') }]);
  return reason;
}

/**
 * Reads a registration to decide on it.
 *
 * @throws NotFoundError; ForbiddenError when the reviewer is the applicant; InvalidTransition (409)
 */
export async function readForDecision(
  strapi: Core.Strapi,
  key: string,
  event: RegistrationEvent,
  reviewer: Officer,
): Promise<Registration> {
  const registration = await readOfAnother(strapi, key, reviewer);
  await refuseImpossible(strapi, registration, event);
  return registration;
}

/**
 * Reads somebody else's registration, whatever its state.
 *
 * @throws NotFoundError, also when it was erased; ForbiddenError when the reviewer is the applicant
 */
export async function readOfAnother(strapi: Core.Strapi, key: string, reviewer: Officer): Promise<Registration> {
  const registration = await findRegistration(strapi, key);
  if (registration === null || registration.erasedAt !== null) throw notFound();
  const own = await findMemberOfPanelAccount(strapi, reviewer.documentId);
  const isOwn =
    registration.email === reviewer.email.toLowerCase() ||
    (own !== null && own.documentId === registration.member?.documentId);
  if (isOwn) throw forbidden('Nobody decides on their own registration');
  return registration;
}

/**
 * Takes the registration, and writes the decision into the journal. First in the transaction.
 *
 * @throws InvalidTransition (409) when somebody else was faster
 */
export async function claimDecision(
  strapi: Core.Strapi,
  registration: Registration,
  decision: {
    event: RegistrationEvent;
    reviewer: Officer;
    command: DecisionCommand;
    fields?: Record<string, unknown>;
    codes?: Record<string, string | number | boolean | null>;
  },
): Promise<void> {
  const { event, reviewer, command, fields, codes } = decision;
  const to = nextState(registration.state, event);
  if (!(await claimRegistration(strapi, registration, to, fields))) throw await overtaken(strapi, registration, event);
  await writeJournal(strapi, {
    subjectType: 'registration',
    subjectKey: registration.documentId,
    event,
    from: registration.state,
    to,
    actor: actorOf(reviewer),
    reason: command.reason,
    reply: command.reply,
    ...(codes === undefined ? {} : { codes }),
  });
}

/** Answers the applicant. @param subjectKey what the link in the mail acts on, where not the registration */
export async function answerApplicant(
  strapi: Core.Strapi,
  registration: Registration,
  template: MailTemplate,
  data: Record<string, string>,
  subjectKey = registration.documentId,
): Promise<void> {
  if (registration.email === null) return;
  await enqueueMail(strapi, {
    // One for each time that the registration came into its state.
    key: `${template}:${registration.documentId}:${new Date(registration.stateSince).toISOString()}`,
    template,
    locale: registration.locale,
    recipient: registration.email,
    subjectKey,
    data,
  });
}

/**
 * The organisation of the list that takes the place of a typed-in one.
 *
 * @param organisation as in {@link DecisionCommand}
 * @throws ValidationError where it is not in the list, or nothing was typed in
 */
export async function findChosenOrganisation(
  strapi: Core.Strapi,
  registration: Registration,
  organisation: DecisionCommand['organisation'],
): Promise<Organisation | null> {
  if (organisation === null) return null;
  if (organisation === undefined) {
    const { firstApprovalOrganisation: before } = registration;
    // Gone from the list since: what the applicant typed in joins it.
    return before === null ? null : findOrganisation(strapi, before);
  }
  const problem = (name: RuleName) => invalidFields([{ path: ['organisation'], message: rule(name) }]);
  if (registration.organisation !== null) throw problem('only-typed-in');
  const found = await findOrganisation(strapi, organisation);
  if (found === null) throw problem('not-listed');
  return found;
}

/** The delegation's name in each language: the mail takes the reader's. */
export function delegationNames({ organisation, organisationName }: Registration): Record<string, string> {
  return {
    delegationEn: organisation?.name ?? organisationName ?? '',
    delegationFr: organisation?.nameFr ?? organisationName ?? '',
    delegationEs: organisation?.nameEs ?? organisationName ?? '',
  };
}

/** The error of who came second, which says what the first one did. */
export async function overtaken(
  strapi: Core.Strapi,
  { documentId: key, state }: Registration,
  event: RegistrationEvent,
): Promise<Error> {
  const current = await findRegistration(strapi, key);
  return invalidTransition(event, current?.state ?? state, await lastDecision(strapi, key));
}

async function refuseImpossible(strapi: Core.Strapi, registration: Registration, event: RegistrationEvent) {
  try {
    nextState(registration.state, event);
  } catch {
    throw invalidTransition(event, registration.state, await lastDecision(strapi, registration.documentId));
  }
}

async function lastDecision(strapi: Core.Strapi, key: string) {
  const last = (await readHistory(strapi, key)).at(-1);
  return last === undefined ? null : { event: last.event, at: last.at, actor: last.actor };
}
