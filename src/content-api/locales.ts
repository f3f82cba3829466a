/** The languages of the platform's content. The first one is the default and the source language. */
export const LOCALES = ['en', 'fr', 'es'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

/** What each language calls itself, as Strapi's list of locales shows it. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: 'English (en)',
  fr: 'French (fr)',
  es: 'Spanish (es)',
};
