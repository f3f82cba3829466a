/** The only file that touches the tables of member profiles, mandates, readings and accounts. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { clock } from '../shared/clock';
import type { Country, Organisation } from '../shared/organisation';
import { wordsOf } from '../shared/query';

import type { Role } from './roles';

export const MEMBER = 'plugin::forum.member-profile' as const;
export const MANDATE = 'plugin::forum.mandate' as const;
export const READING = 'plugin::forum.reading' as const;
export const ACCOUNT = 'plugin::users-permissions.user' as const;
const ACCOUNT_ROLE = 'plugin::users-permissions.role' as const;
const PANEL_ACCOUNT = 'admin::user' as const;
const PANEL_ROLE = 'admin::role' as const;
export const ORGANISATION = 'api::organisation.organisation' as const;

export const SHAREABLE = ['email', 'phone', 'address'] as const;
export type Shareable = (typeof SHAREABLE)[number];

export interface Account {
  id: number;
  documentId: string;
  username: string;
  email: string;
  blocked: boolean;
  createdAt: string;
}

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

export interface Mandate {
  id: number;
  documentId: string;
  role: Role;
  position: string | null;
  startedAt: string;
  endedAt: string | null;
  endReason: string | null;
  nominationReference: string | null;
  confirmedAt: string;
  remindersSent: number;
  remindedAt: string | null;
  organisation: Organisation | null;
  member: Member | null;
}

export interface Member {
  id: number;
  documentId: string;
  email: string | null;
  givenName: string | null;
  familyName: string | null;
  position: string | null;
  dutyStation: string | null;
  phone: string | null;
  address: string | null;
  languages: string[] | null;
  locale: Locale;
  shared: Shareable[] | null;
  state: 'active' | 'suspended' | 'former';
  panelAccount: string | null;
  user: Account | null;
  createdAt: string;
}

const WITH_ORGANISATION = { organisation: { populate: { country: true } } };
const WITH_HOLDER = { ...WITH_ORGANISATION, member: { populate: { user: true } } };

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
export async function closeAccounts(strapi: Core.Strapi, member: Member): Promise<void> {
  if (member.user !== null) {
    await strapi.db.query(ACCOUNT).update({ where: { id: member.user.id }, data: { blocked: true } });
    await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(member.user.id));
  }
  await closePanelAccount(strapi, member);
}

/** Deletes the content-API account and closes the panel account, whose entries keep their author. */
export async function deleteAccounts(strapi: Core.Strapi, member: Member): Promise<void> {
  if (member.user !== null) {
    await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(member.user.id));
    await strapi.db.query(ACCOUNT).delete({ where: { id: member.user.id } });
  }
  const panel = await closePanelAccount(strapi, member);
  if (panel === null) return;
  const anonymous = { firstname: 'Former', lastname: 'officer', username: null, password: null };
  const email = `former-${panel.documentId}@invalid.invalid`;
  await strapi.db.query(PANEL_ACCOUNT).update({ where: { id: panel.id }, data: { ...anonymous, email } });
}

/** Closes the account of the panel, with all its sessions, at once; what was written stays with the delegation. */
export async function closePanelAccount(strapi: Core.Strapi, member: Member): Promise<PanelAccount | null> {
  const panel = await findPanelAccount(strapi, member);
  if (panel === null) return null;
  await strapi.db.query(PANEL_ACCOUNT).update({ where: { id: panel.id }, data: { isActive: false } });
  await strapi.sessionManager('admin').invalidateRefreshToken(String(panel.id));
  return panel;
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

/** Gives a panel account its one role, and opens it again where it was closed with a mandate. */
export async function setPanelRole(
  strapi: Core.Strapi,
  { id, hasPassword }: PanelAccountWithRoles,
  code: string,
): Promise<void> {
  const role = await strapi.db.query(PANEL_ROLE).findOne({ where: { code } });
  await strapi.db.query(PANEL_ACCOUNT).update({ where: { id }, data: { roles: [role.id], isActive: hasPassword } });
}

/** Sets the first password of an account of the panel, which opens it. */
export async function openPanelAccount(strapi: Core.Strapi, { id }: PanelAccount, password: string): Promise<void> {
  await strapi.service('admin::user').updateById(id, { password, isActive: true, registrationToken: null });
}

/** The account of the panel that a person has, if any. */
export async function findPanelAccount(
  strapi: Core.Strapi,
  { panelAccount }: Pick<Member, 'panelAccount'>,
): Promise<PanelAccount | null> {
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

export async function findMember(strapi: Core.Strapi, documentId: string): Promise<Member | null> {
  return strapi.db.query(MEMBER).findOne({ where: { documentId }, populate: { user: true } });
}

export async function findMemberOfAccount(strapi: Core.Strapi, accountId: number): Promise<Member | null> {
  return strapi.db.query(MEMBER).findOne({ where: { user: { id: accountId } }, populate: { user: true } });
}

export async function findMemberOfPanelAccount(strapi: Core.Strapi, panelKey: string): Promise<Member | null> {
  return strapi.db.query(MEMBER).findOne({ where: { panelAccount: panelKey }, populate: { user: true } });
}

/** @param fields columns; `user` by numeric id */
export async function saveMember(
  strapi: Core.Strapi,
  existing: Member | null,
  fields: Record<string, unknown>,
): Promise<Member> {
  const query = strapi.db.query(MEMBER);
  const { id } =
    existing === null
      ? await query.create({ data: fields })
      : await query.update({ where: { id: existing.id }, data: fields });
  return query.findOne({ where: { id }, populate: { user: true } });
}

export async function deleteMember(strapi: Core.Strapi, { id }: Member): Promise<void> {
  await strapi.db.query(MEMBER).delete({ where: { id } });
}

export interface MemberFilter {
  search?: string | undefined;
  /** documentId of the delegation. */
  delegation?: string | undefined;
  /** ISO 2. */
  country?: string | undefined;
  page: number;
  pageSize: number;
}

/** The people of the directory: who has a mandate now. */
export async function findMemberPage(
  strapi: Core.Strapi,
  { search, delegation, country, page, pageSize }: MemberFilter,
): Promise<{ results: Member[]; total: number }> {
  const holders = await findHolders(strapi, delegation, country);
  const found = wordsOf(search).map((word) => {
    const contains = { $containsi: word };
    return { $or: [{ givenName: contains }, { familyName: contains }, { position: contains }] };
  });
  const where = { $and: [{ state: 'active', id: { $in: holders } }, ...found] };
  const query = strapi.db.query(MEMBER);
  const [results, total] = await Promise.all([
    query.findMany({
      where,
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
      offset: (page - 1) * pageSize,
      limit: pageSize,
    }),
    query.count({ where }),
  ]);
  return { results, total };
}

async function findHolders(strapi: Core.Strapi, delegation?: string, country?: string): Promise<number[]> {
  const organisation = {
    ...(delegation ? { documentId: delegation } : {}),
    ...(country ? { country: { iso2: country } } : {}),
  };
  const where = { endedAt: null, ...(Object.keys(organisation).length > 0 ? { organisation } : {}) };
  const mandates: Mandate[] = await strapi.db.query(MANDATE).findMany({ where, populate: { member: true } });
  return mandates.flatMap(({ member }) => (member === null ? [] : [member.id]));
}

/** @param fields columns; `member` and `organisation` by numeric id */
export async function insertMandate(strapi: Core.Strapi, fields: Record<string, unknown>): Promise<Mandate> {
  return strapi.db.query(MANDATE).create({ data: { startedAt: clock.now(), confirmedAt: clock.now(), ...fields } });
}

export async function findMandate(strapi: Core.Strapi, documentId: string): Promise<Mandate | null> {
  return strapi.db.query(MANDATE).findOne({ where: { documentId }, populate: WITH_HOLDER });
}

/** @returns all mandates of a person, the first one first */
export async function findMandatesOf(strapi: Core.Strapi, memberIds: number[]): Promise<Mandate[]> {
  return strapi.db.query(MANDATE).findMany({
    where: { member: { id: { $in: memberIds } } },
    populate: WITH_HOLDER,
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
}

/** @returns all mandates that a delegation has given, those of today first */
export async function findMandatesFor(strapi: Core.Strapi, organisationKey: string): Promise<Mandate[]> {
  const mandates: Mandate[] = await strapi.db.query(MANDATE).findMany({
    where: { organisation: { documentId: organisationKey } },
    populate: WITH_HOLDER,
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  });
  return mandates.sort((one, other) => Number(one.endedAt !== null) - Number(other.endedAt !== null));
}

/** Ends a mandate that is open. @returns whether it was */
export async function claimMandateEnd(strapi: Core.Strapi, documentId: string, endReason: string): Promise<boolean> {
  const { count } = await strapi.db
    .query(MANDATE)
    .updateMany({ where: { documentId, endedAt: null }, data: { endedAt: clock.now(), endReason } });
  return count === 1;
}

/** Takes out of mandates what somebody typed in about their holder. Who held what from when to when stays. */
export async function blankMandates(strapi: Core.Strapi, mandates: Mandate[]): Promise<void> {
  const id = { $in: mandates.map((mandate) => mandate.id) };
  await strapi.db.query(MANDATE).updateMany({ where: { id }, data: { position: null, nominationReference: null } });
}

/** Changes a mandate that still is as it was read. @returns whether it was */
export async function claimMandate(
  strapi: Core.Strapi,
  read: Mandate,
  fields: Record<string, unknown>,
): Promise<boolean> {
  const where = { documentId: read.documentId, endedAt: null, remindersSent: read.remindersSent };
  const { count } = await strapi.db.query(MANDATE).updateMany({ where, data: fields });
  return count === 1;
}

/** Open mandates whose holder has not confirmed since a moment, and was last reminded before another. */
export async function findUnconfirmed(
  strapi: Core.Strapi,
  {
    confirmedBefore,
    remindersSent,
    remindedBefore,
    limit,
  }: { confirmedBefore: Date; remindersSent: number; remindedBefore: Date | null; limit: number },
): Promise<Mandate[]> {
  return strapi.db.query(MANDATE).findMany({
    where: {
      endedAt: null,
      remindersSent,
      confirmedAt: { $lte: confirmedBefore },
      ...(remindedBefore === null ? {} : { remindedAt: { $lte: remindedBefore } }),
      member: { state: 'active' },
    },
    populate: WITH_HOLDER,
    limit,
  });
}

/** @returns the number of open mandates of each organisation, by documentId */
export async function countOpenMandates(strapi: Core.Strapi, organisationKeys: string[]): Promise<Map<string, number>> {
  const mandates: Mandate[] = await strapi.db.query(MANDATE).findMany({
    where: { endedAt: null, organisation: { documentId: { $in: organisationKeys } } },
    populate: { organisation: true },
  });
  const counts = new Map<string, number>();
  for (const { organisation } of mandates) {
    if (organisation !== null) counts.set(organisation.documentId, (counts.get(organisation.documentId) ?? 0) + 1);
  }
  return counts;
}

/** @returns for each applicant the other addresses of members of the same name, by documentId */
export async function findNamesakeAddresses(
  strapi: Core.Strapi,
  applicants: { documentId: string; email: string | null; givenName: string | null; familyName: string | null }[],
): Promise<Map<string, (string | null)[]>> {
  const familyNames = applicants.flatMap(({ familyName }) => familyName ?? []);
  const where = { $or: familyNames.map((familyName) => ({ familyName: { $eqi: familyName } })) };
  const members: Member[] = familyNames.length === 0 ? [] : await strapi.db.query(MEMBER).findMany({ where });
  return new Map(
    applicants.map((applicant) => [
      applicant.documentId,
      members
        .filter(
          ({ email, givenName, familyName }) =>
            email !== applicant.email &&
            givenName?.toLowerCase() === applicant.givenName?.toLowerCase() &&
            familyName?.toLowerCase() === applicant.familyName?.toLowerCase(),
        )
        .map(({ email }) => email),
    ]),
  );
}

export interface Delegation extends Organisation {
  members: number;
  focalPoints: number;
}

/** Delegations with how many people hold a mandate; those that have some come first. */
export async function findDelegationPage(
  strapi: Core.Strapi,
  { search, page, pageSize }: { search?: string | undefined; page: number; pageSize: number },
): Promise<{ results: Delegation[]; total: number }> {
  const open: Mandate[] = await strapi.db
    .query(MANDATE)
    .findMany({ where: { endedAt: null }, populate: { organisation: true } });
  const of = (key: string) => open.filter(({ organisation }) => organisation?.documentId === key);
  const where = {
    $and: [
      { $or: [{ type: 'national-government' }, { type: 'international-organisation' }, { friendOfTheForum: true }] },
      search
        ? { $or: ['name', 'nameFr', 'nameEs', 'acronym'].map((name) => ({ [name]: { $containsi: search } })) }
        : {},
    ],
  };
  const all: Organisation[] = await strapi.db
    .query(ORGANISATION)
    .findMany({ where, populate: { country: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  const counted = all.map((organisation) => {
    const mandates = of(organisation.documentId);
    return {
      ...organisation,
      members: mandates.length,
      focalPoints: mandates.filter(({ role }) => role === 'focal-point').length,
    };
  });
  counted.sort((one, other) => Number(other.members > 0) - Number(one.members > 0));
  return { results: counted.slice((page - 1) * pageSize, page * pageSize), total: counted.length };
}

export type { Organisation } from '../shared/organisation';

export async function findOrganisation(strapi: Core.Strapi, documentId: string): Promise<Organisation | null> {
  return strapi.db.query(ORGANISATION).findOne({ where: { documentId }, populate: { country: true } });
}

export async function findCountry(strapi: Core.Strapi, iso2: string): Promise<Country | null> {
  return strapi.db.query('api::country.country').findOne({ where: { iso2 } });
}
