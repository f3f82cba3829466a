import type { Core } from '@strapi/strapi';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { SYSTEM } from '../journal';
import type { Desk } from '../membership/desk';
import type { Organisation } from '../shared/organisation';
import { findOrganisation } from '../membership/membership.repository';
import {
  contributionLocked,
  forbidden,
  invalidFields,
  invalidTransition,
  needsReason,
  notFound,
} from '../shared/errors';
import { actorOf } from '../shared/officer';
import { rule } from '../shared/rules';
import {
  deleteContribution,
  findContribution,
  findSubjectRows,
  giveToAllLanguages,
  ownerOf,
  subjectTypeOf,
  type SubjectRow,
  type SubjectUid,
} from './contribution.repository';
import { applyEvent } from './apply-event';
import { compareRows } from './compare-rows';
import { readSubject, type Subject } from './subject';
import { isWaiting, type ContributionEvent } from './contribution.state';
import { hideLinkedDrafts, refuseLinkedDrafts } from './linked-drafts';
import { isOwn, isSupportUnit, mayOwn, requestDesk } from './officer-scope';
import { clearanceSeen, reasonGiven } from './reason-given';

interface Params {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  filters?: object;
  data?: Record<string, unknown>;
}

const READS = ['findOne', 'findMany', 'findFirst', 'count'];
const CHANGES = ['update', 'delete', 'discardDraft', 'clone'];

/**
 * Keeps officers to what belongs to their delegation, and everybody to the way to publication. It stands in
 * the document layer since the conditions of the panel's permissions do not reach what is created, cloned,
 * validated in bulk or written in a language that the document lacks.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = subjectTypeOf(context.uid);
    if (type === undefined) return next();
    const params = context.params as Params;
    const action = context.action as string;
    const desk = await requestDesk(strapi);
    if (READS.includes(action)) {
      if (desk === undefined || isSupportUnit(desk)) return next();
      refuseLinkedDrafts(strapi, context.uid, [params.filters, (params as { sort?: unknown }).sort]);
      keepToOwn(desk, params);
      const result = await next();
      if (typeof result === 'object' && result !== null) {
        await hideLinkedDrafts(strapi, context.uid, [result].flat() as never);
      }
      return result;
    }
    // A seed, a job or an import writes as it likes; what it does to an entry that is on its way, or to its owner, is
    // followed.
    if (desk === undefined && !(await isOnItsWay(strapi, action, params))) return next();
    const uid = context.uid as SubjectUid;
    return strapi.db.transaction(async () => {
      const before = params.documentId === undefined ? undefined : await readSubject(strapi, type, params.documentId);
      if (desk === undefined) refuseLockedToSystem(action, params, before);
      else await refuse(desk, action, params, before);
      const result = await next();
      await settle(strapi, { uid, action, params, before, desk, result: result as Result });
      return result;
    });
  });
}

async function isOnItsWay(strapi: Core.Strapi, action: string, { documentId, data }: Params): Promise<boolean> {
  if (documentId === undefined) return false;
  if (action === 'update' && data?.delegation !== undefined) return true;
  const matters = ['update', 'discardDraft', 'publish', 'unpublish', 'delete'].includes(action);
  return matters && (await findContribution(strapi, documentId)) !== null;
}

interface Result {
  documentId?: string;
}

/** Drafts of others are not there; what is published, everybody may read. */
function keepToOwn(desk: Desk, params: Params): void {
  const own = ['delegation', 'preparedBy'].map((owner) => ({ [owner]: { documentId: { $in: desk.delegations } } }));
  const visible = { $or: [...own, { publishedAt: { $notNull: true } }] };
  params.filters = params.filters === undefined ? visible : { $and: [params.filters, visible] };
}

/** What waits is locked for imports too: one may have looked at it before publication was requested. */
function refuseLockedToSystem(action: string, params: Params, before: Subject | undefined): void {
  const changes = ['update', 'discardDraft'].includes(action) && params.status !== 'published';
  if (changes && before !== undefined) refuseLocked(before, params, true);
}

/** @throws NotFoundError, ForbiddenError, ContributionLocked or NeedsReason (409), ValidationError */
async function refuse(desk: Desk, action: string, params: Params, before: Subject | undefined): Promise<void> {
  const publishes = action === 'publish' || params.status === 'published';
  if (before !== undefined && before.rows.length > 0 && !isOwn(desk, before.rows)) throw notFound();
  if (isSupportUnit(desk)) {
    if (before !== undefined && CHANGES.includes(action) && action !== 'clone')
      refuseLocked(before, params, action !== 'delete');
    if (publishes) refuseUnclearedBySupportUnit(before, params);
    return;
  }
  if (publishes || action === 'unpublish') {
    throw forbidden('Publication is requested, and the Support Unit publishes');
  }
  if (before === undefined || action === 'clone') return;
  if (CHANGES.includes(action)) refuseLocked(before, params, false);
  if (action === 'delete' && before.rows.some(({ publishedAt }) => publishedAt !== null)) {
    throw forbidden('What is published is not deleted: the Support Unit takes it from the public');
  }
}

/** What waits is as it will be published; the Support Unit may add a language to what is cleared. */
function refuseLocked({ state, contribution }: Subject, { locale }: Params, isTranslator: boolean): void {
  if (!isWaiting(state)) return;
  const written = locale === '*' ? LOCALES : [locale ?? 'en'].flat();
  const cleared = contribution?.submittedLocales ?? [];
  const isTranslation = state === 'cleared' && written.every((each) => !cleared.includes(each as never));
  if (!(isTranslator && isTranslation)) throw contributionLocked(state);
}

/** What belongs to a delegation and is not cleared is published with a reason, by the forum's own action. */
function refuseUnclearedBySupportUnit(before: Subject | undefined, { locale }: Params): void {
  if (before === undefined || ownerOf(before.rows) === null) return;
  const isCleared = before.state === 'cleared';
  // Withdrawn, or cleared, since the officer looked.
  if ((clearanceSeen() ?? isCleared) !== isCleared) throw invalidTransition('publish', before.state);
  if (reasonGiven() !== undefined || isCleared) return;
  const published = before.rows.filter(({ publishedAt }) => publishedAt !== null).map((row) => row.locale);
  const written = [locale ?? 'en'].flat();
  const isTranslation = published.length > 0 && written.every((each) => !published.includes(each as never));
  if (before.state === 'published' && isTranslation) return;
  throw needsReason(before.state);
}

async function settle(
  strapi: Core.Strapi,
  done: {
    uid: SubjectUid;
    action: string;
    params: Params;
    before: Subject | undefined;
    desk: Desk | undefined;
    result: Result;
  },
): Promise<void> {
  const { uid, action, params, before, desk, result } = done;
  const documentId = params.documentId && action !== 'clone' ? params.documentId : result?.documentId;
  if (documentId === undefined) return;
  const isOfficer = desk !== undefined && !isSupportUnit(desk);
  if (isOfficer && ['create', 'clone', 'update'].includes(action))
    await keepOwner(strapi, desk, uid, documentId, before);
  const rows = await findSubjectRows(strapi, uid, documentId);
  if (rows.length === 0) return deleteContribution(strapi, documentId);
  if (before === undefined) return;
  if (action === 'update' && !isOfficer) await followOwner(strapi, uid, params, before, rows);
  // What nobody has brought on the way is not on it: the Support Unit's own entries, and the seeds'.
  if (before.contribution === null && ownerOf(rows) === null) return;
  const event = await eventOf(strapi, { action, params, before, rows, isOfficer });
  if (event === undefined) return;
  await applyEvent(strapi, { ...before, rows }, event, {
    actor: desk === undefined ? SYSTEM : actorOf(desk.officer),
    reason: reasonGiven() || null,
    ...(event.startsWith('unpublish') ? { unpublished: gone(before.rows, rows) } : {}),
    // An earlier clearance says nothing about what has changed since.
    ...(event === 'revise' || event === 'publish-without-clearance' ? { fields: { clearance: null } } : {}),
  });
}

/** The Support Unit, or an import, has given a text to a delegation in one of its languages. */
async function followOwner(
  strapi: Core.Strapi,
  uid: SubjectUid,
  { locale }: Params,
  before: Subject,
  rows: SubjectRow[],
): Promise<void> {
  const drafts = rows.filter(({ publishedAt }) => publishedAt === null);
  const written = drafts.find((row) => row.locale === (locale ?? 'en'));
  if (written === undefined || before.rows.length === 0) return;
  const earlier = before.rows.find(({ id }) => id === written.id);
  const owner = earlier === undefined ? ownerOf(before.rows) : earlier.delegation;
  if (owner?.documentId === written.delegation?.documentId) return;
  await giveToAllLanguages(strapi, uid, drafts, written);
}

const publishedIn = (rows: SubjectRow[]) => rows.flatMap(({ publishedAt, locale }) => (publishedAt ? [locale] : []));

/** The languages in which something is no longer public. */
function gone(before: SubjectRow[], after: SubjectRow[]): Locale[] {
  const left = publishedIn(after);
  return LOCALES.filter((locale) => publishedIn(before).includes(locale) && !left.includes(locale));
}

/** What an action of the document layer means on the way to publication. */
async function eventOf(
  strapi: Core.Strapi,
  {
    action,
    params,
    before,
    rows,
    isOfficer,
  }: { action: string; params: Params; before: Subject; rows: SubjectRow[]; isOfficer: boolean },
): Promise<ContributionEvent | undefined> {
  const { state } = before;
  if (action === 'publish' || params.status === 'published') {
    if (state === 'cleared') return 'publish';
    // A further language of what is published is a translation.
    return state === 'published' && reasonGiven() === undefined ? undefined : 'publish-without-clearance';
  }
  const published = publishedIn(rows);
  if (gone(before.rows, rows).length > 0) return published.length > 0 ? 'unpublish-language' : 'unpublish';
  if (published.length === 0 || !['update', 'discardDraft', 'delete'].includes(action)) return undefined;
  // Public, it is a draft for as long as a draft says something else.
  const isChanged = async () => (await compareRows(strapi, { ...before, rows })).isChanged;
  if (state === 'draft') return (await isChanged()) ? undefined : 'discard';
  const isTranslation = !isOfficer && !published.includes((params.locale ?? 'en') as Locale);
  if (state === 'published' && action === 'update' && !isTranslation && (await isChanged())) return 'revise';
  return undefined;
}

/**
 * Whether somebody who has drafted on behalf of a country gives its text to another one, once the country knows
 * of it: it has been requested or published.
 */
function isTakenAway(desk: Desk, { contribution, rows }: Subject, delegation: Organisation | null): boolean {
  const owner = ownerOf(rows);
  if (owner === null || owner.documentId === delegation?.documentId) return false;
  const isKnown = contribution !== null || rows.some(({ publishedAt }) => publishedAt !== null);
  return isKnown && !desk.delegations?.includes(owner.documentId);
}

/**
 * What an officer writes belongs to their delegation, in every language; what an international organisation
 * drafts on behalf of a country names that country, and notes who prepared it.
 */
async function keepOwner(
  strapi: Core.Strapi,
  desk: Desk,
  uid: SubjectUid,
  documentId: string,
  before: Subject | undefined,
): Promise<void> {
  const isNew = before === undefined || before.rows[0]?.documentId !== documentId;
  const own = await Promise.all((desk.delegations ?? []).map((key) => findOrganisation(strapi, key)));
  const [first] = own;
  for (const row of await findSubjectRows(strapi, uid, documentId)) {
    if (row.publishedAt !== null) continue;
    let { delegation, preparedBy } = row;
    if (isNew && delegation === null) {
      if (own.length !== 1 || !first) throw invalidFields([{ path: ['delegation'], message: rule('required') }]);
      delegation = first;
    }
    const isForeign = delegation !== null && !desk.delegations?.includes(delegation.documentId);
    if (isForeign && preparedBy === null) {
      preparedBy = own.find((organisation) => organisation?.type === 'international-organisation') ?? null;
    }
    if (!mayOwn(desk, delegation, preparedBy) || (!isNew && isTakenAway(desk, before, delegation))) {
      throw forbidden('delegation: what you write belongs to your own delegation');
    }
    if (delegation !== row.delegation || preparedBy !== row.preparedBy) {
      const data = { delegation: delegation?.id ?? null, preparedBy: preparedBy?.id ?? null };
      await strapi.db.query(uid).update({ where: { id: row.id }, data: data as never });
    }
  }
}
