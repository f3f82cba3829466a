/** The steps that officers take on the way of a practice or call to publication. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Locale } from '../../../../../content-api/locales';
import { SYSTEM } from '../journal';
import type { Desk } from '../membership/desk';
import { findMandatesFor } from '../membership/membership.repository';
import { forbidden, invalidFields, invalidTransition } from '../shared/errors';
import { longText, readInput } from '../shared/input';
import { lockDocument } from '../shared/lock-document';
import { actorOf } from '../shared/officer';
import { rule } from '../shared/rules';
import { applyEvent, overtaken, readForStep } from './apply-event';
import type { ContributionEvent } from './contribution.state';
import { compareRows } from './compare-rows';
import { readSubject, type Subject } from './subject';
import { ownerOf, type SubjectType } from './contribution.repository';
import { publishingWithReason } from './reason-given';
import { refuseIncomplete } from './findings';

export interface SubjectReference {
  type: SubjectType;
  documentId: string;
}

const noteSchema = z.strictObject({ note: longText(0, 2000).nullish() });
/** The `since` of what the officer has read: the text has been locked from that instant on, as long as it waits. */
const seen = z.string(rule('text')).max(40, rule('most', 40)).optional();
const clearSchema = z.strictObject({ ...noteSchema.shape, seen });
const reasonSchema = z.strictObject({ reason: longText(1, 2000) });
const publishSchema = z.strictObject({ reason: longText(0, 2000).nullish(), seen });
const nothing = z.strictObject({});

/**
 * Requests publication: the draft is locked and waits for the focal point of the delegation that owns it.
 * Where there is none, or it is the only one who asks, the clearance is skipped, which is noted.
 *
 * @param data `note`, for whoever clears and publishes
 * @throws ValidationError that names what a published entry must have; NotFoundError, InvalidTransition (409)
 */
export async function submit(strapi: Core.Strapi, reference: SubjectReference, desk: Desk, data: unknown) {
  const { note } = readInput(noteSchema, data ?? {});
  await strapi.db.transaction(async () => {
    const subject = await readForStep(strapi, reference, 'submit', desk);
    const owner = ownerOf(subject.rows);
    if (owner === null) throw invalidFields([{ path: ['delegation'], message: rule('required') }]);
    const isUnchanged = subject.state === 'published' && !(await compareRows(strapi, subject)).isChanged;
    if (isUnchanged) throw invalidTransition('submit', subject.state);
    await refuseIncomplete(strapi, subject);
    const drafts = subject.rows.filter(({ publishedAt }) => publishedAt === null);
    await applyEvent(strapi, subject, 'submit', {
      actor: actorOf(desk.officer),
      reason: note || null,
      fields: {
        clearance: null,
        submittedBy: desk.officer.documentId,
        submittedLocales: drafts.map(({ locale }) => locale),
      },
    });
    await skipWhereNobodyClears(strapi, reference);
  });
}

/**
 * The focal point's word that the country stands behind it.
 *
 * @param data `note`, and `seen`: the `since` of what they have read, which must not have been changed meanwhile
 * @throws ForbiddenError for who asked for it themselves; NotFoundError, InvalidTransition (409)
 */
export async function clear(strapi: Core.Strapi, reference: SubjectReference, desk: Desk, data: unknown) {
  const { note, seen: read } = readInput(clearSchema, data ?? {});
  await strapi.db.transaction(async () => {
    const subject = await readForStep(strapi, reference, 'clear', desk);
    await refuseUnread(strapi, subject, 'clear', read);
    if (subject.contribution?.submittedBy === desk.officer.documentId) {
      throw forbidden('Nobody clears their own request');
    }
    const step = { actor: actorOf(desk.officer), reason: note || null, fields: { clearance: 'given' as const } };
    await applyEvent(strapi, subject, 'clear', step);
  });
}

/** Gives a draft back to who asked, to be changed. @param data `reason` */
export async function giveBack(strapi: Core.Strapi, reference: SubjectReference, desk: Desk, data: unknown) {
  const { reason } = readInput(reasonSchema, data ?? {});
  await strapi.db.transaction(async () => {
    const subject = await readForStep(strapi, reference, 'return', desk);
    await applyEvent(strapi, subject, 'return', {
      actor: actorOf(desk.officer),
      reason,
      fields: { clearance: null },
    });
  });
}

/** The delegation takes its request back, and can edit again. */
export async function withdraw(strapi: Core.Strapi, reference: SubjectReference, desk: Desk, data: unknown) {
  readInput(nothing, data ?? {});
  await strapi.db.transaction(async () => {
    const subject = await readForStep(strapi, reference, 'withdraw', desk);
    await applyEvent(strapi, subject, 'withdraw', {
      actor: actorOf(desk.officer),
      fields: { clearance: null },
    });
  });
}

/**
 * Publishes all languages that were cleared; without clearance, all drafts, which takes a reason.
 *
 * @param data `reason`, where no focal point has cleared it; `seen`, as for {@link clear}, where one has
 * @throws ValidationError, ForbiddenError, NotFoundError, InvalidTransition (409)
 */
export async function publish(strapi: Core.Strapi, reference: SubjectReference, desk: Desk, data: unknown) {
  const { reason, seen: read } = readInput(publishSchema, data ?? {});
  const { state } = await readSubject(strapi, reference.type, reference.documentId);
  const isCleared = state === 'cleared';
  if (!isCleared && !reason) throw invalidFields([{ path: ['reason'], message: rule('required') }]);
  await strapi.db.transaction(async () => {
    const event = isCleared ? 'publish' : 'publish-without-clearance';
    const subject = await readForStep(strapi, reference, event, desk);
    if (isCleared) await refuseUnread(strapi, subject, event, read);
    const work = () =>
      strapi.documents(subject.uid).publish({ documentId: subject.documentId, locale: localesOf(subject) as never });
    await publishingWithReason({ reason: reason ?? '', isCleared }, work);
  });
}

/** @throws InvalidTransition (409) for what was withdrawn, changed and requested again since the officer has read it */
async function refuseUnread(
  strapi: Core.Strapi,
  subject: Subject,
  event: ContributionEvent,
  read: string | undefined,
): Promise<void> {
  const since = subject.contribution?.stateSince;
  if (read === undefined || (since !== undefined && Date.parse(read) === new Date(since).getTime())) return;
  throw await overtaken(strapi, subject, event);
}

/** Skips the clearance of what waits for a focal point whom the delegation no longer has. @returns how many it were */
export async function skipWhereNobodyClears(strapi: Core.Strapi, reference: SubjectReference): Promise<boolean> {
  await lockDocument(strapi, reference.documentId);
  const subject = await readSubject(strapi, reference.type, reference.documentId);
  const owner = ownerOf(subject.rows);
  if (subject.state !== 'submitted' || owner === null) return false;
  const accounts = (await findMandatesFor(strapi, owner.documentId)).flatMap(({ endedAt, role, member }) =>
    // Who has no account of a focal point, as somebody of the Support Unit, cannot clear.
    endedAt === null && role === 'focal-point' && member?.state === 'active' ? (member.panelAccount ?? []) : [],
  );
  const { submittedBy } = subject.contribution ?? {};
  if (accounts.some((account) => account !== submittedBy)) return false;
  const clearance = accounts.length > 0 ? 'own' : 'no-focal-point';
  await applyEvent(strapi, subject, 'skip-clearance', { actor: SYSTEM, fields: { clearance } });
  return true;
}

function localesOf({ rows, contribution, state }: Subject): Locale[] {
  const drafts = rows.filter(({ publishedAt }) => publishedAt === null).map(({ locale }) => locale);
  const cleared = contribution?.submittedLocales ?? [];
  return state === 'cleared' && cleared.length > 0 ? drafts.filter((locale) => cleared.includes(locale)) : drafts;
}
