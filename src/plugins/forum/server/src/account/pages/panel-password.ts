import { publicUrl } from '../../../../../../environment';
import { acceptInvitation } from '../../membership/accept-invitation';
import { peekToken } from '../../links';
import { pageTexts } from '../page-texts';
import type { PageDefinition } from './page-definition';
import { donePage } from './parts';
import { passwordForm, passwordProblem } from './password-form';

const NAME = 'panel-password';

/** Where a contributor or focal point accepts the invitation to the panel. */
export const panelPassword: PageDefinition = {
  async show(context) {
    await peekToken(context.strapi, NAME, context.query.token);
    return passwordForm(NAME, context, { token: String(context.query.token) });
  },
  async act(context) {
    const { strapi, locale, body } = context;
    await peekToken(strapi, NAME, body.token);
    const problem = passwordProblem(NAME, context);
    if (problem !== undefined) return { ...passwordForm(NAME, context, { token: String(body.token) }), problem };
    await acceptInvitation(strapi, body.token, body.password as string);
    const { frontend } = pageTexts(NAME, locale).done;
    return { ...donePage(NAME, locale), links: [{ label: frontend, href: `${publicUrl()}/admin` }] };
  },
};
