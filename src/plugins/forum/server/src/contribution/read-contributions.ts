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
  lockedLocales,
  possibleEvents,
  type ContributionEvent,
  type ContributionState,
} from './contribution.state';
import { findFindings } from './findings';
import { isOwn, isSupportUnit, rolesFor } from './officer-scope';
import type { SubjectReference } from './steps';

/** What waits for a decision, whosever it is. */
const WAITING = 'waiting';
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
  const all = await summarise(strapi, desk, filter.locale);
  const words = (filter.search ?? '').toLowerCase();
  const found = inState(all, filter.state).filter(({ title, delegation }) =>
    `${title} ${delegation?.name ?? ''}`.toLowerCase().includes(words),
  );
  const { page, pageSize } = filter;
  return {
    data: await markReturned(strapi, found.slice((page - 1) * pageSize, page * pageSize)),
    meta: { pagination: paginationOf(filter, found.length), counts: countByState(all) },
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

function countByState(all: ContributionSummary[]): Record<ContributionState, number> {
  const counts = CONTRIBUTION_STATES.map((state) => [state, inState(all, state).length]);
  return Object.fromEntries(counts) as Record<ContributionState, number>;
}

function inState(all: ContributionSummary[], wanted: (typeof STATES)[number] | undefined): ContributionSummary[] {
  if (wanted === undefined) return all;
  if (wanted === WAITING) return [...inState(all, 'cleared'), ...inState(all, 'submitted')];
  return all.filter(({ state }) => state === wanted);
}

/** All entries of a delegation, or of all; what waits longest comes first. */
export async function summarise(strapi: Core.Strapi, desk: Desk, locale: Locale): Promise<ContributionSummary[]> {
  const onTheWay = await findContributions(strapi);
  const summaries: ContributionSummary[] = [];
  for (const [type, uid] of Object.entries(SUBJECTS) as [SubjectType, (typeof SUBJECTS)[SubjectType]][]) {
    const owned = isSupportUnit(desk)
      ? { documentId: { $in: [...onTheWay.keys()] } }
      : { $or: ['delegation', 'preparedBy'].map((owner) => ({ [owner]: { documentId: { $in: desk.delegations } } })) };
    for (const [documentId, rows] of await findSubjects(strapi, uid, owned)) {
      if (!isOwn(desk, rows)) continue;
      summaries.push(present(desk, { type, documentId }, rows, onTheWay.get(documentId) ?? null, locale));
    }
  }
  return summaries.sort((one, other) => one.since.localeCompare(other.since));
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
  const { comparison, isChanged } = await compareRows(strapi, subject);
  const summary = present(desk, { type, documentId }, rows, contribution, locale);
  const idle: ContributionEvent[] = ['revise', 'unpublish'];
  if (summary.isOwnRequest) idle.push('clear');
  if (state === 'published' && !isChanged) idle.push('publish-without-clearance');
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
