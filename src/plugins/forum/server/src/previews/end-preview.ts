import type { Core } from '@strapi/strapi';
import { writeJournal } from '../journal';
import { revokeTokens } from '../links';
import { isInScope, type Desk } from '../membership/desk';
import { notFound } from '../shared/errors';
import { actorOf } from '../shared/officer';
import { deletePreviews, findDraftOwner, findPreview } from './preview.repository';

/**
 * Makes a link worthless before its time.
 *
 * @throws NotFoundError where there is none, or none that the officer may see
 */
export async function endPreview(strapi: Core.Strapi, documentId: string, desk: Desk): Promise<void> {
  const preview = await findPreview(strapi, documentId);
  if (preview === null) throw notFound();
  const { type, subject, language } = preview;
  if (!isInScope(desk, (await findDraftOwner(strapi, type, subject, language)) ?? null)) throw notFound();
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
