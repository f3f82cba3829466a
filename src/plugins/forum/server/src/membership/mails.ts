/** Where the links in the mails to members lead. */
import { registerMailKinds } from '../outbox/mail-kinds';
import { DAY, HOUR } from '../shared/clock';

const CONFIRM_POST = () =>
  ({ page: 'confirm-mandate', purpose: 'confirm-mandate', lifetime: 60 * DAY, parameter: 'token' }) as const;

registerMailKinds({
  'password-reset': {
    link: () => ({ page: 'set-password', purpose: 'set-password', lifetime: 2 * HOUR, parameter: 'code' }),
    values: { hours: '2' },
  },
  'confirm-post': { link: CONFIRM_POST },
  'confirm-post-reminder': { link: CONFIRM_POST },
  erased: { forgetsRecipient: true },
});
