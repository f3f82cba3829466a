import { environment } from '../../../../../../environment';
import { resetPassword } from '../credentials';
import { peekToken } from '../../links';
import type { Page } from '../page';
import { pageTexts } from '../page-texts';
import { findPasswordProblem } from '../password-rules';
import type { PageContext, PageDefinition } from './page-definition';
import { donePage } from './parts';

export const setPassword: PageDefinition = {
  async show(context) {
    await peekToken(context.strapi, 'set-password', context.query.code);
    return passwordForm(context, context.query.code);
  },
  async act(context) {
    const { strapi, locale, body } = context;
    await peekToken(strapi, 'set-password', body.code);
    const { problems } = pageTexts('set-password', locale);
    const problem =
      findPasswordProblem(body.password)?.code ??
      (body.password === body.passwordConfirmation ? undefined : 'different');
    if (problem !== undefined) return { ...passwordForm(context, body.code), problem: problems[problem] };
    await resetPassword(strapi, body);
    const { frontend } = pageTexts('set-password', locale).done;
    // Where there is a website of our own, one logs in there.
    const links = environment.FRONTEND_URL === undefined ? [] : [{ label: frontend, href: environment.FRONTEND_URL }];
    return { ...donePage('set-password', locale), links };
  },
};

function passwordForm({ locale, action }: PageContext, code: unknown): Page {
  const { title, paragraphs, fields, buttons } = pageTexts('set-password', locale);
  const password = { type: 'password', autocomplete: 'new-password' } as const;
  return {
    locale,
    title,
    paragraphs,
    form: {
      action,
      hidden: { code: String(code) },
      fields: [
        { ...fields.password, ...password, name: 'password' },
        { ...fields.passwordConfirmation, ...password, name: 'passwordConfirmation' },
      ],
      buttons: [{ label: buttons.save }],
    },
  };
}
