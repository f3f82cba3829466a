/** Where the links in the mails to members lead. */
import { registerMailKinds, type MailKind } from '../outbox/mail-kinds';
import { DAY, HOUR } from '../shared/clock';
import { findPanelAccountByKey } from './account.repository';
import { findMandate } from './membership.repository';

const CONFIRM_POST = () =>
  ({ page: 'confirm-mandate', purpose: 'confirm-mandate', lifetime: 60 * DAY, parameter: 'token' }) as const;

/** Who has confirmed since, or holds the post no more, is not asked again by an old mail. */
const whileUnconfirmed: NonNullable<MailKind['isCurrent']> = async (strapi, { subjectKey }) => {
  const mandate = await findMandate(strapi, subjectKey);
  return (
    mandate !== null && mandate.endedAt === null && mandate.remindersSent > 0 && mandate.member?.state === 'active'
  );
};

registerMailKinds({
  'password-reset': {
    link: () => ({ page: 'set-password', purpose: 'set-password', lifetime: 2 * HOUR, parameter: 'code' }),
    values: { hours: '2' },
  },
  'confirm-post': { link: CONFIRM_POST, isCurrent: whileUnconfirmed },
  'confirm-post-reminder': { link: CONFIRM_POST, isCurrent: whileUnconfirmed },
  'panel-invitation': {
    link: () => ({
      page: 'panel-password',
      purpose: 'panel-password',
      lifetime: 7 * DAY,
      parameter: 'token',
      isOurs: true,
    }),
    values: { days: '7' },
    isCurrent: async (strapi, { subjectKey }) =>
      (await findPanelAccountByKey(strapi, subjectKey))?.hasPassword === false,
  },
  'directory-walk': {
    // An account that no registration led to has no page.
    link: ({ data }) =>
      data?.registration ? { panel: `/plugins/forum/registrations/${data.registration}` } : undefined,
  },
  erased: { forgetsRecipient: true },
});
