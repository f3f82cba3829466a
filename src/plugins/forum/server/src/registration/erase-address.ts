import type { Core } from '@strapi/strapi';
import { findPanelAccountByAddress } from '../membership/account.repository';
import { findMemberByAddress } from '../membership/membership.repository';
import { eraseMailsTo } from '../outbox';
import { findActiveByAddress } from './registration.repository';

/** Takes an address out of the outbox, unless it is somebody's: an applicant's, a member's or an officer's. */
export async function eraseAddress(strapi: Core.Strapi, email: string | null): Promise<void> {
  if (email === null) return;
  const holders = [
    await findActiveByAddress(strapi, email),
    await findMemberByAddress(strapi, email),
    await findPanelAccountByAddress(strapi, email),
  ];
  if (holders.every((holder) => holder === null)) await eraseMailsTo(strapi, email);
}
