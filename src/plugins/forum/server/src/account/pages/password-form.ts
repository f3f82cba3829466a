import type { Page } from '../page';
import { pageTexts } from '../page-texts';
import { findPasswordProblem } from '../password-rules';
import type { PageContext } from './page-definition';

type PasswordPage = 'set-password' | 'panel-password';

/** The form in which a password is typed twice. @param hidden what the mailed link brought along */
export function passwordForm(
  name: PasswordPage,
  { locale, action }: PageContext,
  hidden: Record<string, string>,
): Page {
  const { title, paragraphs, fields, buttons } = pageTexts(name, locale);
  const password = { type: 'password', autocomplete: 'new-password' } as const;
  return {
    locale,
    title,
    paragraphs,
    form: {
      action,
      hidden,
      fields: [
        { ...fields.password, ...password, name: 'password' },
        { ...fields.passwordConfirmation, ...password, name: 'passwordConfirmation' },
      ],
      buttons: [{ label: buttons.save }],
    },
  };
}

/** @returns what is wrong with the two passwords, as the page says it, or undefined */
export function passwordProblem(name: PasswordPage, { locale, body }: PageContext): string | undefined {
  const code =
    findPasswordProblem(body.password)?.code ??
    (body.password === body.passwordConfirmation ? undefined : ('different' as const));
  return code === undefined ? undefined : pageTexts(name, locale).problems[code];
}
