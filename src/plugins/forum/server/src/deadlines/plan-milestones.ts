import type { Core } from '@strapi/strapi';
import { DAY, clock } from '../shared/clock';
import { deletePending, insertMilestone, MILESTONE_KINDS, type MilestoneKind } from './milestone.repository';

/** When each follows, seen from the instant at which the call closes; in milliseconds. */
export const OFFSETS: Record<MilestoneKind, number> = {
  'reminder-30': -30 * DAY,
  'reminder-7': -7 * DAY,
  'reminder-1': -DAY,
  closing: 0,
  outcome: 30 * DAY,
};

/**
 * Notes what follows from a call's deadline, and when. What was noted for an earlier deadline and has not
 * come is taken back. Call it in the transaction that publishes the deadline: then no job can lose it.
 *
 * @param closesAt null for a rolling call, from which nothing follows
 * @param wasPublished whether somebody could see the call before: of one that is published as closed, nobody is told
 */
export async function planMilestones(
  strapi: Core.Strapi,
  { documentId, closesAt, wasPublished }: { documentId: string; closesAt: string | Date | null; wasPublished: boolean },
): Promise<void> {
  await deletePending(strapi, documentId);
  if (closesAt === null) return;
  const end = new Date(closesAt);
  const now = clock.now().getTime();
  if (end.getTime() <= now && !wasPublished) return;
  for (const kind of MILESTONE_KINDS) {
    const dueAt = new Date(end.getTime() + OFFSETS[kind]);
    if (kind.startsWith('reminder') && dueAt.getTime() <= now) continue;
    await insertMilestone(strapi, { call: documentId, kind, dueAt, closesAt: end });
  }
}
