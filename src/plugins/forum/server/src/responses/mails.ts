/** The mails about responses: each change tells the other side. */
import type { Core } from '@strapi/strapi';
import { leadingRow, findCallRows, type CallRow } from '../deadlines/call.repository';
import { ownersOf } from '../deadlines/recipients';
import { findAddressee } from '../membership/addressee';
import { namesOf } from '../membership/end-mandate';
import { findMember } from '../membership/membership.repository';
import { enqueueMail, type MailTemplate } from '../outbox';
import { registerMailKinds, type OutboxMessage } from '../outbox/mail-kinds';
import type { Locale } from '../../../../../content-api/locales';
import { kindName } from './kind-name';
import { findResponse, type ForumResponse } from './response.repository';
import type { ResponseState } from './response.state';

/** Only who has an account of the panel can follow a link into it. */
const INBOX = ({ data, subjectKey }: OutboxMessage) =>
  data?.inPanel === 'yes' ? { panel: `/plugins/forum/responses/${subjectKey}` } : undefined;

registerMailKinds({ 'response-received': { link: INBOX }, 'response-withdrawn': { link: INBOX } });

const TO_AUTHOR: Partial<Record<ResponseState, MailTemplate>> = {
  seen: 'response-seen',
  accepted: 'response-accepted',
  declined: 'response-declined',
};

/** Tells the owning delegation, or the Support Unit where it has nobody. The mail repeats no word of the response. */
export async function tellOwners(
  strapi: Core.Strapi,
  call: CallRow,
  response: ForumResponse,
  template: 'response-received' | 'response-withdrawn',
): Promise<void> {
  const { documentId, kind } = response;
  const answering = response.delegation ?? (await findResponse(strapi, documentId))?.delegation ?? null;
  for (const recipient of await ownersOf(strapi, call)) {
    const owner = await findAddressee(strapi, recipient);
    if (owner === undefined) continue;
    await enqueueMail(strapi, {
      key: `${template}:${documentId}:${recipient.key}`,
      template,
      locale: owner.locale,
      recipient: owner.email,
      subjectKey: documentId,
      data: {
        call: await titleOf(strapi, call, owner.locale),
        kind: kindName(kind, owner.locale),
        inPanel: owner.isInPanel ? 'yes' : 'no',
        ...namesOf({ organisation: answering }),
      },
    });
  }
}

export async function tellAuthor(
  strapi: Core.Strapi,
  call: CallRow,
  response: ForumResponse,
  state: ResponseState,
  reply: string,
): Promise<void> {
  const template = TO_AUTHOR[state];
  const author = response.author === null ? null : await findMember(strapi, response.author);
  if (template === undefined || author === null || author.email === null || author.state !== 'active') return;
  await enqueueMail(strapi, {
    // One for each time that the response came into its state.
    key: `${template}:${response.documentId}:${new Date(response.stateSince).toISOString()}`,
    template,
    locale: author.locale,
    recipient: author.email,
    subjectKey: response.documentId,
    data: { call: await titleOf(strapi, call, author.locale), reply },
  });
}

/** The call's title in the reader's language, where it is published in that. */
async function titleOf(strapi: Core.Strapi, call: CallRow, locale: Locale): Promise<string> {
  const published = (await findCallRows(strapi, call.documentId)).filter(({ publishedAt }) => publishedAt !== null);
  return (leadingRow(published, locale) ?? call).title;
}
