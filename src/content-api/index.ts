import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE, LOCALES, type Locale } from './locales';
import { addPresenter } from './presenters';
import { hasNames, presentNames } from './taxonomy-names';

/** Registers what holds for every answer of the content API. */
export function registerContentApi(strapi: Core.Strapi): void {
  // The numeric id changes with each publication and tells how many rows there are; documentId is the id.
  addPresenter(strapi, {
    appliesTo: () => true,
    present: (entry) => {
      delete entry.id;
    },
  });
  addPresenter(strapi, {
    appliesTo: hasNames,
    present: (entry) => presentNames(entry, requestedLocale(strapi)),
  });
}

function requestedLocale(strapi: Core.Strapi): Locale {
  const { locale } = strapi.requestContext.get()?.query ?? {};
  return LOCALES.find((each) => each === locale) ?? DEFAULT_LOCALE;
}
