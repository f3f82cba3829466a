import { peekVouching, vouch } from '../../registration/vouch';
import type { Page } from '../page';
import { pageTexts } from '../page-texts';
import type { PageContext, PageDefinition } from './page-definition';
import { simpleForm, donePage, factsOf } from './parts';

export const vouchPage: PageDefinition = {
  show: (context) => vouchForm(context, context.query.token),
  async act(context) {
    const { strapi, locale, body } = context;
    if (body.answer !== 'yes' && body.answer !== 'no') {
      const { problems } = pageTexts('vouch', locale);
      return { ...(await vouchForm(context, body.token)), problem: problems.unanswered };
    }
    await vouch(strapi, { token: body.token, answer: body.answer });
    return donePage('vouch', locale);
  },
};

async function vouchForm({ strapi, locale, action }: PageContext, token: unknown): Promise<Page> {
  const registration = await peekVouching(strapi, token);
  const { title, paragraphs, buttons } = pageTexts('vouch', locale);
  const form = simpleForm(action, token, [
    { name: 'answer', value: 'yes', label: buttons.yes },
    { name: 'answer', value: 'no', label: buttons.no, tone: 'secondary' },
  ]);
  return { locale, title, paragraphs, facts: factsOf(registration, locale), form };
}
