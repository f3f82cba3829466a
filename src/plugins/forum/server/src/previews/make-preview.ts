import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { publicUrl } from '../../../../../environment';
import { writeJournal } from '../journal';
import { mintToken } from '../links';
import type { Desk } from '../membership/desk';
import { DAY, fromNow } from '../shared/clock';
import { notFound } from '../shared/errors';
import { actorOf } from '../shared/officer';
import { findDraftLanguages, insertPreview, type Preview, type PreviewType } from './preview.repository';
import { mayShow } from './who-may-show';

const LIFETIME = 7 * DAY;

/**
 * Makes a link by which anybody who has it reads a draft, without an account. The link is in the answer and
 * nowhere else: only the hash of its token is stored. It is good for as long as the officer may show the draft.
 *
 * @throws NotFoundError where there is no such draft, or none that the officer may see
 */
export async function makePreview(
  strapi: Core.Strapi,
  { type, documentId, locale }: { type: PreviewType; documentId: string; locale: Locale },
  desk: Desk,
): Promise<{ preview: Preview; url: string }> {
  const languages = await findDraftLanguages(strapi, type, documentId);
  if (!languages.includes(locale) || !(await mayShow(strapi, desk, type, documentId))) throw notFound();
  const madeBy = desk.officer.documentId;
  return strapi.db.transaction(async () => {
    const expiresAt = fromNow(LIFETIME);
    const preview = await insertPreview(strapi, { type, subject: documentId, language: locale, madeBy, expiresAt });
    const token = await mintToken(strapi, { purpose: 'preview', subjectKey: preview.documentId, lifetime: LIFETIME });
    await writeJournal(strapi, {
      subjectType: 'preview',
      subjectKey: documentId,
      event: 'make',
      actor: actorOf(desk.officer),
      codes: { link: preview.documentId, type, locale },
    });
    return { preview, url: `${publicUrl()}/forum/preview/${token}` };
  }) as unknown as Promise<{ preview: Preview; url: string }>;
}
