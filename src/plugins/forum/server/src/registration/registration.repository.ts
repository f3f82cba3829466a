/** The only file that touches the tables of registrations and vouchings. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import type { Role } from '../membership/roles';
import { clock } from '../shared/clock';
import type { Country, Organisation } from '../shared/organisation';
import { wordsOf } from '../shared/query';
import type { RegistrationState } from './registration.state';

export const REGISTRATION = 'plugin::forum.registration' as const;
export const VOUCHING = 'plugin::forum.vouching' as const;

export type { Country, Organisation } from '../shared/organisation';

export interface Registration {
  id: number;
  documentId: string;
  email: string | null;
  activeEmail: string | null;
  givenName: string | null;
  familyName: string | null;
  nameKey: string | null;
  position: string | null;
  organisation: Organisation | null;
  organisationName: string | null;
  organisationType: string | null;
  country: Country | null;
  dutyStation: string | null;
  phone: string | null;
  languages: string[] | null;
  requestedRole: Role;
  motivation: string | null;
  locale: Locale;
  state: RegistrationState;
  stateSince: string;
  createdAt: string;
  question: string | null;
  message: string | null;
  role: Role | null;
  nominationReference: string | null;
  firstApprovalBy: string | null;
  firstApprovalAt: string | null;
  firstApprovalReference: string | null;
  /** documentId of the listed organisation that the first reviewer put in the place of a typed-in one. */
  firstApprovalOrganisation: string | null;
  member: { id: number; documentId: string } | null;
  consentAt: string | null;
  erasedAt: string | null;
}

export interface Vouching {
  id: number;
  documentId: string;
  askedAt: string;
  answer: 'yes' | 'no' | null;
  answeredAt: string | null;
  registration: { id: number; documentId: string; state: RegistrationState } | null;
  focalPoint: { id: number; documentId: string; givenName: string | null; familyName: string | null } | null;
}

const WITH_DELEGATION = { organisation: { populate: { country: true } }, country: true, member: true };

/** @param fields columns of a registration; relations by numeric id */
export async function insertRegistration(strapi: Core.Strapi, fields: Record<string, unknown>): Promise<Registration> {
  return strapi.db.query(REGISTRATION).create({ data: fields });
}

export async function findRegistration(strapi: Core.Strapi, documentId: string): Promise<Registration | null> {
  return strapi.db.query(REGISTRATION).findOne({ where: { documentId }, populate: WITH_DELEGATION });
}

export async function findActiveByAddress(strapi: Core.Strapi, email: string): Promise<Registration | null> {
  return strapi.db.query(REGISTRATION).findOne({ where: { activeEmail: email } });
}

export async function findOfMember(strapi: Core.Strapi, memberKey: string): Promise<Registration[]> {
  return strapi.db
    .query(REGISTRATION)
    .findMany({ where: { member: { documentId: memberKey } }, populate: WITH_DELEGATION, orderBy: { id: 'asc' } });
}

/** All applications of a person: those that led to the profile, if there is one, and those with the same address. */
export async function findOfPerson(
  strapi: Core.Strapi,
  { documentId, email }: { documentId: string | null; email: string | null },
): Promise<Registration[]> {
  const where = {
    $or: [...(documentId === null ? [] : [{ member: { documentId } }]), ...(email === null ? [] : [{ email }])],
  };
  return strapi.db.query(REGISTRATION).findMany({ where, populate: WITH_DELEGATION, orderBy: { id: 'asc' } });
}

/**
 * Lets somebody apply again whose last mandate has ended. Also who was suspended: nothing is left that could be
 * reinstated, and the Support Unit decides on the new application.
 */
export async function freeAddress(strapi: Core.Strapi, memberKey: string): Promise<void> {
  const documentId = { $in: (await findOfMember(strapi, memberKey)).map((registration) => registration.documentId) };
  await strapi.db.query(REGISTRATION).updateMany({ where: { documentId }, data: { activeEmail: null } });
}

/**
 * Brings a registration from one state into another, if it still is as it was read. Of several who try at
 * the same moment one succeeds. Call it first in the transaction, so that the row is taken.
 *
 * @param read as it was when the decision was made
 * @returns whether it was changed
 */
export async function claimRegistration(
  strapi: Core.Strapi,
  read: Registration,
  to: RegistrationState,
  fields: Record<string, unknown> = {},
): Promise<boolean> {
  const { count } = await strapi.db.query(REGISTRATION).updateMany({
    where: { documentId: read.documentId, state: read.state, firstApprovalBy: read.firstApprovalBy },
    data: { ...fields, state: to, ...(to === read.state ? {} : { stateSince: clock.now() }) },
  });
  return count === 1;
}

/** Changes what is not the state. Relations by numeric id. */
export async function updateRegistration(
  strapi: Core.Strapi,
  id: number,
  fields: Record<string, unknown>,
): Promise<void> {
  await strapi.db.query(REGISTRATION).update({ where: { id }, data: fields });
}

export interface RegistrationPage {
  state?: RegistrationState | undefined;
  search?: string | undefined;
  page: number;
  pageSize: number;
  newestFirst: boolean;
}

export async function findRegistrationPage(
  strapi: Core.Strapi,
  { state, search, page, pageSize, newestFirst }: RegistrationPage,
): Promise<{ results: Registration[]; total: number; counts: Record<string, number> }> {
  const query = strapi.db.query(REGISTRATION);
  const found = { $and: wordsOf(search).map((word) => ({ $or: searchedIn(word) })) };
  const where = { ...found, ...(state === undefined ? {} : { state }) };
  const [results, total, rows] = await Promise.all([
    query.findMany({
      where,
      populate: WITH_DELEGATION,
      orderBy: [{ stateSince: newestFirst ? 'desc' : 'asc' }, { id: 'asc' }],
      offset: (page - 1) * pageSize,
      limit: pageSize,
    }),
    query.count({ where }),
    strapi.db
      .connection(strapi.db.metadata.get(REGISTRATION).tableName)
      .select('state')
      .count('* as n')
      .groupBy('state'),
  ]);
  const counts = Object.fromEntries(
    (rows as { state: string; n: number | string }[]).map((row) => [row.state, Number(row.n)]),
  );
  return { results, total, counts };
}

function searchedIn(word: string): object[] {
  const contains = { $containsi: word };
  return [
    { email: contains },
    { givenName: contains },
    { familyName: contains },
    { position: contains },
    { organisationName: contains },
    { organisation: { $or: [{ name: contains }, { nameFr: contains }, { nameEs: contains }] } },
  ];
}

export async function findOverdue(strapi: Core.Strapi, state: RegistrationState, before: Date, limit: number) {
  const query = strapi.db.query(REGISTRATION);
  const rows: Registration[] = await query.findMany({ where: { state, stateSince: { $lte: before } }, limit });
  return rows;
}

export async function findToErase(strapi: Core.Strapi, state: RegistrationState, before: Date, limit: number) {
  const where = { state, stateSince: { $lte: before }, erasedAt: null };
  const rows: Registration[] = await strapi.db.query(REGISTRATION).findMany({ where, limit });
  return rows;
}

/** Numbers for the hints, for several registrations at once. */
export async function countBy(strapi: Core.Strapi, where: object): Promise<number> {
  return strapi.db.query(REGISTRATION).count({ where });
}

export async function findRefusals(strapi: Core.Strapi, emails: string[], nameKeys: string[]): Promise<Registration[]> {
  const where = { state: 'rejected', $or: [{ email: { $in: emails } }, { nameKey: { $in: nameKeys } }] };
  return strapi.db.query(REGISTRATION).findMany({ where });
}

export async function findNamesakes(strapi: Core.Strapi, nameKeys: string[]): Promise<Registration[]> {
  return strapi.db.query(REGISTRATION).findMany({ where: { nameKey: { $in: nameKeys } } });
}

export async function insertVouching(
  strapi: Core.Strapi,
  registrationId: number,
  focalPointId: number,
): Promise<Vouching> {
  return strapi.db
    .query(VOUCHING)
    .create({ data: { registration: registrationId, focalPoint: focalPointId, askedAt: clock.now() } });
}

export async function findVouching(strapi: Core.Strapi, documentId: string): Promise<Vouching | null> {
  return strapi.db
    .query(VOUCHING)
    .findOne({ where: { documentId }, populate: { registration: true, focalPoint: true } });
}

export async function findVouchings(strapi: Core.Strapi, registrationIds: number[]): Promise<Vouching[]> {
  return strapi.db.query(VOUCHING).findMany({
    where: { registration: { id: { $in: registrationIds } } },
    populate: { registration: true, focalPoint: true },
    orderBy: { id: 'asc' },
  });
}

export async function answerVouching(strapi: Core.Strapi, id: number, answer: 'yes' | 'no'): Promise<void> {
  await strapi.db.query(VOUCHING).update({ where: { id }, data: { answer, answeredAt: clock.now() } });
}
