import type { Core } from '@strapi/strapi';
import { SYSTEM, writeJournal, type Actor } from '../journal';
import { clock } from '../shared/clock';
import { closeAccounts, openAccount, setAccountRole } from './account.repository';
import { claimMandate, findMandatesOf, saveMember, type Member } from './membership.repository';
import { settlePanelAccount } from './panel-account';
import { widestRole } from './roles';

/** Closes a member's accounts for the time being; mandates stay. Joins the transaction. */
export async function suspendMember(strapi: Core.Strapi, member: Member, actor: Actor = SYSTEM): Promise<void> {
  await closeAccounts(strapi, member);
  await saveMember(strapi, member, { state: 'suspended' });
  await write(strapi, member, 'suspend', actor);
}

/**
 * Opens the accounts again, with the role of the mandates that are still open. Joins the transaction.
 *
 * @returns false, and does nothing, where none is
 */
export async function reinstateMember(strapi: Core.Strapi, member: Member, actor: Actor): Promise<boolean> {
  const open = (await findMandatesOf(strapi, [member.id])).filter(({ endedAt }) => endedAt === null);
  const role = widestRole(open.map((each) => each.role));
  if (role === undefined) return false;
  if (member.user !== null) {
    const account = await openAccount(strapi, member.user.email, role);
    await setAccountRole(strapi, account, role);
  }
  // The vetting that led here counts as the year's confirmation.
  for (const mandate of open) {
    await claimMandate(strapi, mandate, { confirmedAt: clock.now(), remindersSent: 0, remindedAt: null });
  }
  const after = await saveMember(strapi, member, { state: 'active' });
  await settlePanelAccount(strapi, after);
  await write(strapi, member, 'reinstate', actor);
  return true;
}

function write(strapi: Core.Strapi, member: Member, event: string, actor: Actor): Promise<void> {
  const to = event === 'suspend' ? 'suspended' : 'active';
  return writeJournal(strapi, {
    subjectType: 'member',
    subjectKey: member.documentId,
    event,
    from: member.state,
    to,
    actor,
  });
}
