/** The languages of the platform's content. */
export const LOCALES = ['en', 'fr', 'es'] as const;
export type Locale = (typeof LOCALES)[number];

/** English is always there. */
export interface LocalNames {
  en: string;
  fr: string | null;
  es: string | null;
}
