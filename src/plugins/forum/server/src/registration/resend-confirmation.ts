import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { APPLICANT, writeJournal } from '../journal';
import { countOne } from '../limits';
import { enqueueMail } from '../outbox';
import { clock } from '../shared/clock';
import { evenTime } from '../shared/even-time';
import { address, readInput } from '../shared/input';
import { findActiveByAddress } from './registration.repository';
import { isOverdue } from './registration.state';

/**
 * Sends the confirmation mail once more, where an application waits for it. The caller learns nothing.
 *
 * @throws ValidationError when `email` is no address
 */
export async function resendConfirmation(strapi: Core.Strapi, data: unknown): Promise<void> {
  const { email } = readInput(z.strictObject({ email: address }), data);
  await evenTime(() => resend(strapi, email));
}

async function resend(strapi: Core.Strapi, email: string): Promise<void> {
  const isTooOften = (await countOne(strapi, 'confirmations-to-address', email)) !== undefined;
  const registration = await findActiveByAddress(strapi, email);
  if (isTooOften || registration?.state !== 'awaiting-confirmation') return;
  if (isOverdue(registration.state, new Date(registration.stateSince), clock.now())) return;
  await strapi.db.transaction(async () => {
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: registration.documentId,
      event: 'resend',
      from: registration.state,
      to: registration.state,
      actor: APPLICANT,
    });
    await enqueueMail(strapi, {
      key: `confirm-address:${registration.documentId}:${randomUUID()}`,
      template: 'confirm-address',
      locale: registration.locale,
      recipient: email,
      subjectKey: registration.documentId,
    });
  });
}
