import { PANEL_LANGUAGES, type PanelLanguage } from '../panel/labels';

/** Where Strapi keeps the language of the panel; its extension points do not pass it on. */
const STORAGE_KEY = 'strapi-admin-language';

/** The panel's language now, English where it is one that we do not have. */
export function panelLanguage(): PanelLanguage {
  const stored = window.localStorage.getItem(STORAGE_KEY);
  return toPanelLanguage(stored ?? 'en');
}

/** Brings a locale such as `fr-CA` to one of the panel's languages. */
export function toPanelLanguage(locale: string): PanelLanguage {
  const language = locale.slice(0, 2);
  return PANEL_LANGUAGES.find((each) => each === language) ?? 'en';
}
