/** What the panel shows of confirmations and tasks. */
import type { Core } from '@strapi/strapi';
import type { Desk } from '../membership/desk';
import { findPanelNames } from '../membership/account.repository';
import { presentDelegation } from '../membership/present-delegation';
import { clock } from '../shared/clock';
import { requestLanguage } from '../shared/language';
import {
  countConfirmations,
  findConfirmationPage,
  type Confirmation,
  type ConfirmationFilter,
} from './confirmation.repository';
import { filterByFreshness, FRESHNESS, freshnessOf, yearsBefore } from './freshness';
import { findPublished, titleIn, type PublishedPractice } from './practice.repository';
import { countTasks, findTaskPage, type Task, type TaskState } from './task.repository';

/** Due is what was confirmed over a year ago or never, and what is asked about already. */
export const CONFIRMATION_STATES = ['due', ...FRESHNESS] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

interface Paging {
  page: number;
  pageSize: number;
}

export interface ConfirmationQuery extends Paging {
  state?: ConfirmationState | undefined;
  /** documentId of one delegation. */
  delegation?: string | undefined;
}

export interface TaskQuery extends Paging {
  state?: TaskState | undefined;
  /** documentId of one delegation. */
  delegation?: string | undefined;
}

/** The practices of the desk's delegations with their freshness, the oldest confirmation first. */
export async function listConfirmations(strapi: Core.Strapi, desk: Desk, query: ConfirmationQuery) {
  const { state, delegation, page, pageSize } = query;
  const filter = narrow(desk, delegation);
  const now = clock.now();
  const [{ results, total }, counts, openTasks] = await Promise.all([
    findConfirmationPage(strapi, filter, state === undefined ? {} : conditionOf(state, now), { page, pageSize }),
    Promise.all(
      CONFIRMATION_STATES.map(
        async (each) => [each, await countConfirmations(strapi, filter, conditionOf(each, now))] as const,
      ),
    ),
    countTasks(strapi, { delegations: filter.delegations, state: 'open' }),
  ]);
  const practices = await findPublished(
    strapi,
    results.map(({ practice }) => practice),
  );
  const data = results.map((confirmation) => present(confirmation, practices.get(confirmation.practice), now));
  return { data, total, counts: { ...(Object.fromEntries(counts) as Record<ConfirmationState, number>), openTasks } };
}

/** What people of the desk's delegations have said by mailed links, and is to be seen to. */
export async function listTasks(strapi: Core.Strapi, desk: Desk, query: TaskQuery) {
  const { state, delegation, page, pageSize } = query;
  const { delegations } = narrow(desk, delegation);
  const [{ results, total }, open, done] = await Promise.all([
    findTaskPage(strapi, { delegations, state }, { page, pageSize }),
    countTasks(strapi, { delegations, state: 'open' }),
    countTasks(strapi, { delegations, state: 'done' }),
  ]);
  const [practices, names] = await Promise.all([
    findPublished(
      strapi,
      results.map(({ practice }) => practice),
    ),
    findPanelNames(
      strapi,
      results.flatMap(({ doneBy }) => doneBy ?? []),
    ),
  ]);
  const data = results.map((task) => presentTask(task, practices.get(task.practice), names));
  return { data, total, counts: { open, done } };
}

/** Somebody who asks for a foreign delegation finds nothing. */
function narrow({ delegations }: Desk, delegation: string | undefined): ConfirmationFilter {
  if (delegation === undefined) return { delegations };
  return { delegations: [delegation].filter((key) => delegations === undefined || delegations.includes(key)) };
}

function conditionOf(state: ConfirmationState, now: Date): object {
  if (state === 'due') {
    const since = { $lte: yearsBefore(now, 1).toISOString() };
    return { $or: [{ confirmedAt: since }, { confirmedAt: { $null: true } }, { askedAt: { $notNull: true } }] };
  }
  return { confirmedAt: filterByFreshness(state, now).lastConfirmedAt };
}

function present(confirmation: Confirmation, practice: PublishedPractice | undefined, now: Date) {
  const { confirmedAt, askedAt, step } = confirmation;
  return {
    documentId: confirmation.practice,
    ...presentPractice(practice),
    delegation: presentDelegation(practice?.delegation ?? null),
    lastConfirmedAt: confirmedAt,
    freshness: freshnessOf(confirmedAt === null ? null : new Date(confirmedAt), now),
    askedAt,
    step: askedAt === null ? 0 : step,
  };
}

function presentTask(task: Task, practice: PublishedPractice | undefined, names: Map<string, string>) {
  const { documentId, delegation, kind, at, doneAt, doneBy } = task;
  return {
    documentId,
    kind,
    at,
    doneAt,
    doneBy: doneBy === null ? null : (names.get(doneBy) ?? null),
    practice: { documentId: task.practice, ...presentPractice(practice) },
    delegation: presentDelegation(delegation),
  };
}

/** Without a title where it is not published any more. */
function presentPractice(practice: PublishedPractice | undefined) {
  return {
    title: practice === undefined ? null : titleIn(practice, requestLanguage()),
    locales: practice?.languages.map(({ locale }) => locale) ?? [],
  };
}
