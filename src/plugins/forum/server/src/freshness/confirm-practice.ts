import type { Core } from '@strapi/strapi';
import { writeJournal, type Actor } from '../journal';
import type { Desk } from '../membership/desk';
import { isInScope } from '../membership/desk';
import { clock } from '../shared/clock';
import { notFound } from '../shared/errors';
import { actorOf } from '../shared/officer';
import { lockConfirmation, startYear } from './confirmation.repository';
import { freshnessOf } from './freshness';
import { findPublishedOne, readLastConfirmed, writeLastConfirmed } from './practice.repository';

/**
 * An officer of the delegation, or of the Support Unit, says in the panel that a practice is still valid.
 *
 * @throws NotFoundError, also for who may not know of it
 */
export async function confirmInPanel(strapi: Core.Strapi, documentId: string, desk: Desk): Promise<void> {
  await strapi.db.transaction(async () => {
    await lockConfirmation(strapi, documentId);
    const owner = (await findPublishedOne(strapi, documentId))?.delegation?.documentId;
    if (owner === undefined || !isInScope(desk, owner)) throw notFound();
    await confirmPractice(strapi, documentId, owner, actorOf(desk.officer));
  });
}

/** Confirms a published practice for the delegation that owns it, and notes who did. Joins the transaction. */
export async function confirmPractice(
  strapi: Core.Strapi,
  documentId: string,
  delegation: string,
  actor: Actor,
): Promise<void> {
  const confirmedAt = clock.now();
  const before = await readLastConfirmed(strapi, documentId);
  await writeLastConfirmed(strapi, [documentId], confirmedAt);
  await startYear(strapi, documentId, { delegation, confirmedAt });
  await writeJournal(strapi, {
    subjectType: 'practice',
    subjectKey: documentId,
    event: 'confirm',
    from: freshnessOf(before === null ? null : new Date(before), confirmedAt),
    to: 'green',
    actor,
    codes: { delegation },
  });
}
