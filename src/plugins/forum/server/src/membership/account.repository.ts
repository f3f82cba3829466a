/** The only file that touches accounts: those of the content API and those of the panel. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import type { Account } from './account';
import { markPanelClosed, takePanelClosed } from './membership.repository';
import type { Role } from './roles';

export const ACCOUNT = 'plugin::users-permissions.user' as const;
const ACCOUNT_ROLE = 'plugin::users-permissions.role' as const;
const PANEL_ACCOUNT = 'admin::user' as const;
const PANEL_ROLE = 'admin::role' as const;

export interface PanelAccount {
  id: number;
  documentId: string;
  email: string;
  firstname: string | null;
  lastname: string | null;
  /** As Strapi spells it. */
  preferedLanguage: string | null;
  isActive: boolean;
}

export interface PanelAccountWithRoles extends PanelAccount {
  roles: { id: number; code: string }[];
  /** Whether the invitation was accepted. */
  hasPassword: boolean;
}

/** The roles of the panel that go with a mandate; an account with any other is not the forum's to close or open. */
export const OFFICER_ROLES = ['government-contributor', 'focal-point'] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** A member, by the accounts that it has. */
export interface AccountHolder {
  id: number;
  user: Account | null;
  /** documentId. */
  panelAccount: string | null;
}

export async function findAccountByAddress(strapi: Core.Strapi, email: string): Promise<Account | null> {
  return strapi.db.query(ACCOUNT).findOne({ where: { email } });
}

/** Opens an account that has no password yet, or opens a closed one again. Joins the transaction. */
export async function openAccount(strapi: Core.Strapi, email: string, role: Role): Promise<Account> {
  const existing = await findAccountByAddress(strapi, email);
  const { id: roleId } = await strapi.db.query(ACCOUNT_ROLE).findOne({ where: { type: role } });
  const open = { confirmed: true, blocked: false, role: roleId };
  if (existing === null) {
    return strapi.db.query(ACCOUNT).create({ data: { username: email, email, provider: 'local', ...open } });
  }
  await strapi.db.query(ACCOUNT).update({ where: { id: existing.id }, data: open });
  return { ...existing, blocked: false };
}

/** Gives an open account the role that its mandates now amount to. */
export async function setAccountRole(strapi: Core.Strapi, account: Account, role: Role): Promise<void> {
  const { id: roleId } = await strapi.db.query(ACCOUNT_ROLE).findOne({ where: { type: role } });
  await strapi.db.query(ACCOUNT).update({ where: { id: account.id }, data: { role: roleId } });
}

/** Closes a person's accounts, on the content API and in the panel, with all their sessions, at once. */
export async function closeAccounts(strapi: Core.Strapi, member: AccountHolder): Promise<void> {
  if (member.user !== null) {
    await strapi.db.query(ACCOUNT).update({ where: { id: member.user.id }, data: { blocked: true } });
    await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(member.user.id));
  }
  await closePanelAccount(strapi, member);
}

/** Deletes the content-API account and closes the panel account, whose entries keep their author. */
export async function deleteAccounts(strapi: Core.Strapi, member: AccountHolder): Promise<void> {
  if (member.user !== null) {
    await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(member.user.id));
    await strapi.db.query(ACCOUNT).delete({ where: { id: member.user.id } });
  }
  const panel = await findPanelAccount(strapi, member);
  if (panel === null) return;
  await deactivate(strapi, panel);
  const anonymous = { firstname: 'Former', lastname: 'officer', username: null, password: null };
  const email = `former-${panel.documentId}@invalid.invalid`;
  await strapi.db.query(PANEL_ACCOUNT).update({ where: { id: panel.id }, data: { ...anonymous, email } });
}

/**
 * Closes the account of the panel, with all its sessions, at once, unless it is the Support Unit's; what was written
 * stays with the delegation. That the forum did it is kept: what a Super Admin has closed is not opened again.
 */
export async function closePanelAccount(strapi: Core.Strapi, member: AccountHolder): Promise<void> {
  const panel = await findPanelAccount(strapi, member);
  if (panel === null || !isOfficers(panel) || !panel.isActive) return;
  await markPanelClosed(strapi, member.id);
  await deactivate(strapi, panel);
}

/** Whether an account of the panel goes with mandates. */
export function isOfficers({ roles }: PanelAccountWithRoles): boolean {
  return roles.every(({ code }) => (OFFICER_ROLES as readonly string[]).includes(code));
}

async function deactivate(strapi: Core.Strapi, { id }: PanelAccount): Promise<void> {
  await strapi.db.query(PANEL_ACCOUNT).update({ where: { id }, data: { isActive: false } });
  await strapi.sessionManager('admin').invalidateRefreshToken(String(id));
}

/** Opens an account of the panel, which has no password yet. @returns its documentId */
export async function insertPanelAccount(
  strapi: Core.Strapi,
  account: { email: string; firstname: string | null; lastname: string | null; locale: Locale; role: string },
): Promise<string> {
  const { locale, role, ...fields } = account;
  const { id } = await strapi.db.query(PANEL_ROLE).findOne({ where: { code: role } });
  const { documentId } = await strapi.db.query(PANEL_ACCOUNT).create({
    data: { ...fields, preferedLanguage: locale, isActive: false, blocked: false, roles: [id] } as never,
  });
  return documentId;
}

/** Gives a panel account its one role, and opens it again where the forum has closed it. */
export async function setPanelRole(
  strapi: Core.Strapi,
  member: AccountHolder,
  { id }: PanelAccountWithRoles,
  code: OfficerRole,
): Promise<void> {
  const role = await strapi.db.query(PANEL_ROLE).findOne({ where: { code } });
  const wasClosed = await takePanelClosed(strapi, member.id);
  const data = { roles: [role.id], ...(wasClosed ? { isActive: true } : {}) };
  await strapi.db.query(PANEL_ACCOUNT).update({ where: { id }, data });
}

/** Sets the first password of an account of the panel, which opens it. */
export async function openPanelAccount(strapi: Core.Strapi, { id }: PanelAccount, password: string): Promise<void> {
  await strapi.service('admin::user').updateById(id, { password, isActive: true, registrationToken: null });
}

/** The account of the panel that a person has, if any. */
export async function findPanelAccount(
  strapi: Core.Strapi,
  { panelAccount }: Pick<AccountHolder, 'panelAccount'>,
): Promise<PanelAccountWithRoles | null> {
  return panelAccount === null ? null : findPanelAccountByKey(strapi, panelAccount);
}

export async function findPanelAccountByKey(
  strapi: Core.Strapi,
  documentId: string,
): Promise<PanelAccountWithRoles | null> {
  const account = await strapi.db.query(PANEL_ACCOUNT).findOne({ where: { documentId }, populate: { roles: true } });
  return account === null ? null : { ...account, hasPassword: Boolean(account.password) };
}

export async function findPanelAccountByAddress(strapi: Core.Strapi, email: string): Promise<PanelAccount | null> {
  return strapi.db.query(PANEL_ACCOUNT).findOne({ where: { email } });
}

/** @returns the names of accounts of the panel, by documentId */
export async function findPanelNames(strapi: Core.Strapi, documentIds: string[]): Promise<Map<string, string>> {
  if (documentIds.length === 0) return new Map();
  const where = { documentId: { $in: documentIds } };
  const accounts: PanelAccount[] = await strapi.db.query(PANEL_ACCOUNT).findMany({ where });
  return new Map(
    accounts.map(({ documentId, firstname, lastname }) => [
      documentId,
      [firstname, lastname].filter(Boolean).join(' '),
    ]),
  );
}

/** The Support Unit's officers, who get the notices. */
export async function findSupportUnit(strapi: Core.Strapi): Promise<PanelAccount[]> {
  return strapi.db
    .query(PANEL_ACCOUNT)
    .findMany({ where: { isActive: true, blocked: false, roles: { code: 'support-unit' } }, orderBy: { id: 'asc' } });
}
