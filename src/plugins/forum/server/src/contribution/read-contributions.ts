/** What the desks show of contributions. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { readHistory, readLatest } from '../journal';
import type { Desk } from '../membership/desk';
import { presentDelegation } from '../membership/present-delegation';
import { notFound } from '../shared/errors';
import { readInput } from '../shared/input';
import { paginationOf, paging } from '../shared/query';
import { rule } from '../shared/rules';
import { readSubject } from './subject';
import { compareRows } from './compare-rows';
import {
  SUBJECTS,
  findContributions,
  findSubjects,
  leadingDraft,
  ownerOf,
  stateOf,
  type Contribution,
  type SubjectRow,
  type SubjectType,
} from './contribution.repository';
import {
  CONTRIBUTION_STATES,
  isWaiting,
  lockedLocales,
  possibleEvents,
  type ContributionEvent,
  type ContributionState,
} from './contribution.state';
import { findFindings } from './findings';
import { isSupportUnit, rolesFor } from './officer-scope';
import { countStates, findEntries, type EntryFilter } from './query-contributions';
import type { SubjectReference } from './steps';

/** What waits for a decision, whosever it is. */
const WAITING = 'waiting';
const WAITING_STATES = CONTRIBUTION_STATES.filter(isWaiting);
const STATES = [...CONTRIBUTION_STATES, WAITING] as const;

const query = z.strictObject({
  ...paging,
  state: z.enum(STATES, rule('one-of', STATES.join(', '))).optional(),
  locale: z.enum(LOCALES, rule('one-of', LOCALES.join(', '))).default('en'),
});

export interface ContributionSummary {
  type: SubjectType;
  documentId: string;
  title: string;
  state: ContributionState;
  /** When it came into its state, or was changed last; ISO 8601. */
  since: string;
  clearance: Contribution['clearance'];
  delegation: ReturnType<typeof presentDelegation>;
  preparedBy: ReturnType<typeof presentDelegation>;
  isPublished: boolean;
  locales: Locale[];
  /** Whether the reader asked for it, and therefore another focal point clears it. */
  isOwnRequest: boolean;
  /** Why a draft came back, in a list of them. The reason is null once its words are erased. */
  returned: { at: string; reason: string | null } | null;
}

/**
 * The entries of a delegation, or of all: what waits longest comes first; of what waits, what can be published.
 *
 * @param asked the query: `state`, which may be `waiting`, `search`, `page`, `pageSize`, `locale` of the titles
 * @throws ValidationError
 */
export async function readContributions(strapi: Core.Strapi, desk: Desk, asked: unknown) {
  const filter = readInput(query, asked) as z.infer<typeof query>;
  const { state, search, page, pageSize, locale } = filter;
  const states = state === undefined ? undefined : state === WAITING ? WAITING_STATES : [state];
  const { entries, total } = await findSummaries(
    strapi,
    desk,
    { states, search },
    { page, pageSize, sort: state === WAITING ? 'to-be-published' : 'oldest', locale },
  );
  const counts = await countStates(strapi, { keptBy: desk.delegations });
  return {
    data: await markReturned(strapi, entries),
    meta: {
      pagination: paginationOf(filter, total),
      counts: Object.fromEntries(CONTRIBUTION_STATES.map((each) => [each, counts[each].count])),
    },
  };
}

/** Says of those that came back why they did. */
export async function markReturned(strapi: Core.Strapi, rows: ContributionSummary[]): Promise<ContributionSummary[]> {
  const drafts = rows.filter(({ state }) => state === 'draft').map(({ documentId }) => documentId);
  const latest = await readLatest(strapi, drafts, 'contribution');
  return rows.map((row) => {
    const last = latest.get(row.documentId);
    return last?.event === 'return' ? { ...row, returned: { at: last.at, reason: last.reason } } : row;
  });
}

/** A page of the entries of a delegation, or of all. */
export async function findSummaries(
  strapi: Core.Strapi,
  desk: Desk,
  filter: Omit<EntryFilter, 'keptBy'>,
  { locale, ...order }: Parameters<typeof findEntries>[2] & { locale: Locale },
): Promise<{ entries: ContributionSummary[]; total: number }> {
  const { keys, total } = await findEntries(strapi, { ...filter, keptBy: desk.delegations }, order);
  const onTheWay = await findContributions(
    strapi,
    keys.map(({ documentId }) => documentId),
  );
  const rowsOf = new Map<string, SubjectRow[]>();
  for (const [type, uid] of Object.entries(SUBJECTS)) {
    const some = keys.filter((key) => key.type === type).map(({ documentId }) => documentId);
    for (const [documentId, rows] of await findSubjects(strapi, uid, some)) rowsOf.set(documentId, rows);
  }
  const entries = keys.flatMap((key) => {
    const rows = rowsOf.get(key.documentId);
    // Deleted since it was counted.
    return rows === undefined ? [] : [present(desk, key, rows, onTheWay.get(key.documentId) ?? null, locale)];
  });
  return { entries, total };
}

function present(
  desk: Desk,
  { type, documentId }: SubjectReference,
  rows: SubjectRow[],
  contribution: Contribution | null,
  locale: Locale,
): ContributionSummary {
  const drafts = rows.filter(({ publishedAt }) => publishedAt === null);
  const leading = leadingDraft(rows) as SubjectRow;
  const changed = drafts
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1);
  return {
    type,
    documentId,
    title: (drafts.find((row) => row.locale === locale) ?? leading).title,
    state: stateOf(contribution, rows),
    since: new Date(contribution?.stateSince ?? changed ?? leading.updatedAt).toISOString(),
    clearance: contribution?.clearance ?? null,
    delegation: presentDelegation(ownerOf(rows)),
    preparedBy: presentDelegation(leading.preparedBy),
    isPublished: rows.some(({ publishedAt }) => publishedAt !== null),
    locales: LOCALES.filter((each) => drafts.some((row) => row.locale === each)),
    isOwnRequest: contribution?.state === 'submitted' && contribution.submittedBy === desk.officer.documentId,
    returned: null,
  };
}

/**
 * One entry with all that a review needs: the history, what to look at, and each field beside the published
 * version's.
 *
 * @throws NotFoundError, also for who may not know of it
 */
export async function readContribution(
  strapi: Core.Strapi,
  { type, documentId }: SubjectReference,
  desk: Desk,
  locale: Locale,
) {
  const subject = await readSubject(strapi, type, documentId);
  const { rows, contribution, state } = subject;
  const roles = rolesFor(desk, rows);
  if (rows.length === 0 || roles.length === 0) throw notFound();
  const { comparison, isChanged } = await compareRows(strapi, subject, locale);
  const summary = present(desk, { type, documentId }, rows, contribution, locale);
  // What follows from work on the document is no step that somebody takes.
  const idle: ContributionEvent[] = ['revise', 'discard', 'unpublish', 'unpublish-language'];
  if (summary.isOwnRequest) idle.push('clear');
  if (state === 'published' && !isChanged) idle.push('submit', 'publish-without-clearance');
  return {
    ...summary,
    lockedLocales: lockedLocales(state, contribution?.submittedLocales, isSupportUnit(desk)),
    events: possibleEvents(state, roles).filter((event) => !idle.includes(event)),
    ...(await findFindings(strapi, subject, isChanged)),
    comparison,
    history: await readHistory(strapi, documentId, 'contribution'),
  };
}

export function typeOfPath(name: string): SubjectType {
  if (!Object.hasOwn(SUBJECTS, name)) throw notFound();
  return name as SubjectType;
}
