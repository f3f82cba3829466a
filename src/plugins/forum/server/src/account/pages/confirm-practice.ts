import {
  answerConfirmation,
  ANSWERS,
  peekPractice,
  type ConfirmationAnswer,
} from '../../freshness/answer-confirmation';
import type { Page } from '../page';
import { pageTexts } from '../page-texts';
import type { PageContext, PageDefinition } from './page-definition';
import { factsOfPractice, simpleForm } from './parts';

export const confirmPracticePage: PageDefinition = {
  show: (context) => answerForm(context, context.query.token),
  async act(context) {
    const { strapi, locale, body } = context;
    const answer = ANSWERS.find((each) => each === body.answer);
    if (answer === undefined) {
      const { problems } = pageTexts('confirm-practice', locale);
      return { ...(await answerForm(context, body.token)), problem: problems.unanswered };
    }
    await answerConfirmation(strapi, { token: body.token, answer });
    const { title, paragraphs } = pageTexts('confirm-practice', locale).done[DONE[answer]];
    return { locale, title, paragraphs };
  },
};

/** Two of the answers have the same consequence. */
const DONE: Record<ConfirmationAnswer, 'confirmed' | 'passedOn'> = {
  'still-valid': 'confirmed',
  ended: 'passedOn',
  'not-in-charge': 'passedOn',
};

async function answerForm({ strapi, locale, action }: PageContext, token: unknown): Promise<Page> {
  const practice = await peekPractice(strapi, token);
  const { title, paragraphs, buttons } = pageTexts('confirm-practice', locale);
  const form = simpleForm(action, token, [
    { name: 'answer', value: 'still-valid', label: buttons.stillValid },
    { name: 'answer', value: 'ended', label: buttons.ended, tone: 'secondary' },
    { name: 'answer', value: 'not-in-charge', label: buttons.notInCharge, tone: 'secondary' },
  ]);
  return { locale, title, paragraphs, facts: factsOfPractice(practice, locale), form };
}
