import type { Core } from '@strapi/strapi';
import { writeJournal, type Actor } from '../journal';
import { enqueueMail } from '../outbox';
import { freeAddress } from '../registration/registration.repository';
import { invalidTransition, notFound } from '../shared/errors';
import { noticeToSupportUnit } from './notices';
import { closeAccounts, setAccountRole } from './account.repository';
import {
  claimMandateEnd,
  findMandate,
  findMandatesFor,
  findMandatesOf,
  saveMember,
  type Mandate,
  type Member,
} from './membership.repository';
import { settlePanelAccount } from './panel-account';
import { widestRole } from './roles';

/**
 * Ends a mandate: the role goes at once, with the accounts where no other mandate is left, and the
 * delegation and the Support Unit are asked for a successor.
 *
 * @param reason in the words of who ends it; goes into the journal's erasable note
 * @throws NotFoundError, or InvalidTransition (409) when it has ended already
 */
export async function endMandate(
  strapi: Core.Strapi,
  mandateKey: string,
  { actor, reason }: { actor: Actor; reason: string },
): Promise<Mandate> {
  const mandate = await findMandate(strapi, mandateKey);
  if (mandate === null) throw notFound();
  await strapi.db.transaction(async () => {
    if (!(await claimMandateEnd(strapi, mandateKey, 'ended'))) throw invalidTransition('end', 'ended');
    await writeJournal(strapi, {
      subjectType: 'mandate',
      subjectKey: mandateKey,
      event: 'end',
      from: 'open',
      to: 'ended',
      actor,
      reason,
      codes: { role: mandate.role },
    });
    if (mandate.member !== null) {
      await takeRoleAway(strapi, mandate.member);
      await tellHolder(strapi, mandate, mandate.member);
    }
    await askForSuccessor(strapi, mandate);
  });
  return mandate;
}

/** Gives the account what the mandates that are left amount to, or closes it; then the person may apply again. */
export async function takeRoleAway(strapi: Core.Strapi, member: Member): Promise<void> {
  const open = (await findMandatesOf(strapi, [member.id])).filter(({ endedAt }) => endedAt === null);
  const role = widestRole(open.map((each) => each.role));
  if (role !== undefined && member.user !== null) {
    await setAccountRole(strapi, member.user, role);
    await settlePanelAccount(strapi, member);
    return;
  }
  await closeAccounts(strapi, member);
  await saveMember(strapi, member, { state: 'former' });
  await freeAddress(strapi, member.documentId);
}

async function tellHolder(strapi: Core.Strapi, mandate: Mandate, member: Member): Promise<void> {
  if (member.email === null) return;
  await enqueueMail(strapi, {
    key: `mandate-ended:${mandate.documentId}`,
    template: 'mandate-ended',
    locale: member.locale,
    recipient: member.email,
    subjectKey: member.documentId,
    data: { role: mandate.role, ...namesOf(mandate) },
  });
}

/** Asks the delegation's other officers, and the Support Unit, who follows. */
export async function askForSuccessor(strapi: Core.Strapi, mandate: Mandate): Promise<void> {
  if (mandate.organisation === null) return;
  const data = { role: mandate.role, ...namesOf(mandate) };
  const mandates = await findMandatesFor(strapi, mandate.organisation.documentId);
  const colleagues = new Map(
    mandates.flatMap(({ endedAt, member }) =>
      endedAt === null && member?.state === 'active' && member.documentId !== mandate.member?.documentId
        ? [[member.documentId, member] as const]
        : [],
    ),
  );
  for (const colleague of colleagues.values()) {
    if (colleague.email === null) continue;
    await enqueueMail(strapi, {
      key: `successor-wanted:${mandate.documentId}:${colleague.documentId}`,
      template: 'successor-wanted',
      locale: colleague.locale,
      recipient: colleague.email,
      subjectKey: colleague.documentId,
      data,
    });
  }
  await noticeToSupportUnit(strapi, {
    key: `successor-wanted:${mandate.documentId}`,
    template: 'successor-wanted-support',
    subjectKey: mandate.organisation.documentId,
    data,
  });
}

/** The delegation's name in each language, so that each reader gets it in their own. */
export function namesOf({ organisation }: Pick<Mandate, 'organisation'>): Record<string, string> {
  const { name = '', nameFr = '', nameEs = '' } = organisation ?? {};
  return { delegationEn: name, delegationFr: nameFr, delegationEs: nameEs };
}
