/** What a preview says around the draft. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import { fillPlaceholders } from '../texts/fill-placeholders';
import en from './texts/en.json';
import es from './texts/es.json';
import fr from './texts/fr.json';

const TEXTS: Record<Locale, typeof en> = { en, fr, es };

/** @param until when the link expires, in words */
export function draftTexts(locale: Locale, until: string): { draft: string; notice: string } {
  const { draft, notice } = TEXTS[locale];
  return { draft, notice: fillPlaceholders(notice, { until }) };
}

export function missingTexts(locale: Locale): { title: string; text: string } {
  return TEXTS[locale].missing;
}
