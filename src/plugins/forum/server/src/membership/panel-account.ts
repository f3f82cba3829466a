import type { Core } from '@strapi/strapi';
import { enqueueMail } from '../outbox';
import { clock } from '../shared/clock';
import {
  closePanelAccount,
  findPanelAccountByAddress,
  findPanelAccountByKey,
  insertPanelAccount,
  setPanelRole,
} from './account.repository';
import { findMandatesOf, saveMember, type Member } from './membership.repository';
import { widestRole, type Role } from './roles';

/** The role of the panel that goes with a mandate. Friends have no business there. */
const PANEL_ROLES: Partial<Record<Role, string>> = {
  contributor: 'government-contributor',
  'focal-point': 'focal-point',
};

/**
 * Gives a person the account of the panel that their open mandates amount to: by invitation where they have
 * none yet, closed at once where no mandate needs one. An account that is the Support Unit's is left alone.
 * Joins the transaction.
 */
export async function settlePanelAccount(strapi: Core.Strapi, member: Member): Promise<void> {
  const open = (await findMandatesOf(strapi, [member.id])).filter(({ endedAt }) => endedAt === null);
  const role = PANEL_ROLES[widestRole(open.map((each) => each.role)) ?? 'friend'];
  const account = member.panelAccount === null ? null : await findPanelAccountByKey(strapi, member.panelAccount);
  if (account !== null && !account.roles.every(({ code }) => Object.values(PANEL_ROLES).includes(code))) return;
  if (role === undefined || member.state !== 'active') {
    await closePanelAccount(strapi, member);
    return;
  }
  if (account !== null) {
    await setPanelRole(strapi, account, role);
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
