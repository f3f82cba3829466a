import type { Core } from '@strapi/strapi';
import { DateTime } from 'luxon';
import { environment } from '../../../../../environment';
import { SYSTEM } from '../journal';
import { enqueueMail } from '../outbox';
import { followMember } from '../registration/follow-member';
import { DAY, clock, fromNow } from '../shared/clock';
import { namesOf } from './end-mandate';
import { claimMandate, findUnconfirmed, type Mandate } from './membership.repository';
import { suspendMember } from './suspend-member';

/** A post is confirmed once a year; who does not answer is reminded twice, then suspended. */
const YEAR = 365 * DAY;
const BETWEEN = 14 * DAY;
const REQUESTS = 3;
const BATCH = 100;

/**
 * Asks whose last confirmation is a year old, reminds who has not answered, suspends who did not after
 * two reminders. May run late, twice, or on several replicas at once: each step takes its row first.
 *
 * @returns how many were asked or suspended
 */
export async function askForConfirmation(strapi: Core.Strapi): Promise<number> {
  let done = 0;
  const confirmedBefore = fromNow(-YEAR);
  for (let remindersSent = REQUESTS; remindersSent >= 0; remindersSent -= 1) {
    const remindedBefore = remindersSent === 0 ? null : fromNow(-BETWEEN);
    const due = await findUnconfirmed(strapi, { confirmedBefore, remindersSent, remindedBefore, limit: BATCH });
    for (const mandate of due) {
      const isDone = remindersSent === REQUESTS ? await suspend(strapi, mandate) : await ask(strapi, mandate);
      if (isDone) done += 1;
    }
  }
  return done;
}

async function ask(strapi: Core.Strapi, mandate: Mandate): Promise<boolean> {
  const { documentId, member, remindersSent, role, confirmedAt } = mandate;
  if (member === null || member.email === null) return false;
  const { email, locale } = member;
  return strapi.db.transaction(async () => {
    const fields = { remindersSent: remindersSent + 1, remindedAt: clock.now() };
    if (!(await claimMandate(strapi, mandate, fields))) return false;
    const date = DateTime.fromJSDate(fromNow((REQUESTS - remindersSent) * BETWEEN), {
      zone: environment.PLATFORM_TIME_ZONE,
    })
      .setLocale(locale)
      .toLocaleString(DateTime.DATE_FULL);
    await enqueueMail(strapi, {
      key: `confirm-post:${documentId}:${new Date(confirmedAt).toISOString()}:${remindersSent}`,
      template: remindersSent === 0 ? 'confirm-post' : 'confirm-post-reminder',
      locale,
      recipient: email,
      subjectKey: documentId,
      data: { role, date, ...namesOf(mandate) },
    });
    return true;
  });
}

async function suspend(strapi: Core.Strapi, mandate: Mandate): Promise<boolean> {
  const { documentId, member } = mandate;
  if (member === null) return false;
  return strapi.db.transaction(async () => {
    if (!(await claimMandate(strapi, mandate, { remindersSent: REQUESTS + 1 }))) return false;
    await suspendMember(strapi, member);
    await followMember(strapi, member.documentId, 'suspend', { actor: SYSTEM, codes: { unconfirmed: true } });
    if (member.email !== null) {
      await enqueueMail(strapi, {
        key: `suspended-unconfirmed:${documentId}:${new Date(mandate.confirmedAt).toISOString()}`,
        template: 'suspended-unconfirmed',
        locale: member.locale,
        recipient: member.email,
        subjectKey: member.documentId,
        data: namesOf(mandate),
      });
    }
    return true;
  });
}
