/** The digests by which people are asked about practices: a link for each practice. */
import { registerMailKinds, type MailEntry, type OutboxMessage } from '../outbox/mail-kinds';
import { DAY } from '../shared/clock';
import { hasLinks } from './confirmation.repository';

/** A line of a digest: what it says, and the documentId of the link that its token leads to. */
interface Entry {
  label: string;
  link: string;
}

const LINK = { page: 'confirm-practice', purpose: 'confirm-practice', lifetime: 30 * DAY, parameter: 'token' } as const;

/** As the outbox keeps them, which holds texts only. */
export function writeEntries(entries: Entry[]): string {
  return JSON.stringify(entries);
}

function readEntries({ data }: OutboxMessage): Entry[] {
  return data?.entries === undefined ? [] : (JSON.parse(data.entries) as Entry[]);
}

registerMailKinds({
  'practice-digest': {
    entries: (message): MailEntry[] =>
      readEntries(message).map(({ label, link }) => ({ label, subjectKey: link, link: LINK })),
    isCurrent: (strapi, message) =>
      hasLinks(strapi, { documentId: { $in: readEntries(message).map(({ link }) => link) } }),
  },
  // Nothing is confirmed by a forwarded mail in the name of the Support Unit: it has the panel.
  'practice-digest-support': {
    entries: (message): MailEntry[] => readEntries(message).map(({ label }) => ({ label })),
    link: () => ({ panel: '/plugins/forum/confirmations' }),
  },
});
