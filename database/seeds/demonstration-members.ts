import type { Core } from '@strapi/strapi';
import { SYSTEM, writeJournal } from '../../src/plugins/forum/server/src/journal';
import { findAccountByAddress } from '../../src/plugins/forum/server/src/membership/account.repository';
import { admitMember } from '../../src/plugins/forum/server/src/membership/admit-member';
import {
  findMemberOfAccount,
  saveMember,
  type Organisation,
} from '../../src/plugins/forum/server/src/membership/membership.repository';
import type { Role } from '../../src/plugins/forum/server/src/membership/roles';
import { nameKeyOf } from '../../src/plugins/forum/server/src/registration/name-key';
import {
  REGISTRATION,
  insertRegistration,
} from '../../src/plugins/forum/server/src/registration/registration.repository';
import { CALL } from '../../src/plugins/forum/server/src/deadlines/call.repository';
import { RESPONSE, insertResponse } from '../../src/plugins/forum/server/src/responses/response.repository';
import { delegationSlug } from './references';

interface Person {
  email: string;
  givenName: string;
  familyName: string;
  position: string;
  country: string;
  role: Role;
  languages: string[];
  /** The person also has an account of the panel, under the same address. */
  inPanel?: true;
  nominationReference?: string;
}

const REGISTERED: Person[] = [
  {
    email: 'friend@pfp.example',
    givenName: 'Demonstration',
    familyName: 'Friend',
    position: 'International cooperation desk',
    country: 'PH',
    role: 'friend',
    languages: ['en'],
  },
  {
    email: 'contributor.mauritius@pfp.example',
    givenName: 'Contributor',
    familyName: 'Mauritius',
    position: 'Migration policy desk',
    country: 'MU',
    role: 'contributor',
    languages: ['en', 'fr'],
    inPanel: true,
  },
  {
    email: 'focalpoint.mauritius@pfp.example',
    givenName: 'Focal point',
    familyName: 'Mauritius',
    position: 'Focal point for the Forum',
    country: 'MU',
    role: 'focal-point',
    languages: ['en', 'fr'],
    inPanel: true,
    nominationReference: 'Demonstration, note verbale 1',
  },
];

const APPLICANT: Person = {
  email: 'applicant@pfp.example',
  givenName: 'Demonstration',
  familyName: 'Applicant',
  position: 'Diaspora desk',
  country: 'MU',
  role: 'friend',
  languages: ['fr'],
};

/** Addresses of the registered people, who all have an account of the content API. */
export const MEMBERS = REGISTERED.map(({ email }) => email);

/** Makes the registered people with accounts, profiles and mandates, and one whose application awaits review. */
export async function loadMembers(strapi: Core.Strapi, password: string): Promise<void> {
  for (const person of REGISTERED) await ensureMember(strapi, person, password);
  await ensureApplication(strapi, APPLICANT, 'awaiting-review');
  await ensureResponse(strapi);
}

/** The Friend of the Philippines answers the call of Mauritius, whose focal point finds it in the inbox. */
async function ensureResponse(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query(RESPONSE).count()) > 0) return;
  const account = await findAccountByAddress(strapi, 'friend@pfp.example');
  const member = account && (await findMemberOfAccount(strapi, account.id));
  const call = await strapi.db.query(CALL).findOne({
    where: { title: { $startsWith: 'Demonstration' }, delegation: { slug: delegationSlug('MU') }, locale: 'en' },
  });
  const delegation = await strapi.db
    .query('api::organisation.organisation')
    .findOne({ where: { slug: delegationSlug('PH') } });
  if (member === null || call === null) return;
  await strapi.db.transaction(async () => {
    const message =
      'Demonstration: we have run a similar pilot for nurses, and would gladly share the assessment tools that came of it.';
    const fields = { call: call.documentId, author: member.documentId, delegation: delegation.id, message };
    const { documentId } = await insertResponse(strapi, { ...fields, kind: 'expertise' });
    await writeJournal(strapi, {
      subjectType: 'response',
      subjectKey: documentId,
      event: 'submit',
      to: 'new',
      actor: SYSTEM,
      codes: { demonstration: true },
    });
  });
}

async function ensureMember(strapi: Core.Strapi, person: Person, password: string): Promise<void> {
  const { email, role, inPanel, nominationReference = null } = person;
  await strapi.db.transaction(async () => {
    if ((await findAccountByAddress(strapi, email)) === null) {
      const organisation = await findDelegation(strapi, person);
      const member = await admitMember(
        strapi,
        { ...fieldsOf(person), organisation, role, nominationReference },
        SYSTEM,
      );
      if (inPanel) {
        const panel = await strapi.db.query('admin::user').findOne({ where: { email } });
        await saveMember(strapi, member, { panelAccount: panel.documentId });
      }
      await ensureApplication(strapi, person, 'approved', { role, nominationReference, member: member.id });
    }
    const account = await findAccountByAddress(strapi, email);
    await strapi.plugin('users-permissions').service('user').edit(account?.id, { password });
  });
}

async function ensureApplication(
  strapi: Core.Strapi,
  person: Person,
  state: 'awaiting-review' | 'approved',
  further: Record<string, unknown> = {},
): Promise<void> {
  const { email, givenName, familyName, role } = person;
  if ((await strapi.db.query(REGISTRATION).count({ where: { email } })) > 0) return;
  const organisation = await findDelegation(strapi, person);
  await strapi.db.transaction(async () => {
    const { documentId } = await insertRegistration(strapi, {
      ...fieldsOf(person),
      activeEmail: email,
      nameKey: nameKeyOf(givenName, familyName),
      organisation: organisation.id,
      requestedRole: role,
      state,
      stateSince: new Date(),
      consentAt: new Date(),
      ...further,
    });
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: documentId,
      event: 'submit',
      to: state,
      actor: SYSTEM,
      codes: { demonstration: true },
    });
  });
}

function fieldsOf({ email, givenName, familyName, position, languages }: Person) {
  return { email, givenName, familyName, position, languages, dutyStation: null, phone: null, locale: 'en' as const };
}

async function findDelegation(strapi: Core.Strapi, { country }: Person): Promise<Organisation> {
  const where = { slug: delegationSlug(country) };
  return strapi.db.query('api::organisation.organisation').findOne({ where });
}
