import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { APPLICANT, writeJournal } from '../journal';
import { countOne } from '../limits';
import { findAccountByAddress } from '../membership/account.repository';
import { findCountry, findOrganisation } from '../membership/membership.repository';
import { enqueueMail } from '../outbox';
import { clock } from '../shared/clock';
import { invalidFields, notEligible } from '../shared/errors';
import { evenTime } from '../shared/even-time';
import { expireRegistration } from './expire-registrations';
import { nameKeyOf } from './name-key';
import { findActiveByAddress, insertRegistration, type Country, type Organisation } from './registration.repository';
import { isOverdue } from './registration.state';
import { readRegistrationInput, type RegistrationInput } from './registration-input';
import { rule } from '../shared/rules';

const ELIGIBLE_TYPES = ['national-government', 'international-organisation'];

/**
 * Takes an application. Whether the address is known makes no difference to the caller: the one who reads
 * its mail learns it, by mail.
 *
 * @param data the `data` of the body
 * @throws ValidationError with one entry per wrong or unknown field; NotEligible (403)
 */
export async function submitRegistration(strapi: Core.Strapi, data: unknown): Promise<void> {
  const input = readRegistrationInput(data);
  const { organisation, country } = await findDelegation(strapi, input);
  refuseIneligible(input, organisation);
  // What is wrong with an application is said at once; from here on the address decides what happens.
  await evenTime(() => receive(strapi, input, organisation, country));
}

async function receive(
  strapi: Core.Strapi,
  input: RegistrationInput,
  organisation: Organisation | null,
  country: Country | null,
): Promise<void> {
  const isMailed = (await countOne(strapi, 'applications-of-address', input.email)) === undefined;
  const tell = async (template: 'already-member' | 'already-applied') => {
    if (isMailed) await tellKnown(strapi, input, template);
  };
  const known = await findKnown(strapi, input.email);
  if (known !== undefined) return tell(known);
  try {
    // Kept also where the mail is not: "resend" has a count of its own.
    await store(strapi, input, { organisation, country, isMailed });
  } catch (error) {
    // Two applications at the same moment: the unique index refuses one of them.
    if ((await findActiveByAddress(strapi, input.email)) === null) throw error;
    await tell('already-applied');
  }
}

async function findDelegation(
  strapi: Core.Strapi,
  input: RegistrationInput,
): Promise<{ organisation: Organisation | null; country: Country | null }> {
  const organisation = input.organisation === undefined ? null : await findOrganisation(strapi, input.organisation);
  if (input.organisation !== undefined && organisation === null) {
    throw invalidFields([{ path: ['organisation'], message: rule('not-listed') }]);
  }
  const country = input.country === undefined ? null : await findCountry(strapi, input.country);
  if (input.country !== undefined && country === null) {
    throw invalidFields([{ path: ['country'], message: rule('not-listed') }]);
  }
  return { organisation, country };
}

/** Of the listed organisations only Friends of the Forum; a typed-in one is for the reviewer to judge. */
function refuseIneligible(input: RegistrationInput, organisation: Organisation | null): void {
  const type = organisation?.type ?? input.organisationType ?? '';
  if (!ELIGIBLE_TYPES.includes(type)) {
    throw notEligible('not-eligible-type');
  }
  if (organisation !== null && !organisation.friendOfTheForum) {
    throw notEligible('not-eligible-friend');
  }
}

/** An account that was closed with its mandate may apply again. */
async function findKnown(
  strapi: Core.Strapi,
  email: string,
): Promise<'already-member' | 'already-applied' | undefined> {
  const account = await findAccountByAddress(strapi, email);
  const active = await findActiveByAddress(strapi, email);
  if (account !== null && !account.blocked) return 'already-member';
  if (active === null) return undefined;
  // What waited too long holds its address no more, whether or not the job has marked it.
  const isOver = isOverdue(active.state, new Date(active.stateSince), clock.now());
  return isOver && (await expireRegistration(strapi, active)) ? undefined : 'already-applied';
}

async function tellKnown(
  strapi: Core.Strapi,
  { email, locale }: RegistrationInput,
  template: 'already-member' | 'already-applied',
): Promise<void> {
  await strapi.db.transaction(() =>
    enqueueMail(strapi, {
      key: `${template}:${randomUUID()}`,
      template,
      locale,
      recipient: email,
      subjectKey: 'nobody',
    }),
  );
}

async function store(
  strapi: Core.Strapi,
  input: RegistrationInput,
  {
    organisation,
    country,
    isMailed,
  }: { organisation: Organisation | null; country: Country | null; isMailed: boolean },
): Promise<void> {
  const { consent: _consent, organisation: _organisation, country: _country, ...fields } = input;
  await strapi.db.transaction(async () => {
    const { documentId } = await insertRegistration(strapi, {
      ...fields,
      activeEmail: input.email,
      nameKey: nameKeyOf(input.givenName, input.familyName),
      organisation: organisation?.id ?? null,
      country: country?.id ?? null,
      state: 'awaiting-confirmation',
      stateSince: clock.now(),
      consentAt: clock.now(),
    });
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: documentId,
      event: 'submit',
      to: 'awaiting-confirmation',
      actor: APPLICANT,
      codes: { role: input.requestedRole },
    });
    if (!isMailed) return;
    await enqueueMail(strapi, {
      key: `confirm-address:${documentId}:0`,
      template: 'confirm-address',
      locale: input.locale,
      recipient: input.email,
      subjectKey: documentId,
    });
  });
}
