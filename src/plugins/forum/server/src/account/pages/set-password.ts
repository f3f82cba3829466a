import { environment } from '../../../../../../environment';
import { resetPassword } from '../credentials';
import { peekToken } from '../../links';
import { pageTexts } from '../page-texts';
import type { PageDefinition } from './page-definition';
import { donePage } from './parts';
import { passwordForm, passwordProblem } from './password-form';

const NAME = 'set-password';

export const setPassword: PageDefinition = {
  async show(context) {
    await peekToken(context.strapi, 'set-password', context.query.code);
    return passwordForm(NAME, context, { code: String(context.query.code) });
  },
  async act(context) {
    const { strapi, locale, body } = context;
    await peekToken(strapi, 'set-password', body.code);
    const problem = passwordProblem(NAME, context);
    if (problem !== undefined) return { ...passwordForm(NAME, context, { code: String(body.code) }), problem };
    await resetPassword(strapi, body);
    const { frontend } = pageTexts(NAME, locale).done;
    // Where there is a website of our own, one logs in there.
    const links = environment.FRONTEND_URL === undefined ? [] : [{ label: frontend, href: environment.FRONTEND_URL }];
    return { ...donePage(NAME, locale), links };
  },
};
