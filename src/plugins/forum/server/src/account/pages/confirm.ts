import { confirmRegistration } from '../../registration/confirm-registration';
import { pageTexts } from '../page-texts';
import type { PageDefinition } from './page-definition';
import { peekRegistration, simpleForm, donePage, factsOf } from './parts';

export const confirm: PageDefinition = {
  async show({ strapi, locale, action, query }) {
    const registration = await peekRegistration(strapi, 'confirm-address', query.token);
    const { title, paragraphs, buttons } = pageTexts('confirm', locale);
    const form = simpleForm(action, query.token, [{ label: buttons.confirm }]);
    return { locale, title, paragraphs, facts: factsOf(registration, locale), form };
  },
  async act({ strapi, locale, body }) {
    await confirmRegistration(strapi, body.token);
    return donePage('confirm', locale);
  },
};
