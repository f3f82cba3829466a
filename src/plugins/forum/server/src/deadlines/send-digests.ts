import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { environment } from '../../../../../environment';
import { findSupportUnit } from '../membership/account.repository';
import { findMember } from '../membership/membership.repository';
import { languageOf } from '../membership/notices';
import { enqueueMail, hasMail, registerMailKinds } from '../outbox';
import { clock } from '../shared/clock';
import { digestDay } from '../shared/digest-day';
import { callAddress } from './call-address';
import { findCallRows, leadingRow, type CallRow } from './call.repository';
import { digestLines } from './digest-lines';
import { claimNotices, findWaitingRecipients, type Notice, type Recipient } from './milestone.repository';

registerMailKinds({ 'call-digest': { hasAddresses: true } });

const PAGE = 100;

/**
 * Writes to each person for whom lines wait, once a day. May run late, twice, or on several replicas at
 * once: the day's mail has a key, and the lines are taken in the transaction that orders it.
 *
 * @returns how many digests were ordered
 */
export async function sendDigests(strapi: Core.Strapi): Promise<number> {
  const day = digestDay();
  if (day === undefined) return 0;
  let sent = 0;
  let page: Recipient[];
  let last = '';
  do {
    page = await findWaitingRecipients(strapi, last, PAGE);
    for (const recipient of page) {
      try {
        if (await sendDigest(strapi, recipient, day)) sent += 1;
      } catch (error) {
        strapi.log.error(`Forum: digest: ${(error as Error).message}`);
      }
    }
    last = page.at(-1)?.key ?? last;
  } while (page.length === PAGE);
  return sent;
}

async function sendDigest(strapi: Core.Strapi, recipient: Recipient, day: string): Promise<boolean> {
  const key = `call-digest:${recipient.key}:${day}`;
  // Whoever had one today gets what has come since with tomorrow's.
  if (await hasMail(strapi, key)) return false;
  return strapi.db.transaction(async () => {
    const notices = await claimNotices(strapi, recipient.key);
    const addressee = await findAddressee(strapi, recipient);
    if (addressee === undefined) return false;
    const { recipient: to, locale } = addressee;
    const data = await dataOf(strapi, notices, addressee);
    if (data === undefined) return false;
    await enqueueMail(strapi, { key, template: 'call-digest', locale, recipient: to, subjectKey: recipient.key, data });
    return true;
  });
}

interface Addressee {
  recipient: string;
  locale: Locale;
  isInPanel: boolean;
}

/** Nobody who is no member any more, or suspended, is written to. */
async function findAddressee(strapi: Core.Strapi, { kind, key }: Recipient): Promise<Addressee | undefined> {
  if (kind === 'member') {
    const member = await findMember(strapi, key);
    if (member === null || member.state !== 'active' || member.email === null) return undefined;
    return { recipient: member.email, locale: member.locale, isInPanel: member.panelAccount !== null };
  }
  const officer = (await findSupportUnit(strapi)).find(({ documentId }) => documentId === key);
  return officer && { recipient: officer.email, locale: languageOf(officer), isInPanel: true };
}

/** What the mail says; undefined when nothing of it holds any more. */
async function dataOf(
  strapi: Core.Strapi,
  notices: Notice[],
  { locale, isInPanel }: Pick<Addressee, 'locale' | 'isInPanel'>,
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
