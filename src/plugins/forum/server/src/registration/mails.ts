/** Where the links in the mails of the registration lead. */
import { registerMailKinds } from '../outbox/mail-kinds';
import { DAY, HOUR } from '../shared/clock';

const WITHDRAW = () => ({ page: 'withdraw', purpose: 'withdraw', lifetime: 60 * DAY, parameter: 'token' }) as const;
/** A first password is chosen within a week. */
export const FIRST_PASSWORD = 7 * DAY;

registerMailKinds({
  'confirm-address': {
    link: () => ({ page: 'confirm', purpose: 'confirm-address', lifetime: 48 * HOUR, parameter: 'token' }),
    secondary: WITHDRAW,
    values: { hours: '48' },
  },
  'already-member': { link: () => ({ page: 'forgot-password' }) },
  received: { secondary: WITHDRAW },
  'information-requested': {
    link: () => ({ page: 'answer', purpose: 'answer', lifetime: 30 * DAY, parameter: 'token' }),
    secondary: WITHDRAW,
    values: { days: '30' },
  },
  approved: {
    link: () => ({ page: 'set-password', purpose: 'set-password', lifetime: FIRST_PASSWORD, parameter: 'code' }),
    values: { days: '7' },
  },
  vouching: { link: () => ({ page: 'vouch', purpose: 'vouch', lifetime: 30 * DAY, parameter: 'token' }) },
  'second-approval': { link: ({ data }) => ({ panel: `/plugins/forum/registrations/${data?.registration ?? ''}` }) },
  withdrawn: { forgetsRecipient: true },
});
