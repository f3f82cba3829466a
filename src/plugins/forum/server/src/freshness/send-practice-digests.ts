import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { sendDaily } from '../digests/send-daily';
import { findAddressee, type Recipient } from '../membership/addressee';
import { namesByLanguage } from '../membership/present-delegation';
import { enqueueMail } from '../outbox';
import { CONFIRMATION_LINK, claimLinks, type ConfirmationLink } from './confirmation.repository';
import { writeEntries } from './mails';
import { findPublished, titleIn } from './practice.repository';

/** Asks each person about the practices that are due, at most once a day. @returns how many digests were ordered */
export function sendPracticeDigests(strapi: Core.Strapi): Promise<number> {
  return sendDaily(strapi, {
    name: 'practice-digest',
    lines: CONFIRMATION_LINK,
    order: (recipient, key) => orderDigest(strapi, recipient, key),
  });
}

async function orderDigest(strapi: Core.Strapi, recipient: Recipient, key: string): Promise<boolean> {
  const links = await claimLinks(strapi, recipient.key);
  const addressee = await findAddressee(strapi, recipient);
  if (links.length === 0 || addressee === undefined) return false;
  const { email, locale } = addressee;
  const entries = await entriesOf(strapi, links, locale);
  if (entries.length === 0) return false;
  await enqueueMail(strapi, {
    key,
    template: recipient.kind === 'member' ? 'practice-digest' : 'practice-digest-support',
    locale,
    recipient: email,
    subjectKey: recipient.key,
    data: { entries: writeEntries(entries) },
  });
  return true;
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
