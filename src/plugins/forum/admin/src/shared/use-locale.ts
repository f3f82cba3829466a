import { useIntl } from 'react-intl';
import { LOCALES, type Locale } from './locales';

/** The panel's language, English where it is one that the platform does not have. */
export function useLocale(): Locale {
  const { locale } = useIntl();
  return LOCALES.find((each) => locale.startsWith(each)) ?? 'en';
}
