import type { Locale } from '../../../../../content-api/locales';
import type { ResponseKind } from './response.state';

/** Worded to stand after a colon. */
const NAMES: Record<Locale, Record<ResponseKind, string>> = {
  en: {
    partner: 'partnership',
    funding: 'funding',
    expertise: 'expertise',
    information: 'information',
    practice: 'a practice',
  },
  fr: {
    partner: 'partenariat',
    funding: 'financement',
    expertise: 'expertise',
    information: 'informations',
    practice: 'une pratique',
  },
  es: {
    partner: 'alianza',
    funding: 'financiación',
    expertise: 'conocimientos especializados',
    information: 'información',
    practice: 'una práctica',
  },
};

/** What a response offers, as mails and exports say it. */
export function kindName(kind: ResponseKind, locale: Locale): string {
  return NAMES[locale][kind];
}
