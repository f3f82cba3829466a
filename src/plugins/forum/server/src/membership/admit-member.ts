import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { writeJournal, type Actor } from '../journal';
import { openAccount, setAccountRole } from './account.repository';
import {
  findMandatesOf,
  findMemberOfAccount,
  insertMandate,
  saveMember,
  type Member,
  type Organisation,
} from './membership.repository';
import { settlePanelAccount } from './panel-account';
import { widestRole, type Role } from './roles';

export interface Admission {
  email: string;
  givenName: string;
  familyName: string;
  position: string;
  dutyStation: string | null;
  phone: string | null;
  languages: string[] | null;
  locale: Locale;
  organisation: Organisation;
  role: Role;
  nominationReference: string | null;
}

/**
 * Makes a person a registered Friend of the Forum: account, profile and mandate. Somebody who was one
 * before gets the account opened again, and a further mandate. Joins the transaction of the approval.
 *
 * @returns the member, with the account
 */
export async function admitMember(strapi: Core.Strapi, admission: Admission, actor: Actor): Promise<Member> {
  const { organisation, role, nominationReference, ...person } = admission;
  const account = await openAccount(strapi, person.email, role);
  const existing = await findMemberOfAccount(strapi, account.id);
  const member = await saveMember(strapi, existing, {
    ...person,
    user: account.id,
    state: 'active',
    ...(existing === null ? { shared: [] } : {}),
  });
  const mandate = await insertMandate(strapi, {
    member: member.id,
    organisation: organisation.id,
    role,
    position: person.position,
    nominationReference,
  });
  const open = (await findMandatesOf(strapi, [member.id])).filter(({ endedAt }) => endedAt === null);
  await setAccountRole(strapi, account, widestRole(open.map((each) => each.role)) ?? role);
  await settlePanelAccount(strapi, member);
  await writeJournal(strapi, {
    subjectType: 'mandate',
    subjectKey: mandate.documentId,
    event: 'open',
    to: 'open',
    actor,
    codes: { role, member: member.documentId, delegation: organisation.documentId },
  });
  return member;
}
