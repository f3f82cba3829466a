/** The languages of the platform's content. */
export const LOCALES = ['en', 'fr', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** @returns the language of content for a language of the panel */
export function toLocale(language: string): Locale {
  return LOCALES.find((locale) => language.startsWith(locale)) ?? 'en';
}

/** English is always there. */
export interface LocalNames {
  en: string;
  fr: string | null;
  es: string | null;
}
