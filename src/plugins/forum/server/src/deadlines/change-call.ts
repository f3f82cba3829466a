/** What the actions on a published call's deadline have in common. */
import type { Core } from '@strapi/strapi';
import { writeJournal } from '../journal';
import { decidesFor, type Desk } from '../membership/desk';
import { clock } from '../shared/clock';
import { forbidden, invalidTransition, notFound } from '../shared/errors';
import { actorOf } from '../shared/officer';
import { tellCatalogue } from '../shared/tell-catalogue';
import { CALL, claimCall, findCallRows, leadingRow, writeTerms, type CallRow, type CallTerms } from './call.repository';
import { callStateOf } from './call-state';
import type { Deadline } from './deadline';
import { closingOf, type DeadlineChange, type Reasons } from './deadline-change';
import { lockDocument } from '../shared/lock-document';
import { planMilestones } from './plan-milestones';

export interface Change {
  kind: 'extension' | 'closing';
  deadline: Deadline | null;
  closesAt: Date | null;
  closedAt: Date | null;
  reasons: Reasons;
}

export function stateOf({ closesAt }: Pick<CallRow, 'closesAt'>): ReturnType<typeof callStateOf> {
  return callStateOf(closesAt === null ? null : new Date(closesAt), clock.now());
}

/**
 * Reads a published call to change when it closes, once nobody else is writing it. Joins the transaction.
 *
 * @returns all its rows, and the one that speaks for it
 * @throws NotFoundError; ForbiddenError for who is neither of the Support Unit nor the owner's focal point
 */
export async function readForChange(
  strapi: Core.Strapi,
  documentId: string,
  desk: Desk,
): Promise<{ rows: CallRow[]; call: CallRow }> {
  await lockDocument(strapi, documentId);
  const rows = await findCallRows(strapi, documentId);
  const call = leadingRow(rows.filter(({ publishedAt }) => publishedAt !== null));
  if (call === undefined) throw notFound();
  if (!decidesFor(desk, call.delegation?.documentId ?? null)) {
    throw forbidden(
      'Only the Support Unit and the focal point of the delegation that owns a call decide on its deadline',
    );
  }
  return { rows, call };
}

/**
 * Writes a change to all languages, drafts and published, with journal and what follows from it. Joins
 * the transaction, and is the first in it that writes.
 *
 * @throws InvalidTransition (409) when somebody else has changed the deadline meanwhile
 */
export async function applyChange(
  strapi: Core.Strapi,
  { rows, call }: { rows: CallRow[]; call: CallRow },
  { kind, reasons, ...next }: Change,
  desk: Desk,
): Promise<void> {
  const at = clock.now().toISOString();
  const change: DeadlineChange = { at, kind, from: closingOf(call), to: closingOf(next), reasons };
  const terms: CallTerms = {
    ...next,
    deadlineChanges: [...(call.deadlineChanges ?? []), change],
    delegation: call.delegation?.id ?? null,
  };
  const before = stateOf(call);
  if (!(await claimCall(strapi, call, { closesAt: next.closesAt, closedAt: next.closedAt }))) {
    throw invalidTransition(kind, before);
  }
  for (const row of rows) await writeTerms(strapi, row, terms);
  await tellCatalogue(strapi, CALL, [call.documentId]);
  await writeJournal(strapi, {
    subjectType: 'call',
    subjectKey: call.documentId,
    event: kind === 'closing' ? 'close' : 'extend',
    from: before,
    to: callStateOf(next.closesAt, clock.now()),
    actor: actorOf(desk.officer),
    codes: { at, closesAt: change.to.closesAt },
    reason: Object.values(reasons)[0] ?? null,
  });
  await planMilestones(strapi, {
    documentId: call.documentId,
    deadline: next.deadline,
    closesAt: next.closesAt,
    wasPublished: true,
  });
}
