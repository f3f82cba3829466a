import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { SECOND, clock, fromNow } from '../shared/clock';
import { composeMail } from './compose-mail';
import { OUTBOX_MESSAGE } from './enqueue-mail';
import { BLANK, mailKindOf, type OutboxMessage } from './mail-kinds';
import { waitAfter, type SendError } from './retry';

/** How long a mail belongs to the process that took it, if that does not say that it is still at it. */
const LEASE = 45 * SECOND;
const RENEWAL = 5 * SECOND;
/** How many mails a process sends at once. */
export const AT_ONCE = 4;
const BATCH = 40;
const LONGEST_ERROR = 500;

/**
 * Sends what is due. A mail is taken by a conditional update, so that of several processes one sends it;
 * what a killed process had taken is sent again when its lease has run out.
 *
 * @param sending how many the process is sending already: what a slow mail server holds up leaves room for others
 * @returns how many were sent
 */
export async function deliverMails(strapi: Core.Strapi, sending = { count: 0 }): Promise<number> {
  const outbox = strapi.db.query(OUTBOX_MESSAGE);
  const now = clock.now().toISOString();
  const due: { id: number }[] = await outbox.findMany({
    select: ['id'],
    where: {
      $or: [
        { state: 'pending', nextAttemptAt: { $lte: now } },
        { state: 'sending', leaseUntil: { $lte: now } },
      ],
    },
    orderBy: { nextAttemptAt: 'asc' },
    limit: BATCH,
  });
  let sent = 0;
  const queue = [...due];
  const sendNext = async (): Promise<void> => {
    sending.count += 1;
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if (await deliverOne(strapi, next.id)) sent += 1;
      }
    } finally {
      sending.count -= 1;
    }
  };
  const room = Math.max(0, AT_ONCE - sending.count);
  await Promise.all(Array.from({ length: Math.min(room, due.length) }, sendNext));
  return sent;
}

async function deliverOne(strapi: Core.Strapi, id: number): Promise<boolean> {
  const outbox = strapi.db.query(OUTBOX_MESSAGE);
  const now = clock.now().toISOString();
  const lease = randomUUID();
  const { count } = await outbox.updateMany({
    where: { id, $or: [{ state: 'pending' }, { state: 'sending', leaseUntil: { $lte: now } }] },
    data: { state: 'sending', lease, leaseUntil: fromNow(LEASE) },
  });
  if (count !== 1) return false;

  const message: OutboxMessage = await outbox.findOne({ where: { id } });
  const attempts = message.attempts + 1;
  // Only who still holds the lease writes down the result.
  const settle = (data: object) =>
    outbox.updateMany({ where: { id, lease }, data: { attempts, lease: null, leaseUntil: null, ...data } });
  const renewal = setInterval(() => {
    outbox
      .updateMany({ where: { id, lease }, data: { leaseUntil: fromNow(LEASE) } })
      .catch((error: Error) => strapi.log.error(`A mail could not be kept: ${error.message}`));
  }, RENEWAL);
  const forgotten = mailKindOf(message.template).forgetsRecipient ? BLANK : {};
  try {
    await send(strapi, message);
  } catch (error) {
    const wait = waitAfter(attempts, error as SendError);
    await settle({
      lastError: describe(error as SendError, message),
      ...(wait === undefined ? { state: 'failed', ...forgotten } : { state: 'pending', nextAttemptAt: fromNow(wait) }),
    });
    // Erased since it was taken: there is nobody to try again for.
    await outbox.deleteMany({ where: { id, state: 'pending', recipient: null } });
    return false;
  } finally {
    clearInterval(renewal);
  }
  await settle({ state: 'sent', sentAt: clock.now(), lastError: null, ...forgotten });
  return true;
}

async function send(strapi: Core.Strapi, message: OutboxMessage): Promise<void> {
  const { subject, text, html } = await composeMail(strapi, message);
  await strapi
    .plugin('email')
    .service('email')
    .send({
      to: message.recipient,
      subject,
      text,
      html,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
}

/** The server's words without the address: errors are for operators, and logs hold no addresses. */
function describe({ responseCode, message }: SendError, { recipient }: OutboxMessage): string {
  const words = recipient ? message.split(recipient).join('(address)') : message;
  return `${responseCode ?? ''} ${words}`.trim().slice(0, LONGEST_ERROR);
}
