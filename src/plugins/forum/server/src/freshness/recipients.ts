/** Who is asked about a delegation's practices. */
import type { Core } from '@strapi/strapi';
import { findSupportUnit } from '../membership/account.repository';
import { findMandatesFor, type Mandate } from '../membership/membership.repository';
import { LAST_STEP, type AskedRecipient, type Step } from './confirmation.repository';

type Asked = Exclude<Step, 0>;

/** First those who keep the delegation's practices, then everybody else who holds a mandate, then the Support Unit. */
export async function findRecipients(
  strapi: Core.Strapi,
  delegation: string,
): Promise<Record<Asked, AskedRecipient[]>> {
  const open = (await findMandatesFor(strapi, delegation)).filter(
    ({ endedAt, member }) => endedAt === null && member?.state === 'active' && member.email !== null,
  );
  const keepers = oncePerPerson(open.filter(({ role }) => role !== 'friend'));
  const others = oncePerPerson(open).filter(({ key }) => !keepers.some((keeper) => keeper.key === key));
  const officers = await findSupportUnit(strapi);
  return {
    1: keepers,
    2: others,
    3: officers.map(({ documentId: key }) => ({ kind: 'panel', key, mandate: null })),
  };
}

/** The first step after one at which there is somebody to ask; the last one where there is nobody at all. */
export function nextStep(recipients: Record<Asked, AskedRecipient[]>, after: Step): Asked {
  const further = ([1, 2, 3] as const).filter((step) => step > after);
  return further.find((step) => recipients[step].length > 0) ?? LAST_STEP;
}

function oncePerPerson(mandates: Mandate[]): AskedRecipient[] {
  const people = new Map<string, AskedRecipient>();
  for (const { documentId: mandate, member } of mandates) {
    if (member !== null && !people.has(member.documentId))
      people.set(member.documentId, { kind: 'member', key: member.documentId, mandate });
  }
  return [...people.values()];
}
