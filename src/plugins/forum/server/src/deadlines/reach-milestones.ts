import type { Core } from '@strapi/strapi';
import { writeJournal, SYSTEM } from '../journal';
import type { Recipient } from '../membership/addressee';
import { clock } from '../shared/clock';
import { findPublishedCall, findTold, type CallRow } from './call.repository';
import {
  claimMilestone,
  findDue,
  insertNotice,
  setResult,
  type Milestone,
  type MilestoneKind,
  type MilestoneResult,
  type Notice,
} from './milestone.repository';
import { OFFSETS } from './plan-milestones';
import { interestedIn, ownersOf, together } from './recipients';

const PAGE = 100;

/** The reminder that makes an earlier one worthless when both are late. */
const NEXT_REMINDER: Partial<Record<MilestoneKind, MilestoneKind>> = {
  'reminder-30': 'reminder-7',
  'reminder-7': 'reminder-1',
};

/**
 * Does what follows from the deadlines that have come: journal, and lines in the digests. May run late,
 * twice, or on several replicas at once: each milestone is taken first, and it and what follows from it
 * are one transaction. Reads what is due, whatever there is besides.
 *
 * @returns how many were reached
 */
export async function reachMilestones(strapi: Core.Strapi): Promise<number> {
  let reached = 0;
  let page: Milestone[];
  let last: Milestone | undefined;
  do {
    page = await findDue(strapi, last, PAGE);
    for (const milestone of page) {
      try {
        if (await reach(strapi, milestone)) reached += 1;
      } catch (error) {
        // The others must not wait for it; the next sweep tries it again.
        strapi.log.error(`Forum: ${milestone.kind} of the call ${milestone.call}: ${(error as Error).message}`);
      }
    }
    last = page.at(-1);
  } while (page.length === PAGE);
  return reached;
}

async function reach(strapi: Core.Strapi, milestone: Milestone): Promise<boolean> {
  return strapi.db.transaction(async () => {
    if (!(await claimMilestone(strapi, milestone.id))) return false;
    const call = await findPublishedCall(strapi, milestone.call);
    await setResult(strapi, milestone.id, await follow(strapi, milestone, call));
    return true;
  });
}

async function follow(strapi: Core.Strapi, milestone: Milestone, call: CallRow | undefined): Promise<MilestoneResult> {
  const { kind, closesAt } = milestone;
  const isCurrent = call?.closesAt != null && new Date(call.closesAt).getTime() === new Date(closesAt).getTime();
  if (!isCurrent) return 'obsolete';
  const tell = (what: Notice['kind'], recipients: Recipient[]) => notify(strapi, milestone, what, recipients);
  if (kind === 'closing') {
    const isEarly = call.closedAt !== null && new Date(call.closedAt).getTime() === new Date(closesAt).getTime();
    // Who closed it early has an entry of their own.
    if (!isEarly) await journalClosing(strapi, milestone);
    const readers = isEarly ? await interestedIn(strapi, call) : [];
    await tell('closing', together(await ownersOf(strapi, call), readers));
    return 'done';
  }
  if (kind === 'outcome') {
    if ((await findTold(strapi, [call.documentId])).size > 0) return 'obsolete';
    await tell('outcome', await ownersOf(strapi, call));
    return 'done';
  }
  if (isOfNoUse(milestone)) return 'late';
  await tell('reminder', together(await ownersOf(strapi, call), await interestedIn(strapi, call)));
  return 'done';
}

/** A reminder is of no use once the call is closed, or the next reminder is due too. */
function isOfNoUse({ kind, closesAt }: Milestone): boolean {
  const next = NEXT_REMINDER[kind];
  const until = new Date(closesAt).getTime() + (next === undefined ? 0 : OFFSETS[next]);
  return clock.now().getTime() >= until;
}

function journalClosing(strapi: Core.Strapi, { call, closesAt }: Milestone): Promise<void> {
  return writeJournal(strapi, {
    subjectType: 'call',
    subjectKey: call,
    event: 'close',
    from: 'open',
    to: 'closed',
    actor: SYSTEM,
    codes: { at: new Date(closesAt).toISOString() },
  });
}

async function notify(
  strapi: Core.Strapi,
  { call, kind, closesAt }: Milestone,
  what: Notice['kind'],
  recipients: Recipient[],
): Promise<void> {
  const occasion = `${call}:${kind}:${new Date(closesAt).toISOString()}`;
  for (const recipient of recipients) await insertNotice(strapi, occasion, recipient, { call, kind: what, closesAt });
}
