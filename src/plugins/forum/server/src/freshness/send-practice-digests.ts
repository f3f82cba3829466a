import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { findSupportUnit } from '../membership/account.repository';
import { findMember } from '../membership/membership.repository';
import { languageOf } from '../membership/notices';
import { namesByLanguage } from '../membership/present-delegation';
import { enqueueMail, hasMail } from '../outbox';
import { digestDay } from '../shared/digest-day';
import { claimLinks, findWaiting, type ConfirmationLink, type Recipient } from './confirmation.repository';
import { writeEntries } from './mails';
import { findPublished, titleIn } from './practice.repository';

const PAGE = 100;

type Addressee = Pick<Recipient, 'kind' | 'key'>;

/**
 * Writes to each person for whom lines wait, at most once a day: one mail, whatever the number of practices. May run late, twice,
 * or on several replicas at once: the lines are taken in the transaction that orders the mail.
 *
 * @returns how many digests were ordered
 */
export async function sendPracticeDigests(strapi: Core.Strapi): Promise<number> {
  const day = digestDay();
  if (day === undefined) return 0;
  let sent = 0;
  let page: Addressee[];
  let last = '';
  do {
    page = await findWaiting(strapi, last, PAGE);
    for (const addressee of page) {
      try {
        if (await sendDigest(strapi, addressee, day)) sent += 1;
      } catch (error) {
        strapi.log.error(`Forum: digest about practices: ${(error as Error).message}`);
      }
    }
    last = page.at(-1)?.key ?? last;
  } while (page.length === PAGE);
  return sent;
}

async function sendDigest(strapi: Core.Strapi, { kind, key: recipient }: Addressee, day: string): Promise<boolean> {
  const key = `practice-digest:${recipient}:${day}`;
  // Whoever had one today gets what has come since with tomorrow's.
  if (await hasMail(strapi, key)) return false;
  return strapi.db.transaction(async () => {
    const links = await claimLinks(strapi, recipient);
    const address = await findAddress(strapi, { kind, key: recipient });
    if (links.length === 0 || address === undefined) return false;
    const entries = await entriesOf(strapi, links, address.locale);
    if (entries.length === 0) return false;
    await enqueueMail(strapi, {
      key,
      template: kind === 'member' ? 'practice-digest' : 'practice-digest-support',
      ...address,
      subjectKey: recipient,
      data: { entries: writeEntries(entries) },
    });
    return true;
  }) as unknown as Promise<boolean>;
}

/** Nobody who is no member any more, or suspended, is written to. */
async function findAddress(
  strapi: Core.Strapi,
  { kind, key }: Addressee,
): Promise<{ recipient: string; locale: Locale } | undefined> {
  if (kind === 'member') {
    const member = await findMember(strapi, key);
    if (member === null || member.state !== 'active' || member.email === null) return undefined;
    return { recipient: member.email, locale: member.locale };
  }
  const officer = (await findSupportUnit(strapi)).find(({ documentId }) => documentId === key);
  return officer && { recipient: officer.email, locale: languageOf(officer) };
}

/** One line for each practice that is still published, with the delegation that is asked, by delegation and title. */
async function entriesOf(strapi: Core.Strapi, links: ConfirmationLink[], locale: Locale) {
  const practices = await findPublished(
    strapi,
    links.map(({ practice }) => practice),
  );
  const lines = links.flatMap(({ documentId: link, practice: key }) => {
    const practice = practices.get(key);
    if (practice?.delegation == null) return [];
    return [{ link, title: titleIn(practice, locale), delegation: namesByLanguage(practice.delegation)[locale] }];
  });
  const { compare } = new Intl.Collator(locale);
  lines.sort((one, other) => compare(one.delegation, other.delegation) || compare(one.title, other.title));
  return lines.map(({ link, title, delegation }) => ({ label: `${title} (${delegation})`, link }));
}
