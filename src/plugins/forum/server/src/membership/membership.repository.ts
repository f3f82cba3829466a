/** The only file that touches the tables of member profiles, mandates and readings. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { clock } from '../shared/clock';
import type { Country, Organisation } from '../shared/organisation';
import { wordsOf } from '../shared/query';
import type { Account } from './account';
import type { Role } from './roles';

export const MEMBER = 'plugin::forum.member-profile' as const;
export const MANDATE = 'plugin::forum.mandate' as const;
export const READING = 'plugin::forum.reading' as const;
export const ORGANISATION = 'api::organisation.organisation' as const;

export const SHAREABLE = ['email', 'phone', 'address'] as const;
export type Shareable = (typeof SHAREABLE)[number];

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

export async function findMember(strapi: Core.Strapi, documentId: string): Promise<Member | null> {
  return strapi.db.query(MEMBER).findOne({ where: { documentId }, populate: { user: true } });
}

export async function findMemberByAddress(strapi: Core.Strapi, email: string): Promise<Member | null> {
  return strapi.db.query(MEMBER).findOne({ where: { email }, populate: { user: true } });
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

/** Keeps that the forum has closed a member's account of the panel. */
export async function markPanelClosed(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.query(MEMBER).update({ where: { id }, data: { panelClosed: true } });
}

/** Forgets it. @returns whether it was so */
export async function takePanelClosed(strapi: Core.Strapi, id: number): Promise<boolean> {
  const where = { id, panelClosed: true };
  const { count } = await strapi.db.query(MEMBER).updateMany({ where, data: { panelClosed: false } });
  return count === 1;
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
