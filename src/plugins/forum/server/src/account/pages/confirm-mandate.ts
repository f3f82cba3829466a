import { confirmMandate } from '../../membership/confirm-mandate';
import { findMandate } from '../../membership/membership.repository';
import { invalidToken } from '../../shared/errors';
import { peekToken } from '../../links';
import { pageTexts } from '../page-texts';
import type { PageDefinition } from './page-definition';
import { simpleForm, donePage, factsOfMandate } from './parts';

export const confirmMandatePage: PageDefinition = {
  async show({ strapi, locale, action, query }) {
    const mandate = await findMandate(strapi, await peekToken(strapi, 'confirm-mandate', query.token));
    if (mandate === null || mandate.endedAt !== null) throw invalidToken();
    const { title, paragraphs, buttons } = pageTexts('confirm-mandate', locale);
    const form = simpleForm(action, query.token, [{ label: buttons.confirm }]);
    return { locale, title, paragraphs, facts: factsOfMandate(mandate, locale), form };
  },
  async act({ strapi, locale, body }) {
    await confirmMandate(strapi, body.token);
    return donePage('confirm-mandate', locale);
  },
};
