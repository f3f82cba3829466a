/** The texts with which the Support Unit begins to reply; it changes them in the panel. */
import type { Locale } from '../../../../../../content-api/locales';
import type { Decision } from '../preview-reply';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';

export const REPLY_TEMPLATES: Record<Locale, Record<Decision, { name: string; text: string }[]>> = { en, fr, es };
