/** Where the links in the mails of the registration lead. */
import { registerMailKinds, type MailKind } from '../outbox/mail-kinds';
import { DAY, HOUR } from '../shared/clock';
import { findRegistration } from './registration.repository';
import type { RegistrationState } from './registration.state';
import { findOpenVouching } from './vouch';

const WITHDRAW = () => ({ page: 'withdraw', purpose: 'withdraw', lifetime: 60 * DAY, parameter: 'token' }) as const;
/** A first password is chosen within a week. */
export const FIRST_PASSWORD = 7 * DAY;

/** A mail that asks for something, or tells of a state, is outdated once the application is in another. */
const whileIn =
  (state: RegistrationState): NonNullable<MailKind['isCurrent']> =>
  async (strapi, { subjectKey }) =>
    (await findRegistration(strapi, subjectKey))?.state === state;

registerMailKinds({
  'confirm-address': {
    link: () => ({ page: 'confirm', purpose: 'confirm-address', lifetime: 48 * HOUR, parameter: 'token' }),
    secondary: WITHDRAW,
    values: { hours: '48' },
    isCurrent: whileIn('awaiting-confirmation'),
  },
  'already-member': { link: () => ({ page: 'forgot-password' }) },
  received: { secondary: WITHDRAW, isCurrent: whileIn('awaiting-review') },
  'information-requested': {
    link: () => ({ page: 'answer', purpose: 'answer', lifetime: 30 * DAY, parameter: 'token' }),
    secondary: WITHDRAW,
    values: { days: '30' },
    isCurrent: whileIn('information-requested'),
  },
  approved: {
    link: () => ({ page: 'set-password', purpose: 'set-password', lifetime: FIRST_PASSWORD, parameter: 'code' }),
    values: { days: '7' },
  },
  vouching: {
    link: () => ({ page: 'vouch', purpose: 'vouch', lifetime: 30 * DAY, parameter: 'token' }),
    isCurrent: async (strapi, { subjectKey }) => (await findOpenVouching(strapi, subjectKey))?.answer === null,
  },
  'second-approval': {
    link: ({ data }) => ({ panel: `/plugins/forum/registrations/${data?.registration ?? ''}` }),
    isCurrent: async (strapi, { subjectKey }) => {
      const registration = await findRegistration(strapi, subjectKey);
      // Of an application that was asked about since, no approval waits for a second one.
      return registration?.state === 'awaiting-review' && registration.firstApprovalBy !== null;
    },
  },
  withdrawn: { forgetsRecipient: true },
});
