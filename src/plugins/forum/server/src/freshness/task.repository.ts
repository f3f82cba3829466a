/** The only file that touches the table of tasks. */
import type { Core } from '@strapi/strapi';
import { clock } from '../shared/clock';
import type { Organisation } from '../shared/organisation';

export const TASK = 'plugin::forum.task' as const;

export const TASK_KINDS = ['ended', 'not-in-charge'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATES = ['open', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface Task {
  id: number;
  documentId: string;
  /** documentId of the practice. */
  practice: string;
  delegation: Organisation | null;
  kind: TaskKind;
  at: string;
  doneAt: string | null;
  /** documentId of the panel account that closed it. */
  doneBy: string | null;
}

export interface TaskFilter {
  /** documentIds; undefined for all delegations. */
  delegations: string[] | undefined;
  state?: TaskState | undefined;
}

const WITH_DELEGATION = { delegation: { populate: { country: true } } };

/** Opens a task; where the same one is open already, that is enough. Joins the transaction. */
export async function openTask(
  strapi: Core.Strapi,
  task: { practice: string; delegation: number; kind: TaskKind },
): Promise<void> {
  const tasks = strapi.db.query(TASK);
  const { practice, kind } = task;
  if ((await tasks.count({ where: { practice, kind, doneAt: null } })) > 0) return;
  await tasks.create({ data: { ...task, at: clock.now() } });
}

export async function findTask(strapi: Core.Strapi, documentId: string): Promise<Task | null> {
  return strapi.db.query(TASK).findOne({ where: { documentId }, populate: WITH_DELEGATION });
}

/** Closes a task that is open. Joins the transaction. @returns whether it was */
export async function claimTask(strapi: Core.Strapi, { id }: Task, doneBy: string): Promise<boolean> {
  const { count } = await strapi.db
    .query(TASK)
    .updateMany({ where: { id, doneAt: null }, data: { doneAt: clock.now(), doneBy } });
  return count === 1;
}

/** A page of tasks: open ones from the oldest on, closed ones from the newest on. */
export async function findTaskPage(
  strapi: Core.Strapi,
  filter: TaskFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ results: Task[]; total: number }> {
  const query = strapi.db.query(TASK);
  const where = whereOf(filter);
  const direction = filter.state === 'open' ? ('asc' as const) : ('desc' as const);
  const [results, total] = await Promise.all([
    query.findMany({
      where,
      populate: WITH_DELEGATION,
      orderBy: [{ at: direction }, { id: direction }],
      offset: (page - 1) * pageSize,
      limit: pageSize,
    }),
    query.count({ where }),
  ]);
  return { results, total };
}

export async function countTasks(strapi: Core.Strapi, filter: TaskFilter): Promise<number> {
  return strapi.db.query(TASK).count({ where: whereOf(filter) });
}

function whereOf({ delegations, state }: TaskFilter): object {
  return {
    ...(delegations === undefined ? {} : { delegation: { documentId: { $in: delegations } } }),
    ...(state === undefined ? {} : { doneAt: state === 'open' ? null : { $notNull: true } }),
  };
}
