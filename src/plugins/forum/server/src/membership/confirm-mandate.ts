import type { Core } from '@strapi/strapi';
import { spendToken } from '../links';
import { writeJournal } from '../journal';
import { clock } from '../shared/clock';
import { invalidToken } from '../shared/errors';
import { claimMandate, findMandate } from './membership.repository';

/**
 * A member says by one click, without login, that they are still in post.
 *
 * @throws InvalidToken, also when the mandate has ended or the member is suspended
 */
export async function confirmMandate(strapi: Core.Strapi, token: unknown): Promise<void> {
  await strapi.db.transaction(async () => {
    const mandateKey = await spendToken(strapi, 'confirm-mandate', token);
    const mandate = await findMandate(strapi, mandateKey);
    if (mandate === null || mandate.endedAt !== null || mandate.member?.state !== 'active') throw invalidToken();
    const fields = { confirmedAt: clock.now(), remindersSent: 0, remindedAt: null };
    if (!(await claimMandate(strapi, mandate, fields))) throw invalidToken();
    await writeJournal(strapi, {
      subjectType: 'mandate',
      subjectKey: mandateKey,
      event: 'confirm',
      from: 'open',
      to: 'open',
      actor: { kind: 'member', key: mandate.member.documentId },
    });
  });
}
