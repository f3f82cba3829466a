/** The only file that touches the tables of milestones and notices. */
import type { Core } from '@strapi/strapi';
import type { Recipient } from '../membership/addressee';
import { clock } from '../shared/clock';

export const MILESTONE = 'plugin::forum.milestone' as const;
export const NOTICE = 'plugin::forum.notice' as const;

export const MILESTONE_KINDS = ['reminder-30', 'reminder-7', 'reminder-1', 'closing', 'outcome'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** What came of a milestone: `late` when it was of no use any more, `obsolete` when the call has changed since. */
export type MilestoneResult = 'done' | 'late' | 'obsolete';

export interface Milestone {
  id: number;
  /** documentId of the call. */
  call: string;
  kind: MilestoneKind;
  dueAt: string;
  closesAt: string;
}

/** Each follows once from one deadline of one call: a second order is none. @param occasion what it follows from */
export async function insertMilestone(
  strapi: Core.Strapi,
  occasion: string,
  { call, kind, dueAt, closesAt }: { call: string; kind: MilestoneKind; dueAt: Date; closesAt: Date },
): Promise<void> {
  const milestones = strapi.db.query(MILESTONE);
  const key = `${call}:${kind}:${occasion}`;
  if ((await milestones.count({ where: { key } })) > 0) return;
  await milestones.create({ data: { key, call, kind, dueAt, closesAt } });
}

/** Takes back what was planned for a call and has not come. */
export async function deletePending(strapi: Core.Strapi, call: string): Promise<void> {
  await strapi.db.query(MILESTONE).deleteMany({ where: { call, doneAt: null } });
}

/** What is due, the oldest first. @param after the last one of the page before */
export async function findDue(strapi: Core.Strapi, after: Milestone | undefined, limit: number): Promise<Milestone[]> {
  const beyond =
    after === undefined
      ? {}
      : { $or: [{ dueAt: { $gt: after.dueAt } }, { dueAt: after.dueAt, id: { $gt: after.id } }] };
  return strapi.db.query(MILESTONE).findMany({
    where: { $and: [{ doneAt: null, dueAt: { $lte: clock.now() } }, beyond] },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    limit,
  });
}

/** Takes a milestone that nobody has taken. @returns whether it could be taken */
export async function claimMilestone(strapi: Core.Strapi, id: number): Promise<boolean> {
  const { count } = await strapi.db
    .query(MILESTONE)
    .updateMany({ where: { id, doneAt: null }, data: { doneAt: clock.now() } });
  return count === 1;
}

export async function setResult(strapi: Core.Strapi, id: number, result: MilestoneResult): Promise<void> {
  await strapi.db.query(MILESTONE).updateMany({ where: { id }, data: { result } });
}

export type NoticeKind = 'reminder' | 'closing' | 'outcome' | 'extension';

export interface Notice {
  id: number;
  recipientKind: Recipient['kind'];
  recipient: string;
  /** documentId of the call. */
  call: string;
  kind: NoticeKind;
  closesAt: string | null;
}

/** Puts a line into somebody's next digest. @param occasion what it follows from: a second line from it is none */
export async function insertNotice(
  strapi: Core.Strapi,
  occasion: string,
  { kind, key: recipient }: Recipient,
  notice: Pick<Notice, 'call' | 'kind' | 'closesAt'>,
): Promise<void> {
  const notices = strapi.db.query(NOTICE);
  const key = `${occasion}:${recipient}`;
  if ((await notices.count({ where: { key } })) > 0) return;
  await notices.create({ data: { key, recipientKind: kind, recipient, ...notice } });
}

/**
 * Takes the lines that wait for somebody. Joins the transaction.
 *
 * @throws Error when another process has taken one of them meanwhile, which undoes the transaction
 */
export async function claimNotices(strapi: Core.Strapi, recipient: string): Promise<Notice[]> {
  const notices = strapi.db.query(NOTICE);
  const waiting: Notice[] = await notices.findMany({ where: { recipient, digestedAt: null }, orderBy: { id: 'asc' } });
  const id = { $in: waiting.map((notice) => notice.id) };
  const { count } = await notices.updateMany({ where: { id, digestedAt: null }, data: { digestedAt: clock.now() } });
  if (count !== waiting.length) throw new Error(`Somebody else writes the digest of ${recipient}`);
  return waiting;
}

/** Lines that wait, about a call that closes at another instant by the same deadline, still hold. */
export async function moveNotices(strapi: Core.Strapi, call: string, from: Date, to: Date): Promise<void> {
  await strapi.db
    .query(NOTICE)
    .updateMany({ where: { call, closesAt: from, digestedAt: null }, data: { closesAt: to } });
}

export async function eraseNotices(strapi: Core.Strapi, recipient: string): Promise<void> {
  await strapi.db.query(NOTICE).deleteMany({ where: { recipient } });
}
