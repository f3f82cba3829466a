/** What all steps on the way to publication have in common. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { readHistory, writeJournal, type Actor } from '../journal';
import type { Desk } from '../membership/desk';
import { clock } from '../shared/clock';
import { forbidden, invalidTransition, notFound } from '../shared/errors';
import { lockDocument } from '../shared/lock-document';
import { claimContribution, type Contribution, type SubjectType } from './contribution.repository';
import {
  isAllowedEver,
  nextState,
  possibleEvents,
  type ContributionEvent,
  type ContributionState,
} from './contribution.state';
import { tell } from './mails';
import { rolesFor } from './officer-scope';
import { readSubject, type Subject } from './subject';

export interface Step {
  actor: Actor;
  /** In the words of who acts; goes into the journal's erasable note, and to whom it concerns. */
  reason?: string | null;
  /** Columns of the contribution that change with the state. */
  fields?: Partial<Pick<Contribution, 'clearance' | 'submittedBy' | 'submittedLocales'>>;
  /** The languages that are no longer public. */
  unpublished?: Locale[];
}

/**
 * Reads a document for a step that an officer wants to take, once nobody else is writing it. Joins the transaction,
 * and comes first in it.
 *
 * @throws NotFoundError for who may not know of it; ForbiddenError for who may, and may not take the step;
 * InvalidTransition (409) which tells what was done last
 */
export async function readForStep(
  strapi: Core.Strapi,
  { type, documentId }: { type: SubjectType; documentId: string },
  event: ContributionEvent,
  desk: Desk,
): Promise<Subject> {
  await lockDocument(strapi, documentId);
  const subject = await readSubject(strapi, type, documentId);
  const roles = rolesFor(desk, subject.rows);
  if (subject.rows.length === 0 || roles.length === 0) throw notFound();
  if (!isAllowedEver(event, roles)) throw forbidden(`${event}: not for you to do`);
  if (!possibleEvents(subject.state, roles).includes(event)) {
    throw invalidTransition(event, subject.state, await lastStep(strapi, documentId));
  }
  return subject;
}

/**
 * Takes a document to its next state, with journal and mails. Joins the transaction, and is the first in
 * it that writes.
 *
 * @returns the state that it is in now
 * @throws InvalidTransition (409) when somebody else was faster
 */
export async function applyEvent(
  strapi: Core.Strapi,
  subject: Subject,
  event: ContributionEvent,
  { actor, reason = null, fields = {}, unpublished = [] }: Step,
): Promise<ContributionState> {
  const { type, documentId, state } = subject;
  const to = nextState(state, event);
  const claimed = await claimContribution(
    strapi,
    { subjectType: type, subjectKey: documentId, state },
    // What is taken off the public pages while it waits has waited as long as before.
    { state: to, ...fields, ...(to === state && unpublished.length > 0 ? {} : { stateSince: clock.now() }) },
  );
  if (!claimed) throw await overtaken(strapi, subject, event);
  await writeJournal(strapi, {
    subjectType: 'contribution',
    subjectKey: documentId,
    event,
    from: state,
    to,
    actor,
    reason,
    codes: {
      type,
      ...(fields.clearance ? { clearance: fields.clearance } : {}),
      ...(unpublished.length > 0 ? { locales: unpublished.join(' ') } : {}),
    },
  });
  await tell(strapi, { ...subject, state: to }, event, { actor, reason, unpublished });
  return to;
}

/** The error of who came second, which says what the first one did. */
export async function overtaken(
  strapi: Core.Strapi,
  { type, documentId }: Subject,
  event: ContributionEvent,
): Promise<Error> {
  const { state } = await readSubject(strapi, type, documentId);
  return invalidTransition(event, state, await lastStep(strapi, documentId));
}

async function lastStep(strapi: Core.Strapi, documentId: string) {
  const last = (await readHistory(strapi, documentId, 'contribution')).at(-1);
  return last === undefined ? null : { event: last.event, at: last.at, actor: last.actor };
}
