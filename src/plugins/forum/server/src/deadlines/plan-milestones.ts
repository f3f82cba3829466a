import type { Core } from '@strapi/strapi';
import { DAY, clock } from '../shared/clock';
import { lastDayOf, type Deadline } from './deadline';
import { deletePending, insertMilestone, MILESTONE_KINDS, type MilestoneKind } from './milestone.repository';

/** When each follows, seen from the instant at which the call closes; in milliseconds. */
export const OFFSETS: Record<MilestoneKind, number> = {
  'reminder-30': -30 * DAY,
  'reminder-7': -7 * DAY,
  'reminder-1': -DAY,
  closing: 0,
  outcome: 30 * DAY,
};

interface Plan {
  documentId: string;
  deadline: Deadline | null;
  /** Null for a rolling call, from which nothing follows. */
  closesAt: string | Date | null;
  /** Whether somebody could see the call before: of one that is published as closed, nobody is told. */
  wasPublished: boolean;
}

/**
 * Notes what follows from a call's deadline, and when. What was noted for an earlier deadline and has not
 * come is taken back. Call it in the transaction that publishes the deadline: then no job can lose it.
 *
 * A reminder belongs to the last day of the deadline rather than to its instant: in another time zone the call
 * closes at another instant of the same day, of which people have been reminded.
 */
export async function planMilestones(
  strapi: Core.Strapi,
  { documentId, deadline, closesAt, wasPublished }: Plan,
): Promise<void> {
  await deletePending(strapi, documentId);
  if (closesAt === null) return;
  const end = new Date(closesAt);
  const now = clock.now().getTime();
  if (end.getTime() <= now && !wasPublished) return;
  for (const kind of MILESTONE_KINDS) {
    const dueAt = new Date(end.getTime() + OFFSETS[kind]);
    const isReminder = kind.startsWith('reminder');
    if (isReminder && dueAt.getTime() <= now) continue;
    const occasion = (isReminder && deadline && lastDayOf(deadline)) || end.toISOString();
    await insertMilestone(strapi, occasion, { call: documentId, kind, dueAt, closesAt: end });
  }
}
