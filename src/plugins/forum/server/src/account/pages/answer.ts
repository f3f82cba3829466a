import { answerRequest } from '../../registration/answer-request';
import type { Page } from '../page';
import { pageTexts } from '../page-texts';
import type { PageContext, PageDefinition } from './page-definition';
import { peekRegistration, textOf } from './parts';

const LONGEST_ANSWER = 4000;

export const answer: PageDefinition = {
  show: (context) => answerForm(context, context.query.token),
  again: (context) => answerForm(context, context.body.token, textOf(context.body.message).trim()),
  async act(context) {
    const { strapi, locale, body } = context;
    const { problems } = pageTexts('answer', locale, { question: '' });
    const message = textOf(body.message).trim();
    if (message === '') return { ...(await answerForm(context, body.token)), problem: problems.empty };
    if (message.length > LONGEST_ANSWER) {
      return { ...(await answerForm(context, body.token, message)), problem: problems.tooLong };
    }
    await answerRequest(strapi, { token: body.token, message });
    const { done } = pageTexts('answer', locale, { question: '' });
    return { locale, ...done };
  },
};

async function answerForm({ strapi, locale, action }: PageContext, token: unknown, value?: string): Promise<Page> {
  const { question } = await peekRegistration(strapi, 'answer', token);
  const { title, paragraphs, fields, buttons } = pageTexts('answer', locale, { question: question ?? '' });
  return {
    locale,
    title,
    paragraphs,
    form: {
      action,
      hidden: { token: String(token) },
      fields: [
        {
          ...fields.message,
          name: 'message',
          type: 'textarea',
          maxLength: LONGEST_ANSWER,
          ...(value ? { value } : {}),
        },
      ],
      buttons: [{ label: buttons.send }],
    },
  };
}
