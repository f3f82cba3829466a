import type { Core } from '@strapi/strapi';
import { writeJournal } from '../journal';
import { admitMember } from '../membership/admit-member';
import { ORGANISATION, findOrganisation, type Organisation } from '../membership/membership.repository';
import { noticeToSupportUnit } from '../membership/notices';
import type { Role } from '../membership/roles';
import { clock } from '../shared/clock';
import { invalidFields, invalidTransition } from '../shared/errors';
import { actorOf, type Officer } from '../shared/officer';
import {
  answerApplicant,
  claimDecision,
  delegationNames,
  findChosenOrganisation,
  overtaken,
  proposedRole,
  readDecision,
  readForDecision,
  type DecisionCommand,
} from './decision';
import { followMember } from './follow-member';
import { claimRegistration, updateRegistration, type Registration } from './registration.repository';
import { rule } from '../shared/rules';

const EVENT = 'approve';

/**
 * Approves an application: account, profile, mandate and mail at once. A focal point needs the reference
 * of the nomination letter and a second reviewer, unless the first states to act single-handed.
 *
 * @returns `approved`, or `awaiting-second` when another reviewer must approve too
 * @throws ValidationError, ForbiddenError, NotFoundError, InvalidTransition (409)
 */
export async function approveRegistration(
  strapi: Core.Strapi,
  key: string,
  reviewer: Officer,
  data: unknown,
): Promise<'approved' | 'awaiting-second'> {
  const command = readDecision(data);
  const registration = await readForDecision(strapi, key, EVENT, reviewer);
  const role = command.role ?? proposedRole(registration);
  const reference = referenceOf(registration, role, command);
  const chosen = await findChosenOrganisation(strapi, registration, command.organisation);

  if (role === 'focal-point' && !command.singleHanded) {
    if (registration.firstApprovalBy === null) {
      await approveFirst(strapi, registration, { reviewer, command, reference: reference as string, chosen });
      return 'awaiting-second';
    }
    if (registration.firstApprovalBy === reviewer.documentId) {
      throw invalidTransition('approve a second time', registration.state, {
        event: 'first-approval',
        at: registration.firstApprovalAt,
        actor: { kind: 'panel', name: reviewer.name },
      });
    }
  }
  await strapi.db.transaction(async () => {
    await claimDecision(strapi, registration, {
      event: EVENT,
      reviewer,
      command,
      fields: { role, nominationReference: reference },
      codes: { role, singleHanded: role === 'focal-point' && command.singleHanded },
    });
    await admit(strapi, registration, { role, reference, reviewer, command, chosen });
  });
  return 'approved';
}

async function admit(
  strapi: Core.Strapi,
  registration: Registration,
  approval: {
    role: Role;
    reference: string | null;
    reviewer: Officer;
    command: DecisionCommand;
    chosen: Organisation | null;
  },
): Promise<void> {
  const { role, reference, reviewer, command, chosen } = approval;
  const { email, givenName, familyName, position, dutyStation, phone, languages, locale } = registration;
  const organisation = chosen ?? registration.organisation ?? (await createOrganisation(strapi, registration));
  const member = await admitMember(
    strapi,
    {
      email: email as string,
      givenName: givenName as string,
      familyName: familyName as string,
      position: position as string,
      dutyStation,
      phone,
      languages,
      locale,
      organisation,
      role,
      nominationReference: reference,
    },
    actorOf(reviewer),
  );
  await updateRegistration(strapi, registration.id, { member: member.id, organisation: organisation.id });
  // Who was suspended before is a member again.
  await followMember(strapi, member.documentId, 'reinstate', { actor: actorOf(reviewer) });
  await answerApplicant(
    strapi,
    registration,
    'approved',
    { reply: command.reply ?? '', role, ...delegationNames({ ...registration, organisation }) },
    member.user?.documentId,
  );
}

/** Records the first of two approvals; the state stays. */
async function approveFirst(
  strapi: Core.Strapi,
  registration: Registration,
  approval: { reviewer: Officer; command: DecisionCommand; reference: string; chosen: Organisation | null },
): Promise<void> {
  const { reviewer, command, reference, chosen } = approval;
  await strapi.db.transaction(async () => {
    const claimed = await claimRegistration(strapi, registration, registration.state, {
      firstApprovalBy: reviewer.documentId,
      firstApprovalAt: clock.now(),
      firstApprovalReference: reference,
      firstApprovalOrganisation: chosen?.documentId ?? null,
    });
    if (!claimed) throw await overtaken(strapi, registration, EVENT);
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: registration.documentId,
      event: 'first-approval',
      from: registration.state,
      to: registration.state,
      actor: actorOf(reviewer),
      reason: command.reason,
      codes: { role: 'focal-point' },
    });
    await noticeToSupportUnit(
      strapi,
      {
        key: `second-approval:${registration.documentId}:${new Date(registration.stateSince).toISOString()}`,
        template: 'second-approval',
        subjectKey: registration.documentId,
        data: {
          registration: registration.documentId,
          ...delegationNames({ ...registration, organisation: chosen ?? registration.organisation }),
        },
      },
      reviewer.documentId,
    );
  });
}

function referenceOf(registration: Registration, role: Role, command: DecisionCommand): string | null {
  if (role !== 'focal-point') return command.nominationReference;
  const reference = command.nominationReference ?? registration.firstApprovalReference;
  if (reference !== null) return reference;
  const message = rule('nomination');
  throw invalidFields([{ path: ['nominationReference'], message }]);
}

/** What the applicant typed in joins the list with the approval, and not before. */
async function createOrganisation(strapi: Core.Strapi, registration: Registration): Promise<Organisation> {
  const { organisationName: name, organisationType: type, country } = registration;
  const { documentId } = await strapi.documents(ORGANISATION).create({
    data: {
      name,
      nameFr: name,
      nameEs: name,
      type,
      friendOfTheForum: true,
      ...(country === null ? {} : { country: country.id }),
    } as never,
  });
  return (await findOrganisation(strapi, documentId)) as Organisation;
}
