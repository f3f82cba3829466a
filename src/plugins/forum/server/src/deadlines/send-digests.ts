import type { Core } from '@strapi/strapi';
import { environment } from '../../../../../environment';
import { sendDaily } from '../digests/send-daily';
import { findAddressee, type Addressee, type Recipient } from '../membership/addressee';
import { enqueueMail, registerMailKinds } from '../outbox';
import { clock } from '../shared/clock';
import { callAddress } from './call-address';
import { findCallRows, leadingRow, type CallRow } from './call.repository';
import { digestLines } from './digest-lines';
import { NOTICE, claimNotices, type Notice } from './milestone.repository';

registerMailKinds({ 'call-digest': { hasAddresses: true } });

/** Writes to each person what has become of calls that concern them, once a day. @returns how many digests were ordered */
export function sendDigests(strapi: Core.Strapi): Promise<number> {
  return sendDaily(strapi, {
    name: 'call-digest',
    lines: NOTICE,
    order: (recipient, key) => orderDigest(strapi, recipient, key),
  });
}

async function orderDigest(strapi: Core.Strapi, recipient: Recipient, key: string): Promise<boolean> {
  const notices = await claimNotices(strapi, recipient.key);
  const addressee = await findAddressee(strapi, recipient);
  if (addressee === undefined) return false;
  const data = await dataOf(strapi, notices, addressee);
  if (data === undefined) return false;
  const { email, locale } = addressee;
  await enqueueMail(strapi, {
    key,
    template: 'call-digest',
    locale,
    recipient: email,
    subjectKey: recipient.key,
    data,
  });
  return true;
}

/** What the mail says; undefined when nothing of it holds any more. */
async function dataOf(
  strapi: Core.Strapi,
  notices: Notice[],
  { locale, isInPanel }: Addressee,
): Promise<Record<string, string> | undefined> {
  const calls = new Map<string, CallRow>();
  for (const key of new Set(notices.map(({ call }) => call))) {
    const published = (await findCallRows(strapi, key)).filter(({ publishedAt }) => publishedAt !== null);
    const call = leadingRow(published, locale);
    if (call !== undefined) calls.set(key, call);
  }
  return digestLines(notices, calls, {
    locale,
    now: clock.now(),
    zone: environment.PLATFORM_TIME_ZONE,
    addressOf: (call) => callAddress(call, isInPanel),
  });
}
