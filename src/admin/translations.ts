import { TYPE_FORMS } from '../panel/forms';
import { LABELS, PANEL_LANGUAGES, type PanelLanguage } from '../panel/labels';
import { BRAND_TEXTS } from './brand/texts';

/**
 * What we say differently from Strapi, per language. Strapi looks up a content type by its display name
 * and a choice by its value.
 */
export const translations: Record<string, Record<string, string>> = Object.fromEntries(
  PANEL_LANGUAGES.map((language) => [
    language,
    { ...LABELS[language].choices, ...typeNames(language), ...BRAND_TEXTS[language] },
  ]),
);

function typeNames(language: PanelLanguage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(TYPE_FORMS).map(([type, { displayName }]) => [displayName, LABELS[language].types[type] ?? displayName]),
  );
}
