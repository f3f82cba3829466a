import type { Core } from '@strapi/strapi';
import { eraseActorName, eraseNotes, writeJournal, type Actor } from '../journal';
import { eraseNotices } from '../deadlines/milestone.repository';
import { deleteLinks } from '../freshness/confirmation.repository';
import { revokeTokens } from '../links';
import { enqueueMail, eraseMails } from '../outbox';
import { eraseAddress } from '../registration/erase-address';
import { eraseRegistration } from '../registration/erase-registration';
import { findOfPerson } from '../registration/registration.repository';
import { blankResponses, deleteFollowsOf, findResponsesOf } from '../responses/response.repository';
import { eraseReadings } from './count-readings';
import { askForSuccessor } from './end-mandate';
import { deleteAccounts, findPanelAccount } from './account.repository';
import { blankMandates, claimMandateEnd, deleteMember, findMandatesOf, type Member } from './membership.repository';

/**
 * Erases a person: profile, accounts, sessions, mails, links and whatever somebody wrote about them goes.
 * Mandates stay, as those of a former officer, and the journal's keys and codes.
 */
export async function eraseMember(strapi: Core.Strapi, member: Member, actor: Actor): Promise<void> {
  const mandates = await findMandatesOf(strapi, [member.id]);
  const panel = await findPanelAccount(strapi, member);
  const registrations = await findOfPerson(strapi, member);
  await strapi.db.transaction(async () => {
    for (const mandate of mandates.filter(({ endedAt }) => endedAt === null)) {
      await claimMandateEnd(strapi, mandate.documentId, 'erased');
      await askForSuccessor(strapi, mandate);
    }
    await blankMandates(strapi, mandates);
    for (const registration of registrations) await eraseRegistration(strapi, registration);
    const keys = [
      member.documentId,
      ...mandates.map(({ documentId }) => documentId),
      // What leads to the accounts: passwords and invitations.
      ...(member.user === null ? [] : [member.user.documentId]),
      ...(panel === null ? [] : [panel.documentId]),
    ];
    await eraseNotes(strapi, keys);
    await revokeTokens(strapi, keys);
    await eraseMails(strapi, keys);
    if (panel !== null) await eraseActorName(strapi, panel.documentId);
    await eraseReadings(strapi, member.documentId);
    await eraseNotices(strapi, member.documentId);
    await deleteLinks(strapi, { recipient: member.documentId });
    await eraseResponses(strapi, member);
    await deleteAccounts(strapi, member);
    await deleteMember(strapi, member);
    await eraseAddress(strapi, member.email);
    await eraseAddress(strapi, panel?.email ?? null);
    await writeJournal(strapi, {
      subjectType: 'member',
      subjectKey: member.documentId,
      event: 'erase',
      from: member.state,
      to: 'erased',
      // Whoever did it: if it was the person, the name must not come back with the entry.
      actor: { kind: actor.kind, ...(actor.key === undefined ? {} : { key: actor.key }) },
    });
    if (member.email !== null) {
      await enqueueMail(strapi, {
        key: `erased:${member.documentId}`,
        template: 'erased',
        locale: member.locale,
        recipient: member.email,
        subjectKey: member.documentId,
      });
    }
  });
}

/** Their words go, and what others answered to them; that the delegation has answered a call stays. */
async function eraseResponses(strapi: Core.Strapi, { documentId }: Member): Promise<void> {
  const keys = (await findResponsesOf(strapi, documentId)).map((response) => response.documentId);
  await eraseNotes(strapi, keys);
  await blankResponses(strapi, documentId);
  await deleteFollowsOf(strapi, documentId);
}
