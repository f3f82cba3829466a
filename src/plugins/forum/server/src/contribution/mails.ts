/** The mails on the way to publication: each step tells whom it concerns. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import type { Actor } from '../journal';
import { namesOf } from '../membership/end-mandate';
import { findPanelAccountByKey, findSupportUnit } from '../membership/account.repository';
import { findMandatesFor } from '../membership/membership.repository';
import type { Role } from '../membership/roles';
import { languageOf } from '../membership/notices';
import { enqueueMail, type MailTemplate } from '../outbox';
import { registerMailKinds, type MailKind } from '../outbox/mail-kinds';
import { clock } from '../shared/clock';
import { findContribution, leadingDraft, ownerOf, type SubjectRow } from './contribution.repository';
import type { ContributionEvent, ContributionState } from './contribution.state';
import type { Subject } from './subject';

const LINK: MailKind['link'] = ({ data, subjectKey }) => ({
  panel: `/plugins/forum/contributions/${data?.type ?? 'practice'}/${subjectKey}`,
});
/** A mail that asks for something is outdated once the entry is in another state. */
const whileIn = (state: ContributionState): MailKind => ({
  link: LINK,
  isCurrent: async (strapi, { subjectKey }) => (await findContribution(strapi, subjectKey))?.state === state,
});

registerMailKinds({
  'clearance-wanted': whileIn('submitted'),
  'publication-wanted': whileIn('cleared'),
  'contribution-returned': whileIn('draft'),
  'contribution-withdrawn': { link: LINK },
  'contribution-cleared': { link: LINK },
  'contribution-published': { link: LINK },
  'contribution-unpublished': { link: LINK },
});

interface Reader {
  key: string;
  email: string;
  locale: Locale;
}

/** Tells of a step. Joins its transaction. @param subject as it is after the step */
export async function tell(
  strapi: Core.Strapi,
  subject: Subject,
  event: ContributionEvent,
  { actor, reason, unpublished }: { actor: Actor; reason: string | null; unpublished: Locale[] },
): Promise<void> {
  const send = async (template: MailTemplate, readers: Reader[]) => {
    for (const reader of oncePerPerson(readers)) {
      if (reader.key !== actor.key) await enqueue(strapi, subject, { template, reader, reason, unpublished });
    }
  };
  const submitter = () => submitterOf(strapi, subject);
  if (event === 'submit') await send('clearance-wanted', await focalPointsOf(strapi, subject));
  if (event === 'clear' || event === 'skip-clearance') {
    await send('publication-wanted', await supportUnit(strapi));
    if (event === 'clear') await send('contribution-cleared', await submitter());
  }
  if (event === 'return') await send('contribution-returned', await submitter());
  if (event === 'withdraw') await send('contribution-withdrawn', await focalPointsOf(strapi, subject));
  if (event === 'publish' || event === 'publish-without-clearance') {
    await send('contribution-published', [...(await submitter()), ...(await focalPointsOf(strapi, subject))]);
  }
  if (event === 'unpublish' || event === 'unpublish-language') {
    await send('contribution-unpublished', await officersOf(strapi, subject));
  }
}

async function enqueue(
  strapi: Core.Strapi,
  { type, documentId, rows }: Subject,
  {
    template,
    reader,
    reason,
    unpublished,
  }: { template: MailTemplate; reader: Reader; reason: string | null; unpublished: Locale[] },
): Promise<void> {
  await enqueueMail(strapi, {
    // One for each time that it came into its state.
    key: `${template}:${documentId}:${clock.now().toISOString()}:${reader.key}`,
    template,
    locale: reader.locale,
    recipient: reader.email,
    subjectKey: documentId,
    data: {
      type,
      title: titleIn(rows, reader.locale),
      reason: reason ?? '',
      languages: unpublished.map((each) => languageIn(each, reader.locale)).join(', '),
      ...namesOf({ organisation: ownerOf(rows) }),
    },
  });
}

function titleIn(rows: SubjectRow[], locale: Locale): string {
  const drafts = rows.filter(({ publishedAt }) => publishedAt === null);
  return (drafts.find((row) => row.locale === locale) ?? leadingDraft(rows))?.title ?? '';
}

/** A language as it is called in another one, such as "français". */
function languageIn(language: Locale, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}

function oncePerPerson(readers: Reader[]): Reader[] {
  return [...new Map(readers.map((reader) => [reader.key, reader])).values()];
}

function focalPointsOf(strapi: Core.Strapi, subject: Subject): Promise<Reader[]> {
  return officersOf(strapi, subject, ['focal-point']);
}

/** Who acts for the delegation that owns it. */
async function officersOf(
  strapi: Core.Strapi,
  { rows }: Subject,
  roles: Role[] = ['contributor', 'focal-point'],
): Promise<Reader[]> {
  const owner = ownerOf(rows);
  const mandates = owner === null ? [] : await findMandatesFor(strapi, owner.documentId);
  return mandates.flatMap(({ endedAt, role, member }) =>
    endedAt === null && roles.includes(role) && member?.state === 'active' && member.email !== null
      ? [{ key: member.panelAccount ?? member.documentId, email: member.email, locale: member.locale }]
      : [],
  );
}

async function supportUnit(strapi: Core.Strapi): Promise<Reader[]> {
  const officers = await findSupportUnit(strapi);
  return officers.map((officer) => ({ key: officer.documentId, email: officer.email, locale: languageOf(officer) }));
}

/** Who asked for publication, unless their account was closed with their mandate. */
async function submitterOf(strapi: Core.Strapi, { documentId }: Subject): Promise<Reader[]> {
  const key = (await findContribution(strapi, documentId))?.submittedBy ?? null;
  const account = key === null ? null : await findPanelAccountByKey(strapi, key);
  if (account === null || !account.isActive) return [];
  return [{ key: account.documentId, email: account.email, locale: languageOf(account) }];
}
