/** The only file that touches the tables of confirmations and of the links by which people are asked for them. */
import type { Core } from '@strapi/strapi';
import { revokeTokens } from '../links';
import type { Recipient } from '../membership/addressee';
import { clock } from '../shared/clock';
import { storedInstant } from '../shared/stored-instant';
import { yearsAfter } from './freshness';

export const CONFIRMATION = 'plugin::forum.confirmation' as const;
export const CONFIRMATION_LINK = 'plugin::forum.confirmation-link' as const;

/**
 * Who has been asked in the present round: nobody, the delegation's contributors and focal points, its
 * other members, the Support Unit.
 */
export type Step = 0 | 1 | 2 | 3;
export const LAST_STEP = 3;

/** What is known of a published practice that a delegation owns. There is one for each. */
export interface Confirmation {
  id: number;
  /** documentId of the practice. */
  practice: string;
  /** documentId of the delegation. */
  delegation: string;
  /** The same as the practice's `lastConfirmedAt`: null while the delegation has never said anything about it. */
  confirmedAt: string | null;
  step: Step;
  /** Since when the present round waits for an answer; null while none does. */
  askedAt: string | null;
  /** When somebody is asked next. */
  nextAt: string;
}

/** Who is asked. */
export interface AskedRecipient extends Recipient {
  /** documentId of the mandate by which a member is asked: with it the link ends. */
  mandate: string | null;
}

export interface ConfirmationLink {
  id: number;
  documentId: string;
  practice: string;
  recipientKind: Recipient['kind'];
  recipient: string;
  mandate: string | null;
}

interface Year {
  delegation: string;
  /** Null for what was published without the delegation's word, which is asked about at once. */
  confirmedAt: Date | null;
}

/** As it is until the year is over. */
const atStartOf = ({ delegation, confirmedAt }: Year) => ({
  delegation,
  confirmedAt,
  step: 0,
  askedAt: null,
  nextAt: confirmedAt === null ? clock.now() : yearsAfter(confirmedAt, 1),
});

/** Begins the year of practices about which nothing is known yet. Joins the transaction. */
export async function insertYears(strapi: Core.Strapi, years: (Year & { practice: string })[]): Promise<void> {
  await strapi.db
    .query(CONFIRMATION)
    .createMany({ data: years.map(({ practice, ...year }) => ({ practice, ...atStartOf(year) })) });
}

/** Begins a practice's year anew: whatever was asked before is void. Joins the transaction. */
export async function startYear(strapi: Core.Strapi, practice: string, year: Year): Promise<void> {
  const confirmations = strapi.db.query(CONFIRMATION);
  const fields = atStartOf(year);
  const { count } = await confirmations.updateMany({ where: { practice }, data: fields });
  await deleteLinks(strapi, { practice });
  if (count === 0) await confirmations.create({ data: { practice, ...fields } });
}

/** Nobody is asked about a practice any more. Joins the transaction. */
export async function forgetPractice(strapi: Core.Strapi, practice: string): Promise<void> {
  await strapi.db.query(CONFIRMATION).deleteMany({ where: { practice } });
  await deleteLinks(strapi, { practice });
}

export async function findConfirmation(strapi: Core.Strapi, practice: string): Promise<Confirmation | null> {
  return strapi.db.query(CONFIRMATION).findOne({ where: { practice } });
}

/** @returns which of some practices have one */
export async function findKnown(strapi: Core.Strapi, practices: string[]): Promise<Set<string>> {
  const rows: Confirmation[] = await strapi.db
    .query(CONFIRMATION)
    .findMany({ where: { practice: { $in: practices } } });
  return new Set(rows.map(({ practice }) => practice));
}

/** documentIds of some delegations with practices about which somebody is to be asked. @param after the last one */
export async function findDueDelegations(strapi: Core.Strapi, after: string, limit: number): Promise<string[]> {
  const { tableName } = strapi.db.metadata.get(CONFIRMATION);
  const rows: { delegation: string }[] = await strapi.db
    .connection(tableName)
    .distinct('delegation')
    .where('next_at', '<=', storedInstant(strapi, clock.now()))
    .where('delegation', '>', after)
    .orderBy('delegation')
    .limit(limit);
  return rows.map(({ delegation }) => delegation);
}

/** The practices of a delegation about which somebody is to be asked until a moment, the oldest first. */
export async function findDue(strapi: Core.Strapi, delegation: string, until: Date): Promise<Confirmation[]> {
  return strapi.db.query(CONFIRMATION).findMany({
    where: { delegation, nextAt: { $lte: until } },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
  });
}

/** Changes a confirmation that still is as it was read. Joins the transaction. @returns whether it was */
export async function claimConfirmation(
  strapi: Core.Strapi,
  { id, step, nextAt }: Confirmation,
  fields: Partial<Record<'step' | 'askedAt' | 'nextAt', Date | number | null>>,
): Promise<boolean> {
  const { count } = await strapi.db.query(CONFIRMATION).updateMany({ where: { id, step, nextAt }, data: fields });
  return count === 1;
}

/** Takes the row of a practice, so that of two who answer at once one waits. Joins the transaction. @returns it, or null */
export async function lockConfirmation(strapi: Core.Strapi, practice: string): Promise<Confirmation | null> {
  const confirmations = strapi.db.query(CONFIRMATION);
  await confirmations.updateMany({ where: { practice }, data: { practice } });
  return confirmations.findOne({ where: { practice } });
}

/**
 * Somebody who was asked is not in charge: the round goes on. Where nobody else was asked, whoever comes next is asked
 * at once. Joins the transaction.
 */
export async function passOn(
  strapi: Core.Strapi,
  confirmation: Confirmation,
  { recipient }: ConfirmationLink,
): Promise<void> {
  const { practice, askedAt, step } = confirmation;
  await deleteLinks(strapi, { practice, recipient });
  const isOver = askedAt === null || step === LAST_STEP;
  if (isOver || (await hasLinks(strapi, { practice, recipientKind: 'member' }))) return;
  await claimConfirmation(strapi, confirmation, { nextAt: clock.now() });
}

/** The round is answered: nobody else is asked before the next one. Joins the transaction. */
export async function endRound(strapi: Core.Strapi, { id, practice }: Confirmation, nextAt: Date): Promise<void> {
  await strapi.db.query(CONFIRMATION).updateMany({ where: { id }, data: { step: 0, askedAt: null, nextAt } });
  // Links that have left stay good: whoever knows better may still confirm.
  await deleteLinks(strapi, { practice, digestedAt: null });
}

export interface ConfirmationFilter {
  /** documentIds; undefined for all delegations. */
  delegations: string[] | undefined;
}

/** A page of confirmations, the oldest first, and how many there are. @param where by age */
export async function findConfirmationPage(
  strapi: Core.Strapi,
  filter: ConfirmationFilter,
  where: object,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ results: Confirmation[]; total: number }> {
  const query = strapi.db.query(CONFIRMATION);
  const all = inScope(filter, where);
  const [results, total] = await Promise.all([
    query.findMany({
      where: all,
      orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
      offset: (page - 1) * pageSize,
      limit: pageSize,
    }),
    query.count({ where: all }),
  ]);
  return { results, total };
}

export async function countConfirmations(
  strapi: Core.Strapi,
  filter: ConfirmationFilter,
  where: object,
): Promise<number> {
  return strapi.db.query(CONFIRMATION).count({ where: inScope(filter, where) });
}

function inScope({ delegations }: ConfirmationFilter, where: object): object {
  return delegations === undefined ? where : { $and: [where, { delegation: { $in: delegations } }] };
}

/** Puts a line into somebody's next digest, once in a round. Joins the transaction. */
export async function insertLink(
  strapi: Core.Strapi,
  practice: string,
  { kind, key: recipient, mandate }: AskedRecipient,
): Promise<void> {
  const links = strapi.db.query(CONFIRMATION_LINK);
  const key = `${practice}:${recipient}`;
  if ((await links.count({ where: { key } })) > 0) return;
  await links.create({ data: { key, practice, recipientKind: kind, recipient, mandate } });
}

export async function findLink(strapi: Core.Strapi, documentId: string): Promise<ConfirmationLink | null> {
  return strapi.db.query(CONFIRMATION_LINK).findOne({ where: { documentId } });
}

/** Whether any of some links still leads somewhere. */
export async function hasLinks(strapi: Core.Strapi, where: object): Promise<boolean> {
  return (await strapi.db.query(CONFIRMATION_LINK).count({ where })) > 0;
}

/** Deletes links, with the tokens that lead to them. Joins the transaction. */
export async function deleteLinks(
  strapi: Core.Strapi,
  where: { practice?: string; recipient?: string; digestedAt?: null },
): Promise<void> {
  const links = strapi.db.query(CONFIRMATION_LINK);
  const found: ConfirmationLink[] = await links.findMany({ where });
  if (found.length === 0) return;
  await links.deleteMany({ where: { id: { $in: found.map(({ id }) => id) } } });
  await revokeTokens(
    strapi,
    found.map(({ documentId }) => documentId),
  );
}

/**
 * Takes the lines that wait for somebody. Joins the transaction.
 *
 * @returns those that nobody else has taken
 */
export async function claimLinks(strapi: Core.Strapi, recipient: string): Promise<ConfirmationLink[]> {
  const links = strapi.db.query(CONFIRMATION_LINK);
  const digestedAt = clock.now();
  const { count } = await links.updateMany({ where: { recipient, digestedAt: null }, data: { digestedAt } });
  if (count === 0) return [];
  return links.findMany({ where: { recipient, digestedAt }, orderBy: { id: 'asc' } });
}
