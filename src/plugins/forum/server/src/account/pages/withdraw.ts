import { withdrawRegistration } from '../../registration/withdraw-registration';
import { pageTexts } from '../page-texts';
import type { PageDefinition } from './page-definition';
import { peekRegistration, simpleForm, donePage, factsOf } from './parts';

export const withdraw: PageDefinition = {
  async show({ strapi, locale, action, query }) {
    const registration = await peekRegistration(strapi, 'withdraw', query.token);
    const { title, paragraphs, buttons } = pageTexts('withdraw', locale);
    const form = simpleForm(action, query.token, [{ label: buttons.withdraw, tone: 'danger' }]);
    return { locale, title, paragraphs, facts: factsOf(registration, locale), form };
  },
  async act({ strapi, locale, body }) {
    await withdrawRegistration(strapi, body.token);
    return donePage('withdraw', locale);
  },
};
