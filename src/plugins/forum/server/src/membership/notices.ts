import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../../content-api/locales';
import { enqueueMail, type MailOrder } from '../outbox';
import { findSupportUnit, type PanelAccount } from './account.repository';

/**
 * Sends a notice to each officer of the Support Unit, in the language of their panel.
 *
 * @param notice its key is completed by the officer's
 * @param except documentId of an officer who is not to get it, since they did it
 */
export async function noticeToSupportUnit(
  strapi: Core.Strapi,
  notice: Omit<MailOrder, 'recipient' | 'locale'>,
  except?: string,
): Promise<void> {
  for (const officer of await findSupportUnit(strapi)) {
    if (officer.documentId === except) continue;
    await enqueueMail(strapi, {
      ...notice,
      key: `${notice.key}:${officer.documentId}`,
      recipient: officer.email,
      locale: languageOf(officer),
    });
  }
}

/** The language of an officer's panel. */
export function languageOf({ preferedLanguage }: PanelAccount): Locale {
  return LOCALES.find((locale) => locale === preferedLanguage) ?? DEFAULT_LOCALE;
}
