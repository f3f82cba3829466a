import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { findSupportUnit } from './account.repository';
import { findMember } from './membership.repository';
import { languageOf } from './notices';

/** Who is told of something: a member, or an officer of the Support Unit who has no member profile. */
export interface Recipient {
  kind: 'member' | 'panel';
  /** documentId of the member or of the panel account. */
  key: string;
}

/** Where, and in which language, somebody is written to. */
export interface Addressee {
  email: string;
  locale: Locale;
  /** Whether they can follow a link into the panel. */
  isInPanel: boolean;
}

/** Nobody who is no member any more, or suspended, is written to. */
export async function findAddressee(strapi: Core.Strapi, { kind, key }: Recipient): Promise<Addressee | undefined> {
  if (kind === 'member') {
    const member = await findMember(strapi, key);
    if (member === null || member.state !== 'active' || member.email === null) return undefined;
    return { email: member.email, locale: member.locale, isInPanel: member.panelAccount !== null };
  }
  const officer = (await findSupportUnit(strapi)).find(({ documentId }) => documentId === key);
  return officer && { email: officer.email, locale: languageOf(officer), isInPanel: true };
}
