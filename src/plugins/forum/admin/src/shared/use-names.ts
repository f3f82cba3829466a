import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { toLocale, type LocalNames } from './locales';
import { useTexts } from './use-texts';

/** Languages, and kinds of organisation, by their names in the panel's language. */
export function useNames() {
  const { formatDisplayName, messages, formatMessage, locale } = useIntl();
  const { t } = useTexts();
  return useMemo(
    () => ({
      language: (code: string) => formatDisplayName(code, { type: 'language' }) ?? code,
      // The panel names the choices of its content types by their values.
      organisationType: (type: string) => (type in messages ? formatMessage({ id: type }) : type),
      delegation: ({ name, country }: { name: string; country: { name: string } | null }) =>
        country && !name.includes(country.name) ? t('delegation.with-country', { name, country: country.name }) : name,
      /** What has a name per language, in the panel's, or else in English. */
      local: (names: LocalNames) => names[toLocale(locale)] ?? names.en,
    }),
    [formatDisplayName, formatMessage, locale, messages, t],
  );
}
