/** The only file that touches the tables of calls for action. */
import type { Core } from '@strapi/strapi';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { clock } from '../shared/clock';
import { leadingRow } from '../shared/leading-row';
import type { Organisation } from '../shared/organisation';
import { storedInstant } from '../shared/stored-instant';
import type { Deadline } from './deadline';
import type { DeadlineChange } from './deadline-change';

export { leadingRow };

export const CALL = 'api::call-for-action.call-for-action' as const;
const DEADLINE = 'call.deadline' as const;
/** How Strapi marks the row that ties a component to its entry. */
const PIVOT = { field: 'deadline', component_type: DEADLINE };

/** A call in one language, as draft or published. */
export interface CallRow {
  id: number;
  documentId: string;
  locale: Locale;
  title: string;
  slug: string | null;
  publishedAt: string | null;
  closesAt: string | null;
  closedAt: string | null;
  deadline: (Deadline & { id: number }) | null;
  deadlineChanges: DeadlineChange[] | null;
  delegation: Organisation | null;
  outcome: string | null;
}

/** What all languages of a call have in common, and what only the forum writes. */
export interface CallTerms {
  deadline: Deadline | null;
  closesAt: Date | string | null;
  closedAt: Date | string | null;
  deadlineChanges: DeadlineChange[];
  /** Row number of the delegation that owns it. */
  delegation: number | null;
}

const WITH_TERMS = { deadline: true, delegation: { populate: { country: true } } };

/** @returns all rows of a call: drafts and published, in all languages */
export async function findCallRows(strapi: Core.Strapi, documentId: string): Promise<CallRow[]> {
  return strapi.db.query(CALL).findMany({ where: { documentId }, populate: WITH_TERMS, orderBy: { id: 'asc' } });
}

/** @returns the published row that speaks for a call, or undefined when it is not published */
export async function findPublishedCall(strapi: Core.Strapi, documentId: string): Promise<CallRow | undefined> {
  return leadingRow((await findCallRows(strapi, documentId)).filter(({ publishedAt }) => publishedAt !== null));
}

/** Changes a row that still closes when it did as it was read. @returns whether it does */
export async function claimCall(strapi: Core.Strapi, read: CallRow, fields: object): Promise<boolean> {
  const { id, closesAt, closedAt } = read;
  const { count } = await strapi.db.query(CALL).updateMany({ where: { id, closesAt, closedAt }, data: fields });
  return count === 1;
}

/** Writes what its languages have in common to one row of a call. Joins the transaction. */
export async function writeTerms(strapi: Core.Strapi, row: CallRow, terms: CallTerms): Promise<void> {
  const { deadline, deadlineChanges, ...rest } = terms;
  // A draft that says the same in other words would count as modified.
  const fields = { ...rest, deadlineChanges: deadlineChanges.length > 0 ? deadlineChanges : null };
  await strapi.db.query(CALL).update({ where: { id: row.id }, data: fields as never });
  await writeDeadline(strapi, row, deadline);
}

async function writeDeadline(strapi: Core.Strapi, row: CallRow, deadline: Deadline | null): Promise<void> {
  const components = strapi.db.query(DEADLINE);
  if (deadline === null) {
    if (row.deadline !== null) await components.delete({ where: { id: row.deadline.id } });
    return;
  }
  const { date = null, precision } = deadline;
  if (row.deadline !== null) {
    await components.update({ where: { id: row.deadline.id }, data: { date, precision } });
    return;
  }
  const { id } = await components.create({ data: { date, precision } });
  await strapi.db.query(CALL).update({ where: { id: row.id }, data: { deadline: { id, __pivot: PIVOT } } });
}

/** A page of rows whose instant is still to come, by row number. @param after the last row number of the page before */
export async function findFutureRows(strapi: Core.Strapi, after: number, limit: number): Promise<CallRow[]> {
  return strapi.db.query(CALL).findMany({
    where: { id: { $gt: after }, closesAt: { $gt: clock.now() } },
    populate: WITH_TERMS,
    orderBy: { id: 'asc' },
    limit,
  });
}

export async function setClosing(
  strapi: Core.Strapi,
  { id }: CallRow,
  closing: { closesAt: Date | null; closedAt?: Date | null },
): Promise<void> {
  await strapi.db.query(CALL).update({ where: { id }, data: closing as never });
}

/** The nearest instant after a moment at which any published call closes. */
export async function findNextClosing(strapi: Core.Strapi, after: Date): Promise<Date | null> {
  const next = await strapi.db.query(CALL).findOne({
    select: ['closesAt'],
    where: { closesAt: { $gt: after }, publishedAt: { $notNull: true } },
    orderBy: { closesAt: 'asc' },
  });
  return next === null ? null : new Date(next.closesAt);
}

/** As PostgreSQL's driver gives a number of rows: in words. */
interface Total {
  total?: number | string;
}

export interface CallFilter {
  /** documentIds of the delegations whose calls are asked for; undefined for all. */
  delegations: string[] | undefined;
  /** In which the calls are read, where they are there in it. */
  locale?: Locale;
}

/** Published calls that close in a period, the soonest first, one row for each call. @param until null for no end */
export async function findClosingBetween(
  strapi: Core.Strapi,
  from: Date,
  until: Date | null,
  filter: CallFilter,
  limit?: number,
): Promise<CallRow[]> {
  return findLeading(strapi, { closesAt: { $gt: from, ...(until === null ? {} : { $lte: until }) } }, filter, limit);
}

/** Published calls without an end. */
export async function findRolling(strapi: Core.Strapi, filter: CallFilter): Promise<CallRow[]> {
  return findLeading(strapi, { closesAt: null }, filter);
}

/** documentIds of published calls that are closed and of which nobody has told what came, the longest wait first. */
export async function findWithoutOutcome(
  strapi: Core.Strapi,
  now: Date,
  filter: CallFilter,
  limit: number,
): Promise<string[]> {
  const rows: { document_id: string }[] = await closedCalls(strapi, await ownedKeys(strapi, filter), now, 'untold')
    .orderByRaw('min(closes_at)')
    .orderBy('document_id')
    .limit(limit);
  return rows.map(({ document_id: documentId }) => documentId);
}

export async function countWithoutOutcome(strapi: Core.Strapi, now: Date, filter: CallFilter): Promise<number> {
  return countClosed(strapi, now, filter, 'untold');
}

/** A page of the documentIds of published calls that are closed and tell what came of them, the last closed first. */
export async function findToldPage(
  strapi: Core.Strapi,
  now: Date,
  filter: CallFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ keys: string[]; total: number }> {
  const rows: { document_id: string }[] = await closedCalls(strapi, await ownedKeys(strapi, filter), now, 'told')
    .orderByRaw('min(closes_at) desc')
    .orderBy('document_id')
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return {
    keys: rows.map(({ document_id: documentId }) => documentId),
    total: await countClosed(strapi, now, filter, 'told'),
  };
}

/** @returns which calls tell in some published language what came of them */
export async function findTold(strapi: Core.Strapi, documentIds: string[]): Promise<Set<string>> {
  if (documentIds.length === 0) return new Set();
  const rows: { documentId: string }[] = await strapi.db.query(CALL).findMany({
    select: ['documentId'],
    where: {
      documentId: { $in: documentIds },
      publishedAt: { $notNull: true },
      outcome: { $notNull: true, $ne: '' },
    },
  });
  return new Set(rows.map(({ documentId }) => documentId));
}

/** How many published calls close in a period, each counted once, whatever its languages. */
export async function countClosingBetween(
  strapi: Core.Strapi,
  from: Date | null,
  until: Date | null,
  filter: CallFilter,
): Promise<number> {
  const table = publishedTable(strapi, await ownedKeys(strapi, filter));
  if (from !== null) table.where('closes_at', '>', storedInstant(strapi, from));
  if (until !== null) table.where('closes_at', '<=', storedInstant(strapi, until));
  const rows: Total[] = await table.countDistinct({ total: 'document_id' });
  return Number(rows[0]?.total);
}

export async function countRolling(strapi: Core.Strapi, filter: CallFilter): Promise<number> {
  const rows: Total[] = await publishedTable(strapi, await ownedKeys(strapi, filter))
    .whereNull('closes_at')
    .countDistinct({ total: 'document_id' });
  return Number(rows[0]?.total);
}

type OwnedRow = Pick<CallRow, 'documentId' | 'locale' | 'publishedAt'> & { delegation: { documentId: string } | null };

/**
 * documentIds of the calls that delegations own. Whoever the row names that speaks for a call owns it: while it is
 * published, an owner that a draft names is none yet; of one that is not public any more, the draft tells.
 */
export async function findCallKeysOf(strapi: Core.Strapi, delegations: string[]): Promise<string[]> {
  if (delegations.length === 0) return [];
  const named: { documentId: string }[] = await strapi.db
    .query(CALL)
    .findMany({ select: ['documentId'], where: { delegation: { documentId: { $in: delegations } } } });
  const rows: OwnedRow[] = await strapi.db.query(CALL).findMany({
    select: ['documentId', 'locale', 'publishedAt'],
    where: { documentId: { $in: [...new Set(named.map(({ documentId }) => documentId))] } },
    populate: { delegation: { select: ['documentId'] } },
  });
  return [...byDocument(rows)]
    .filter(([, languages]) => delegations.includes(leadingRow(languages)?.delegation?.documentId ?? ''))
    .map(([documentId]) => documentId);
}

/** @returns the row that speaks for each of some calls, by documentId. @param locale in which, where it is there */
export async function findCalls(
  strapi: Core.Strapi,
  documentIds: string[],
  locale?: Locale,
): Promise<Map<string, CallRow>> {
  if (documentIds.length === 0) return new Map();
  const rows: CallRow[] = await strapi.db
    .query(CALL)
    .findMany({ where: { documentId: { $in: documentIds } }, populate: WITH_TERMS });
  const calls = new Map<string, CallRow>();
  const rowsOf = byDocument(rows);
  for (const key of documentIds) {
    const leading = leadingRow(rowsOf.get(key) ?? [], locale);
    if (leading !== undefined) calls.set(key, leading);
  }
  return calls;
}

/** @returns the published languages of each of some calls, by documentId */
export async function findPublishedLanguages(
  strapi: Core.Strapi,
  documentIds: string[],
): Promise<Map<string, Locale[]>> {
  const rows: { documentId: string; locale: Locale }[] = await strapi.db.query(CALL).findMany({
    select: ['documentId', 'locale'],
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
  });
  return new Map(
    documentIds.map((key) => [
      key,
      LOCALES.filter((locale) => rows.some((row) => row.documentId === key && row.locale === locale)),
    ]),
  );
}

/** The published rows that a filter leaves, for what the query engine of Strapi has no words for. */
function publishedTable(strapi: Core.Strapi, keys: string[] | undefined) {
  const { tableName } = strapi.db.metadata.get(CALL);
  const table = strapi.db.connection(tableName).whereNotNull('published_at');
  if (keys !== undefined) table.whereIn('document_id', keys);
  return table;
}

async function ownedKeys(strapi: Core.Strapi, { delegations }: CallFilter): Promise<string[] | undefined> {
  return delegations === undefined ? undefined : findCallKeysOf(strapi, delegations);
}

/** Whether a call tells, in whichever of its published languages, what came of it. */
type OutcomeState = 'told' | 'untold';

async function countClosed(strapi: Core.Strapi, now: Date, filter: CallFilter, state: OutcomeState): Promise<number> {
  const closed = closedCalls(strapi, await ownedKeys(strapi, filter), now, state).as('closed');
  const rows: Total[] = await strapi.db.connection.from(closed).count({ total: '*' });
  return Number(rows[0]?.total);
}

function closedCalls(strapi: Core.Strapi, keys: string[] | undefined, now: Date, state: OutcomeState) {
  return publishedTable(strapi, keys)
    .select('document_id')
    .where('closes_at', '<=', storedInstant(strapi, now))
    .groupBy('document_id')
    .havingRaw(`max(coalesce(outcome, '')) ${state === 'told' ? '<>' : '='} ''`);
}

/** @param limit how many calls at most */
async function findLeading(strapi: Core.Strapi, where: object, filter: CallFilter, limit?: number): Promise<CallRow[]> {
  const rows: CallRow[] = await strapi.db.query(CALL).findMany({
    where: published(where, filter),
    populate: WITH_TERMS,
    orderBy: [{ closesAt: 'asc' }, { documentId: 'asc' }],
    // A call has a row for each of its languages.
    ...(limit === undefined ? {} : { limit: limit * LOCALES.length }),
  });
  return [...byDocument(rows).values()]
    .flatMap((languages) => leadingRow(languages, filter.locale) ?? [])
    .slice(0, limit);
}

/** The rows of each call, in their order. */
function byDocument<Row extends { documentId: string }>(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.documentId, [...(found.get(row.documentId) ?? []), row]);
  return found;
}

function published(where: object, { delegations }: CallFilter): object {
  const owned = delegations === undefined ? {} : { delegation: { documentId: { $in: delegations } } };
  return { $and: [where, owned, { publishedAt: { $notNull: true } }] };
}
