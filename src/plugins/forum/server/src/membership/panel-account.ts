import type { Core } from '@strapi/strapi';
import { enqueueMail } from '../outbox';
import { clock } from '../shared/clock';
import { invalidTransition } from '../shared/errors';
import {
  closePanelAccount,
  findPanelAccount,
  findPanelAccountByAddress,
  insertPanelAccount,
  isOfficers,
  setPanelRole,
  type OfficerRole,
} from './account.repository';
import { findMandatesOf, saveMember, type Member } from './membership.repository';
import { widestRole, type Role } from './roles';

/** The role of the panel that goes with a mandate. Friends have no business there. */
const PANEL_ROLES: Partial<Record<Role, OfficerRole>> = {
  contributor: 'government-contributor',
  'focal-point': 'focal-point',
};

/**
 * How a person stands to the panel: `not-needed` by their mandates, `invited` until a password is chosen, `open`,
 * `closed`; `missing` where an account is due and there is none, `address-taken` where another one has its address.
 */
export type PanelAccess = 'not-needed' | 'invited' | 'open' | 'closed' | 'missing' | 'address-taken';

/**
 * Gives a person the account of the panel that their open mandates amount to: by invitation where they have
 * none yet, closed at once where no mandate needs one. An account that is the Support Unit's is left alone.
 * Joins the transaction.
 */
export async function settlePanelAccount(strapi: Core.Strapi, member: Member): Promise<void> {
  const role = await roleInPanel(strapi, member);
  const account = await findPanelAccount(strapi, member);
  if (account !== null && !isOfficers(account)) return;
  if (role === undefined) {
    await closePanelAccount(strapi, member);
    return;
  }
  if (account !== null) {
    await setPanelRole(strapi, member, account, role);
    if (!account.hasPassword) await invite(strapi, member, account.documentId);
    return;
  }
  // Somebody of the Support Unit who is a delegate too keeps one account, which is not this one's to change.
  if (member.email === null || (await findPanelAccountByAddress(strapi, member.email)) !== null) return;
  const { email, givenName, familyName, locale } = member;
  const documentId = await insertPanelAccount(strapi, {
    email,
    firstname: givenName,
    lastname: familyName,
    locale,
    role,
  });
  await saveMember(strapi, member, { panelAccount: documentId });
  await invite(strapi, member, documentId);
}

/** Tells the reviewers what has become of the account that goes with a mandate. */
export async function readPanelAccess(strapi: Core.Strapi, member: Member): Promise<PanelAccess> {
  const account = await findPanelAccount(strapi, member);
  if (account?.isActive) return 'open';
  const isDue = (await roleInPanel(strapi, member)) !== undefined;
  if (account !== null) return isDue && !account.hasPassword ? 'invited' : 'closed';
  if (!isDue || member.email === null) return 'not-needed';
  return (await findPanelAccountByAddress(strapi, member.email)) === null ? 'missing' : 'address-taken';
}

/**
 * Sends an invitation that was lost once more, with a new link, or the first one where the account could not be
 * made before.
 *
 * @throws InvalidTransition (409) where nobody is to be invited
 */
export async function inviteAgain(strapi: Core.Strapi, member: Member): Promise<void> {
  const access = await readPanelAccess(strapi, member);
  if (access !== 'invited' && access !== 'missing') throw invalidTransition('invite', access);
  await settlePanelAccount(strapi, member);
}

async function roleInPanel(strapi: Core.Strapi, member: Member): Promise<OfficerRole | undefined> {
  if (member.state !== 'active') return undefined;
  const open = (await findMandatesOf(strapi, [member.id])).filter(({ endedAt }) => endedAt === null);
  return PANEL_ROLES[widestRole(open.map((each) => each.role)) ?? 'friend'];
}

async function invite(strapi: Core.Strapi, member: Member, panelAccount: string): Promise<void> {
  if (member.email === null) return;
  await enqueueMail(strapi, {
    key: `panel-invitation:${panelAccount}:${clock.now().toISOString()}`,
    template: 'panel-invitation',
    locale: member.locale,
    recipient: member.email,
    subjectKey: panelAccount,
  });
}
