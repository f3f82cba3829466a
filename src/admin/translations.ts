import { TYPE_FORMS } from '../panel/forms';
import { LABELS, PANEL_LANGUAGES, type PanelLanguage } from '../panel/labels';
import { BRAND_TEXTS } from './brand/texts';
import missingEs from './missing-texts/es.json';
import missingFr from './missing-texts/fr.json';

/** Texts of screens that editors use, which Strapi has in English only. */
const MISSING_TEXTS: Record<PanelLanguage, Record<string, string>> = { en: {}, fr: missingFr, es: missingEs };

/** Help first, limits after it: in Strapi's order the limits hide the help. */
const HINT = {
  'content-manager.form.Input.hint.text':
    '{description, select, undefined {} other {{description}{br}}}{min, select, undefined {} other {min. {min}}}{divider}{max, select, undefined {} other {max. {max}}}{unit}',
};

/**
 * What we say differently from Strapi, per language. Strapi looks up a content type by its display name
 * and a choice by its value.
 */
export const translations: Record<string, Record<string, string>> = Object.fromEntries(
  PANEL_LANGUAGES.map((language) => [
    language,
    {
      ...LABELS[language].choices,
      ...typeNames(language),
      ...MISSING_TEXTS[language],
      ...BRAND_TEXTS[language],
      ...HINT,
    },
  ]),
);

function typeNames(language: PanelLanguage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TYPE_FORMS).map(([type, { displayName }]) => [
      displayName,
      LABELS[language].types[type] ?? displayName,
    ]),
  );
}
