/** What the desks show of contributions. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { readHistory } from '../journal';
import type { Desk } from '../membership/desk';
import { presentDelegation } from '../membership/present-delegation';
import { notFound } from '../shared/errors';
import { readInput } from '../shared/input';
import { paginationOf, paging } from '../shared/query';
import { rule } from '../shared/rules';
import { readSubject } from './apply-event';
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
import { CONTRIBUTION_STATES, isWaiting, possibleEvents, type ContributionState } from './contribution.state';
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
    data: found.slice((page - 1) * pageSize, page * pageSize),
    meta: { pagination: paginationOf(filter, found.length), counts: countByState(all) },
  };
}

export function countByState(all: ContributionSummary[]): Record<ContributionState, number> {
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
      summaries.push(present(type, documentId, rows, onTheWay.get(documentId) ?? null, locale));
    }
  }
  return summaries.sort((one, other) => one.since.localeCompare(other.since));
}

function present(
  type: SubjectType,
  documentId: string,
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
  const isOwnRequest = contribution?.submittedBy === desk.officer.documentId;
  const events = possibleEvents(state, roles).filter((event) => !(event === 'clear' && isOwnRequest));
  return {
    ...present(type, documentId, rows, contribution, locale),
    lockedLocales: lockedLocales(desk, state, contribution),
    events: events.filter((event) => !['revise', 'unpublish'].includes(event)),
    findings: await findFindings(strapi, subject),
    comparison: await compareRows(strapi, subject),
    history: await readHistory(strapi, documentId, 'contribution'),
  };
}

/** The languages that the officer cannot write now: the Support Unit may add one to what is cleared. */
function lockedLocales(desk: Desk, state: ContributionState, contribution: Contribution | null): readonly Locale[] {
  if (!isWaiting(state)) return [];
  return state === 'cleared' && isSupportUnit(desk) ? (contribution?.submittedLocales ?? []) : LOCALES;
}

export function typeOfPath(name: string): SubjectType {
  if (!Object.hasOwn(SUBJECTS, name)) throw notFound();
  return name as SubjectType;
}
