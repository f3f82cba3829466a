/** Where the links in the mails to members lead. */
import { registerMailKinds } from '../outbox/mail-kinds';
import { DAY, HOUR } from '../shared/clock';
import { findPanelAccountByKey } from './membership.repository';

const CONFIRM_POST = () =>
  ({ page: 'confirm-mandate', purpose: 'confirm-mandate', lifetime: 60 * DAY, parameter: 'token' }) as const;

registerMailKinds({
  'password-reset': {
    link: () => ({ page: 'set-password', purpose: 'set-password', lifetime: 2 * HOUR, parameter: 'code' }),
    values: { hours: '2' },
  },
  'confirm-post': { link: CONFIRM_POST },
  'confirm-post-reminder': { link: CONFIRM_POST },
  'panel-invitation': {
    link: () => ({ page: 'panel-password', purpose: 'panel-password', lifetime: 7 * DAY, parameter: 'token' }),
    values: { days: '7' },
    isCurrent: async (strapi, { subjectKey }) =>
      (await findPanelAccountByKey(strapi, subjectKey))?.hasPassword === false,
  },
  erased: { forgetsRecipient: true },
});
