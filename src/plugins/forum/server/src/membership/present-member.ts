/** What leaves the server about a person. Nothing else of the stored profile does. */
import { presentNames } from '../../../../../content-api/taxonomy-names';
import type { Locale } from '../../../../../content-api/locales';
import type { Mandate, Member } from './membership.repository';

/** A person as other members see them. */
export function presentMember(member: Member, mandates: Mandate[], locale: Locale) {
  const shared = member.shared ?? [];
  const current = mandates.filter(({ endedAt }) => endedAt === null);
  const delegation = current.at(-1)?.organisation ?? null;
  return {
    documentId: member.documentId,
    name: fullName(member),
    givenName: member.givenName,
    familyName: member.familyName,
    position: member.position,
    delegation: delegation === null ? null : presentOrganisation(delegation, locale),
    country: delegation?.country ? named(delegation.country, locale, ['iso2']) : null,
    role: current.at(-1)?.role ?? null,
    languages: member.languages ?? [],
    ...(shared.includes('email') ? { email: member.email } : {}),
    ...(shared.includes('phone') && member.phone ? { phone: member.phone } : {}),
    ...(shared.includes('address') && member.address ? { address: member.address } : {}),
  };
}

/** A person as they see themselves. */
export function presentOwnProfile(member: Member, mandates: Mandate[]) {
  return {
    documentId: member.documentId,
    email: member.email,
    givenName: member.givenName,
    familyName: member.familyName,
    position: member.position,
    dutyStation: member.dutyStation,
    phone: member.phone,
    address: member.address,
    languages: member.languages ?? [],
    locale: member.locale,
    shared: member.shared ?? [],
    state: member.state,
    mandates: mandates.map(presentMandate),
  };
}

export function presentMandate({ documentId, role, position, startedAt, endedAt, confirmedAt, organisation }: Mandate) {
  return {
    documentId,
    role,
    position,
    delegation: organisation === null ? null : { documentId: organisation.documentId, name: organisation.name },
    from: startedAt,
    to: endedAt,
    confirmedAt,
  };
}

export function fullName({ givenName, familyName }: Pick<Member, 'givenName' | 'familyName'>): string {
  return [givenName, familyName].filter(Boolean).join(' ');
}

function presentOrganisation(organisation: NonNullable<Mandate['organisation']>, locale: Locale) {
  return named(organisation, locale, ['documentId', 'type']);
}

/** The name in the language asked for, as the content API has it, with some further attributes. */
function named(entry: object, locale: Locale, attributes: string[]): Record<string, unknown> {
  const copy = { ...entry } as Record<string, unknown>;
  presentNames(copy, locale);
  return Object.fromEntries([...attributes, 'name', 'names'].map((name) => [name, copy[name]]));
}
