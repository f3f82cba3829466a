/** What the mails say, in the platform's languages. Pure: texts and values in, words out. */
import type { Locale } from '../../../../../content-api/locales';
import { fillParagraphs, fillPlaceholders } from '../texts/fill-placeholders';
import en from './texts/en.json';
import es from './texts/es.json';
import fr from './texts/fr.json';

export type MailTemplate = keyof typeof en;

export interface MailText {
  subject: string;
  paragraphs: string[];
  /** Label of the button, in mails that lead to a page. */
  action?: string;
  /** Label of a second, quieter link, which a mail can do without: withdrawing an application. */
  secondary?: string;
  /** Why one receives the mail. */
  why: string;
}

const TEXTS: Record<Locale, Record<MailTemplate, MailText>> = { en, fr, es };

export { roleName } from './role-name';

export const MAIL_TEMPLATES = Object.keys(en) as MailTemplate[];

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(en, name);
}

/** The subject alone, which has no placeholders: also of a mail whose words are no longer kept. */
export function mailSubject(template: MailTemplate, locale: Locale): string {
  return TEXTS[locale][template].subject;
}

/**
 * Writes a mail's words.
 *
 * @param values one for each placeholder of the template; more do no harm
 * @throws Error when a placeholder has no value
 */
export function mailTexts(template: MailTemplate, locale: Locale, values: Record<string, string>): MailText {
  const { subject, paragraphs, action, secondary, why } = TEXTS[locale][template];
  return {
    subject: fillPlaceholders(subject, values),
    paragraphs: fillParagraphs(paragraphs, values),
    ...(action === undefined ? {} : { action: fillPlaceholders(action, values) }),
    ...(secondary === undefined ? {} : { secondary: fillPlaceholders(secondary, values) }),
    why: fillPlaceholders(why, values),
  };
}
