import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { clock } from '../shared/clock';
import type { MailTemplate } from './mail-texts';

export const OUTBOX_MESSAGE = 'plugin::forum.outbox-message' as const;

export interface MailOrder {
  /** Idempotency key: a second order with the same key is none. */
  key: string;
  template: MailTemplate;
  locale: Locale;
  /** The one address that it goes to. */
  recipient: string;
  /** documentId of the registration, member or mandate that it is about: the links in the mail act on it. */
  subjectKey: string;
  /** What the text needs. Never a token: those are made when the mail is sent. */
  data?: Record<string, string>;
}

/**
 * Puts a mail into the outbox. Call it in the transaction of the change that the mail tells of: either
 * both are there afterwards, or neither is.
 */
export async function enqueueMail(strapi: Core.Strapi, order: MailOrder): Promise<void> {
  const outbox = strapi.db.query(OUTBOX_MESSAGE);
  if ((await outbox.count({ where: { key: order.key } })) > 0) return;
  await outbox.create({ data: { ...order, data: order.data ?? {}, state: 'pending', nextAttemptAt: clock.now() } });
}

/** Whether a mail with a key was ordered already. */
export async function hasMail(strapi: Core.Strapi, key: string): Promise<boolean> {
  return (await strapi.db.query(OUTBOX_MESSAGE).count({ where: { key } })) > 0;
}
