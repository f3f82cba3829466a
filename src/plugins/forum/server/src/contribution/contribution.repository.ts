/** The only file that touches the table of contributions, and that reads documents whatever their owner. */
import type { Core } from '@strapi/strapi';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { clock } from '../shared/clock';
import type { Organisation } from '../shared/organisation';
import { storedInstant } from '../shared/stored-instant';
import type { ContributionState } from './contribution.state';

export const CONTRIBUTION = 'plugin::forum.contribution' as const;

/** What delegations contribute. All else is the Support Unit's. */
export const SUBJECTS = {
  practice: 'api::practice.practice',
  'call-for-action': 'api::call-for-action.call-for-action',
} as const;
export type SubjectType = keyof typeof SUBJECTS;
export type SubjectUid = (typeof SUBJECTS)[SubjectType];

export type Clearance = 'given' | 'no-focal-point' | 'own';

export interface Contribution {
  id: number;
  documentId: string;
  subjectType: SubjectType;
  /** documentId of the practice or call. */
  subjectKey: string;
  state: ContributionState;
  stateSince: string;
  clearance: Clearance | null;
  /** documentId of the officer's account in the panel. */
  submittedBy: string | null;
  /** The languages that were there to be cleared; what comes later is a translation of it. */
  submittedLocales: Locale[] | null;
}

/** A practice or call in one language, as draft or published. */
export interface SubjectRow {
  id: number;
  documentId: string;
  locale: Locale;
  title: string;
  slug: string | null;
  publishedAt: string | null;
  updatedAt: string;
  delegation: Organisation | null;
  preparedBy: Organisation | null;
  [attribute: string]: unknown;
}

const WITH_OWNERS = { delegation: { populate: { country: true } }, preparedBy: { populate: { country: true } } };

export function subjectTypeOf(uid: string): SubjectType | undefined {
  return (Object.keys(SUBJECTS) as SubjectType[]).find((type) => SUBJECTS[type] === uid);
}

/** @returns all rows of a document: drafts and published, in all languages */
export async function findSubjectRows(strapi: Core.Strapi, uid: SubjectUid, documentId: string): Promise<SubjectRow[]> {
  const query = strapi.db.query(uid);
  return (await query.findMany({ where: { documentId }, populate: WITH_OWNERS, orderBy: { id: 'asc' } })) as never;
}

/** @returns all rows of several documents, by documentId */
export async function findSubjects(
  strapi: Core.Strapi,
  uid: SubjectUid,
  documentIds: string[],
): Promise<Map<string, SubjectRow[]>> {
  if (documentIds.length === 0) return new Map();
  const where = { documentId: { $in: documentIds } };
  const rows: SubjectRow[] = (await strapi.db
    .query(uid)
    .findMany({ where, populate: WITH_OWNERS, orderBy: { id: 'asc' } } as never)) as never;
  const documents = new Map<string, SubjectRow[]>();
  for (const row of rows) documents.set(row.documentId, [...(documents.get(row.documentId) ?? []), row]);
  return documents;
}

/** The rows that are worked on; of what has none, those that there are. */
export function draftsOf(rows: SubjectRow[]): SubjectRow[] {
  const drafts = rows.filter(({ publishedAt }) => publishedAt === null);
  return drafts.length > 0 ? drafts : rows;
}

/** The row that speaks for a document: the draft, in English if there is English. */
export function leadingDraft(rows: SubjectRow[]): SubjectRow | undefined {
  const candidates = draftsOf(rows);
  return LOCALES.map((locale) => candidates.find((row) => row.locale === locale)).find(Boolean);
}

/** Which organisation a draft belongs to: drafts are of one owner in all languages ({@link giveToAllLanguages}). */
export function ownerOf(rows: SubjectRow[]): Organisation | null {
  return leadingDraft(rows)?.delegation ?? null;
}

/**
 * Gives all drafts of a document the owner that one of them has now: relations are kept for each language, and an owner
 * is the document's. Joins the transaction.
 */
export async function giveToAllLanguages(strapi: Core.Strapi, uid: SubjectUid, rows: SubjectRow[], owned: SubjectRow) {
  const delegation = owned.delegation?.id ?? null;
  for (const row of rows) {
    if (row.publishedAt !== null || (row.delegation?.id ?? null) === delegation) continue;
    await strapi.db.query(uid).update({ where: { id: row.id }, data: { delegation } as never });
    row.delegation = owned.delegation;
  }
}

export async function findContribution(strapi: Core.Strapi, subjectKey: string): Promise<Contribution | null> {
  return strapi.db.query(CONTRIBUTION).findOne({ where: { subjectKey } });
}

/** The state of a document; one that the way to publication has not met yet is a draft, or published. */
export function stateOf(contribution: Contribution | null, rows: SubjectRow[]): ContributionState {
  if (contribution !== null) return contribution.state;
  return rows.some(({ publishedAt }) => publishedAt !== null) ? 'published' : 'draft';
}

/**
 * Takes a document that still is in the state in which it was read. Joins the transaction, and is the
 * first in it that writes.
 *
 * @returns whether it was
 */
export async function claimContribution(
  strapi: Core.Strapi,
  subject: { subjectType: SubjectType; subjectKey: string; state: ContributionState },
  fields: { [Name in keyof Contribution]?: Contribution[Name] | Date } & { state: ContributionState },
): Promise<boolean> {
  const { subjectType, subjectKey, state: before } = subject;
  const query = strapi.db.query(CONTRIBUTION);
  const where = { subjectKey, state: before };
  if ((await query.count({ where: { subjectKey } })) === 0) {
    // Two at once: the unique index refuses one, which then finds the other's row.
    const { tableName } = strapi.db.metadata.get(CONTRIBUTION);
    const row = {
      document_id: subjectKey,
      subject_type: subjectType,
      subject_key: subjectKey,
      state: before,
      state_since: storedInstant(strapi, clock.now()),
    };
    await strapi.db.transaction(({ trx }) => trx(tableName).insert(row).onConflict('subject_key').ignore());
  }
  const { count } = await query.updateMany({ where, data: fields as never });
  return count === 1;
}

export async function deleteContribution(strapi: Core.Strapi, subjectKey: string): Promise<void> {
  await strapi.db.query(CONTRIBUTION).deleteMany({ where: { subjectKey } });
}

/** @returns which of some documents have been on the way to publication, by the key of the document */
export async function findContributions(
  strapi: Core.Strapi,
  subjectKeys: string[],
): Promise<Map<string, Contribution>> {
  if (subjectKeys.length === 0) return new Map();
  const rows: Contribution[] = await strapi.db
    .query(CONTRIBUTION)
    .findMany({ where: { subjectKey: { $in: subjectKeys } } });
  return new Map(rows.map((row) => [row.subjectKey, row]));
}

/** @returns what waits for a focal point's clearance */
export async function findSubmitted(strapi: Core.Strapi): Promise<Contribution[]> {
  return strapi.db.query(CONTRIBUTION).findMany({ where: { state: 'submitted' }, orderBy: { stateSince: 'asc' } });
}
