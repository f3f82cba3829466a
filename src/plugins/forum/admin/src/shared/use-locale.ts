import { useIntl } from 'react-intl';
import { toLocale, type Locale } from './locales';

/** The language in which the reader of the panel wants content, where it is there in it. */
export function useLocale(): Locale {
  return toLocale(useIntl().locale);
}
