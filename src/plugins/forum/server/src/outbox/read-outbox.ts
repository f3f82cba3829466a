import type { Core } from '@strapi/strapi';
import { LOCALES } from '../../../../../content-api/locales';
import { writeJournal, type Actor } from '../journal';
import { DAY, clock, fromNow } from '../shared/clock';
import { invalidTransition, notFound } from '../shared/errors';
import { composeMasked } from './compose-mail';
import { OUTBOX_MESSAGE } from './enqueue-mail';
import { BLANK, mailKindOf, type OutboxMessage } from './mail-kinds';
import { mailSubject } from './mail-texts';

/** How long a mail's address and words are kept after it was sent or given up, in milliseconds. */
const KEPT = 30 * DAY;

export const OUTBOX_STATES = ['pending', 'sending', 'sent', 'failed'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export async function findMailPage(
  strapi: Core.Strapi,
  { state, page, pageSize }: { state?: OutboxState | undefined; page: number; pageSize: number },
) {
  const query = strapi.db.query(OUTBOX_MESSAGE);
  const where = state === undefined ? {} : { state };
  const [results, total, counts] = await Promise.all([
    query.findMany({ where, orderBy: { id: 'desc' }, offset: (page - 1) * pageSize, limit: pageSize }),
    query.count({ where }),
    Promise.all(OUTBOX_STATES.map(async (each) => [each, await query.count({ where: { state: each } })] as const)),
  ]);
  return { data: results.map(presentMail), total, counts: Object.fromEntries(counts) };
}

/** A mail with its words, links masked. @throws NotFoundError */
export async function readMail(strapi: Core.Strapi, documentId: string) {
  const message = await find(strapi, documentId);
  const isOver = message.state === 'sent' || message.state === 'failed';
  return {
    ...presentMail(message),
    text: isBlank(message) ? null : composeMasked(message).text,
    mayResend: isOver && !isBlank(message) && (await isCurrent(strapi, message)),
  };
}

/**
 * Sends a mail again, with new tokens.
 *
 * @throws NotFoundError, or InvalidTransition (409) when it is on its way, its address is no longer kept, or
 *   what it tells is no longer so: its link would lead nowhere
 */
export async function resendMail(strapi: Core.Strapi, documentId: string, actor: Actor) {
  const message = await find(strapi, documentId);
  if (isBlank(message)) throw invalidTransition('resend', 'blanked');
  if (!(await isCurrent(strapi, message))) throw invalidTransition('resend', 'outdated');
  await strapi.db.transaction(async () => {
    const { count } = await strapi.db.query(OUTBOX_MESSAGE).updateMany({
      where: { documentId, state: message.state, lease: null, $or: [{ state: 'sent' }, { state: 'failed' }] },
      data: { state: 'pending', attempts: 0, nextAttemptAt: clock.now(), sentAt: null, lastError: null },
    });
    if (count !== 1) throw invalidTransition('resend', message.state);
    await writeJournal(strapi, {
      subjectType: 'outbox',
      subjectKey: documentId,
      event: 'resend',
      from: message.state,
      to: 'pending',
      actor,
    });
  });
  return readMail(strapi, documentId);
}

/** What was sent to a person, or about them, for the export of their data. */
export async function findMailsOf(strapi: Core.Strapi, email: string | null, subjectKeys: string[]) {
  const messages: OutboxMessage[] = await strapi.db
    .query(OUTBOX_MESSAGE)
    .findMany({ where: ofPerson(email, subjectKeys), orderBy: { id: 'asc' } });
  return messages
    .filter(({ recipient }) => recipient === null || recipient === email)
    .map(({ template, locale, state, createdAt, sentAt }) => ({ template, locale, state, createdAt, sentAt }));
}

/** Takes addresses and words out of the mails about some subjects; what has not left does not leave any more. */
export async function eraseMails(strapi: Core.Strapi, subjectKeys: string[]): Promise<void> {
  await erase(strapi, { subjectKey: { $in: subjectKeys } });
}

/** The same for all mails to an address, which must be nobody's any more. */
export async function eraseMailsTo(strapi: Core.Strapi, email: string): Promise<void> {
  await erase(strapi, { recipient: email });
}

async function erase(strapi: Core.Strapi, where: object): Promise<void> {
  const query = strapi.db.query(OUTBOX_MESSAGE);
  await query.deleteMany({ where: { $and: [where, { $or: [{ state: 'pending' }, { state: 'failed' }] }] } });
  await query.updateMany({ where, data: BLANK });
}

/** Blanks mails that left, or were given up, long ago. @returns how many */
export async function blankOldMails(strapi: Core.Strapi): Promise<number> {
  const before = { $lte: fromNow(-KEPT) };
  // What failed was due for the last time when it did.
  const isOver = [
    { state: 'sent', sentAt: before },
    { state: 'failed', nextAttemptAt: before },
  ];
  const { count } = await strapi.db
    .query(OUTBOX_MESSAGE)
    .updateMany({ where: { $or: isOver, recipient: { $notNull: true } }, data: BLANK });
  return count;
}

export async function countFailed(strapi: Core.Strapi): Promise<number> {
  return strapi.db.query(OUTBOX_MESSAGE).count({ where: { state: 'failed' } });
}

function ofPerson(email: string | null, subjectKeys: string[]) {
  return { $or: [{ subjectKey: { $in: subjectKeys } }, ...(email === null ? [] : [{ recipient: email }])] };
}

async function find(strapi: Core.Strapi, documentId: string): Promise<OutboxMessage> {
  const message = await strapi.db.query(OUTBOX_MESSAGE).findOne({ where: { documentId } });
  if (message === null) throw notFound();
  return message;
}

async function isCurrent(strapi: Core.Strapi, message: OutboxMessage): Promise<boolean> {
  return (await mailKindOf(message.template).isCurrent?.(strapi, message)) ?? true;
}

function isBlank({ recipient }: OutboxMessage): boolean {
  return recipient === null;
}

function presentMail(message: OutboxMessage) {
  const { documentId, template, locale, recipient, state, attempts, createdAt, nextAttemptAt, sentAt, lastError } =
    message;
  const subject = mailSubject(template, locale);
  const subjects = Object.fromEntries(LOCALES.map((each) => [each, mailSubject(template, each)]));
  return {
    documentId,
    template,
    locale,
    recipient,
    state,
    attempts,
    createdAt,
    nextAttemptAt,
    sentAt,
    lastError,
    subject,
    subjects,
  };
}
