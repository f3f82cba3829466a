import { evenTime } from '../../shared/even-time';
import { normaliseAddress } from '../../shared/mail-address';
import { mailResetLink } from '../credentials';
import type { Page, PageForm } from '../page';
import { pageTexts } from '../page-texts';
import type { PageContext, PageDefinition } from './page-definition';
import { donePage, textOf } from './parts';

export const forgotPassword: PageDefinition = {
  async show(context) {
    return addressForm(context);
  },
  async act(context) {
    const { strapi, locale, body } = context;
    const typed = textOf(body.email);
    const email = normaliseAddress(typed);
    if (email === undefined) {
      const { problems } = pageTexts('forgot-password', locale);
      return { ...addressForm(context, typed), problem: problems.malformed };
    }
    await evenTime(() => mailResetLink(strapi, email));
    return donePage('forgot-password', locale);
  },
};

function addressForm({ locale, action }: PageContext, value?: string): Page {
  const { title, paragraphs, fields, buttons } = pageTexts('forgot-password', locale);
  const email = { ...fields.email, name: 'email', type: 'email', autocomplete: 'email', maxLength: 254 } as const;
  const form: PageForm = {
    action,
    hidden: {},
    fields: [{ ...email, ...(value ? { value } : {}) }],
    buttons: [{ label: buttons.send }],
  };
  return { locale, title, paragraphs, form };
}
