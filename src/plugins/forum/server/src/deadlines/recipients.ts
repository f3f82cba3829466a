/** Who is told of what becomes of a call. */
import type { Core } from '@strapi/strapi';
import { findSupportUnit } from '../membership/account.repository';
import type { Recipient } from '../membership/addressee';
import { findMandatesFor } from '../membership/membership.repository';
import { findAnswering, findFollowing } from '../responses/response.repository';
import type { CallRow } from './call.repository';

/** The owning delegation's contributors and focal points; where there is nobody, the Support Unit. */
export async function ownersOf(strapi: Core.Strapi, { delegation }: CallRow): Promise<Recipient[]> {
  const mandates = delegation === null ? [] : await findMandatesFor(strapi, delegation.documentId);
  const officers = mandates.flatMap(({ endedAt, role, member }) =>
    endedAt === null && role !== 'friend' && member?.state === 'active' ? [member.documentId] : [],
  );
  if (officers.length > 0) return [...new Set(officers)].map((key) => ({ kind: 'member', key }));
  return (await findSupportUnit(strapi)).map(({ documentId: key }) => ({ kind: 'panel', key }));
}

/** Members who have answered a call or follow it. */
export async function interestedIn(strapi: Core.Strapi, { documentId }: CallRow): Promise<Recipient[]> {
  const keys = [...(await findAnswering(strapi, documentId)), ...(await findFollowing(strapi, documentId))];
  return [...new Set(keys)].map((key) => ({ kind: 'member', key }));
}

/** Each once, who is both included. */
export function together(...groups: Recipient[][]): Recipient[] {
  return [...new Map(groups.flat().map((recipient) => [recipient.key, recipient])).values()];
}
