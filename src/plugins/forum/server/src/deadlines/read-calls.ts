/** What the panel shows of calls and their deadlines. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { environment } from '../../../../../environment';
import { readHistory } from '../journal';
import { decidesFor, isInScope, type Desk } from '../membership/desk';
import { presentDelegation } from '../membership/present-delegation';
import { countByState, countFollowers, noResponses, type StateCounts } from '../responses/response.repository';
import { clock, fromNow, DAY } from '../shared/clock';
import { notFound } from '../shared/errors';
import { paginationOf } from '../shared/query';
import {
  countClosingBetween,
  countRolling,
  countWithoutOutcome,
  findCallRows,
  findCalls,
  findClosingBetween,
  findPublishedLanguages,
  findRolling,
  findTold,
  findToldPage,
  findWithoutOutcome,
  leadingRow,
  type CallRow,
} from './call.repository';
import { CLOSING_SOON } from './call-state';
import { stateOf } from './change-call';

/** How far the time line reaches, in milliseconds. */
const AHEAD = 90 * DAY;
const WEEK = 7 * DAY;
const MOST = 100;
const ON_HOME_PAGE = 5;

/** What closes within 90 days and later, what is rolling, and of what nobody has told the outcome. */
export async function readDeadlines(strapi: Core.Strapi, desk: Desk, locale: Locale) {
  const now = clock.now();
  const filter = { delegations: desk.delegations, locale };
  const soon = new Date(now.getTime() + CLOSING_SOON);
  const [upcoming, beyond, rolling, waiting] = await Promise.all([
    findClosingBetween(strapi, now, fromNow(AHEAD), filter),
    findClosingBetween(strapi, fromNow(AHEAD), null, filter, MOST),
    findRolling(strapi, filter),
    findWithoutOutcome(strapi, now, filter, MOST),
  ]);
  const untold = await findCalls(strapi, waiting, locale);
  const awaitingOutcome = waiting.flatMap((key) => untold.get(key) ?? []);
  const summaries = await summarise(strapi, [...upcoming, ...beyond, ...rolling, ...awaitingOutcome], desk);
  const present = (rows: CallRow[]) => rows.map(({ documentId }) => summaries.get(documentId));
  const [later, closingSoon, closed, thisWeek, without, withoutEnd] = await Promise.all([
    countClosingBetween(strapi, soon, null, filter),
    countClosingBetween(strapi, now, soon, filter),
    countClosingBetween(strapi, null, now, filter),
    countClosingBetween(strapi, now, fromNow(WEEK), filter),
    countWithoutOutcome(strapi, now, filter),
    countRolling(strapi, filter),
  ]);
  return {
    data: {
      now: now.toISOString(),
      timeZone: environment.PLATFORM_TIME_ZONE,
      upcoming: present(upcoming),
      beyond: present(beyond),
      rolling: present(rolling),
      awaitingOutcome: present(awaitingOutcome),
    },
    meta: {
      counts: { open: later + withoutEnd, 'closing-soon': closingSoon, closed, thisWeek, awaitingOutcome: without },
    },
  };
}

/** A page of closed calls of which somebody has told the outcome, the last closed first. */
export async function readTold(
  strapi: Core.Strapi,
  desk: Desk,
  locale: Locale,
  paging: { page: number; pageSize: number },
) {
  const filter = { delegations: desk.delegations, locale };
  const { keys, total } = await findToldPage(strapi, clock.now(), filter, paging);
  const calls = await findCalls(strapi, keys, locale);
  const summaries = await summarise(strapi, [...calls.values()], desk);
  return {
    data: keys.flatMap((key) => summaries.get(key) ?? []),
    meta: { pagination: paginationOf(paging, total) },
  };
}

/** @throws NotFoundError, also for who may not know of a draft */
export async function readCall(
  strapi: Core.Strapi,
  documentId: string,
  desk: Desk,
  { locale, mayArchive }: { locale: Locale; mayArchive: boolean },
) {
  const rows = await findCallRows(strapi, documentId);
  const call = leadingRow(rows, locale);
  if (call === undefined) throw notFound();
  const isOurs = isInScope(desk, ownerOf(call));
  if (call.publishedAt === null && !isOurs) throw notFound();
  const summary = (await summarise(strapi, [call], desk)).get(documentId) as CallSummary;
  const history = await readHistory(strapi, documentId, 'call');
  return {
    ...summary,
    timeZone: environment.PLATFORM_TIME_ZONE,
    changes: (call.deadlineChanges ?? []).map((change) => ({
      ...change,
      by: history.find(({ codes }) => codes.at === change.at)?.actor.name ?? null,
    })),
    followers: isOurs ? await countFollowers(strapi, documentId) : null,
    responseCounts: isOurs ? ((await countByState(strapi, [documentId])).get(documentId) ?? noResponses()) : null,
    mayPublishAsClosed: mayArchive && call.publishedAt === null && call.deadline !== null,
  };
}

/** For the home page of the panel. @param countResponses null where the reader may not see responses */
export async function summariseCalls(
  strapi: Core.Strapi,
  desk: Desk,
  locale: Locale,
  countResponses: (() => Promise<number>) | null,
) {
  const now = clock.now();
  const filter = { delegations: desk.delegations, locale };
  const [week, closingSoon, awaitingOutcome] = await Promise.all([
    findClosingBetween(strapi, now, fromNow(WEEK), filter),
    countClosingBetween(strapi, now, new Date(now.getTime() + CLOSING_SOON), filter),
    countWithoutOutcome(strapi, now, filter),
  ]);
  return {
    timeZone: environment.PLATFORM_TIME_ZONE,
    thisWeek: week.slice(0, ON_HOME_PAGE).map(({ documentId, title, closesAt }) => ({ documentId, title, closesAt })),
    thisWeekCount: week.length,
    closingSoon,
    awaitingOutcome,
    newResponses: countResponses === null ? null : await countResponses(),
  };
}

type CallSummary = Awaited<ReturnType<typeof summarise>> extends Map<string, infer Summary> ? Summary : never;

async function summarise(strapi: Core.Strapi, rows: CallRow[], desk: Desk) {
  const keys = [...new Set(rows.map(({ documentId }) => documentId))];
  const [locales, told, counts] = await Promise.all([
    findPublishedLanguages(strapi, keys),
    findTold(strapi, keys),
    countByState(strapi, keys),
  ]);
  return new Map(
    rows.map((row) => {
      const { documentId, title, slug, publishedAt, deadline, closesAt, closedAt, delegation } = row;
      const callState = stateOf(row);
      const isPublished = publishedAt !== null;
      const ofState = counts.get(documentId);
      const summary = {
        documentId,
        title,
        slug,
        isPublished,
        deadline: deadline === null ? null : { date: deadline.date ?? null, precision: deadline.precision },
        closesAt,
        closedAt,
        callState,
        delegation: presentDelegation(delegation),
        responses: isInScope(desk, ownerOf(row)) ? totalsOf(ofState) : null,
        outcomeAwaitedSince: isPublished && callState === 'closed' && !told.has(documentId) ? closesAt : null,
        locales: locales.get(documentId) ?? [],
        mayChange: isPublished && decidesFor(desk, ownerOf(row)),
      };
      return [documentId, summary] as const;
    }),
  );
}

function totalsOf(counts: StateCounts | undefined) {
  if (counts === undefined) return { total: 0, new: 0 };
  return { total: Object.values(counts).reduce((sum, count) => sum + count, 0), new: counts.new };
}

function ownerOf({ delegation }: CallRow): string | null {
  return delegation?.documentId ?? null;
}
