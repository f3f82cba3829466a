import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../../content-api/locales';

interface Asked {
  query?: { locale?: unknown };
  request?: { body?: { data?: { locale?: unknown } } };
  state?: { user?: { preferedLanguage?: unknown } };
  acceptsLanguages?: (...languages: string[]) => string | false;
}

/** The language of whoever made the present request: as asked for, else as the browser says, else English. */
export function requestLanguage(): Locale {
  const ctx = strapi.requestContext.get() as Asked | undefined;
  const asked = [
    ctx?.query?.locale,
    ctx?.request?.body?.data?.locale,
    // As Strapi spells it: the language of an officer's panel.
    ctx?.state?.user?.preferedLanguage,
    ctx?.acceptsLanguages?.(...LOCALES),
  ];
  return asked.find(isLocale) ?? DEFAULT_LOCALE;
}

function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
