import type { Core } from '@strapi/strapi';
import { writeJournal } from '../journal';
import { revokeTokens } from '../links';
import type { Desk } from '../membership/desk';
import { notFound } from '../shared/errors';
import { actorOf } from '../shared/officer';
import { deletePreviews, findPreview } from './preview.repository';
import { mayShow } from './who-may-show';

/**
 * Makes a link worthless before its time.
 *
 * @throws NotFoundError where there is none, or none that the officer may see
 */
export async function endPreview(strapi: Core.Strapi, documentId: string, desk: Desk): Promise<void> {
  const preview = await findPreview(strapi, documentId);
  if (preview === null) throw notFound();
  const { type, subject, language } = preview;
  if (!(await mayShow(strapi, desk, type, subject))) throw notFound();
  await strapi.db.transaction(async () => {
    await deletePreviews(strapi, [documentId]);
    await revokeTokens(strapi, [documentId]);
    await writeJournal(strapi, {
      subjectType: 'preview',
      subjectKey: subject,
      event: 'end',
      actor: actorOf(desk.officer),
      codes: { link: documentId, type, locale: language },
    });
  });
}
