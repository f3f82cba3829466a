import type { Core } from '@strapi/strapi';
import { writeJournal, type Actor, type JournalRecord } from '../journal';
import { claimRegistration, findOfMember } from './registration.repository';

const STEPS = {
  suspend: { from: 'approved', to: 'suspended' },
  reinstate: { from: 'suspended', to: 'approved' },
} as const;

/**
 * Brings the registrations that a member was approved by in line with the member: who is suspended is so with all
 * of them, and comes back with all. Joins the transaction.
 */
export async function followMember(
  strapi: Core.Strapi,
  memberKey: string,
  event: keyof typeof STEPS,
  { actor, codes = {} }: { actor: Actor; codes?: JournalRecord['codes'] },
): Promise<void> {
  const { from, to } = STEPS[event];
  const due = (await findOfMember(strapi, memberKey)).filter(({ state }) => state === from);
  for (const registration of due) {
    if (!(await claimRegistration(strapi, registration, to))) continue;
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: registration.documentId,
      event,
      from,
      to,
      actor,
      codes,
    });
  }
}
