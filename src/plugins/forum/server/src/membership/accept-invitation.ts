import type { Core } from '@strapi/strapi';
import { writeJournal } from '../journal';
import { spendToken } from '../links';
import { invalidToken } from '../shared/errors';
import { findPanelAccountByKey, openPanelAccount } from './account.repository';
import { findMandatesOf, findMemberOfPanelAccount } from './membership.repository';

/**
 * Opens an account of the panel with the password that its holder has chosen.
 *
 * @param token of the invitation, which is used up
 * @throws InvalidToken, also when the mandate has ended meanwhile or the account is open already
 */
export async function acceptInvitation(strapi: Core.Strapi, token: unknown, password: string): Promise<void> {
  await strapi.db.transaction(async () => {
    const key = await spendToken(strapi, 'panel-password', token);
    const account = await findPanelAccountByKey(strapi, key);
    const member = await findMemberOfPanelAccount(strapi, key);
    if (account === null || account.hasPassword || member === null || member.state !== 'active') throw invalidToken();
    const mandates = await findMandatesOf(strapi, [member.id]);
    if (!mandates.some(({ endedAt, role }) => endedAt === null && role !== 'friend')) throw invalidToken();
    await openPanelAccount(strapi, account, password);
    await writeJournal(strapi, {
      subjectType: 'member',
      subjectKey: member.documentId,
      event: 'accept-invitation',
      actor: { kind: 'member', key: member.documentId },
    });
  });
}
