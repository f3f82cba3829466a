import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useTexts } from './use-texts';

/** Languages, and kinds of organisation, by their names in the panel's language. */
export function useNames() {
  const { formatDisplayName, messages, formatMessage } = useIntl();
  const { t } = useTexts();
  return useMemo(
    () => ({
      language: (code: string) => formatDisplayName(code, { type: 'language' }) ?? code,
      // The panel names the choices of its content types by their values.
      organisationType: (type: string) => (type in messages ? formatMessage({ id: type }) : type),
      delegation: ({ name, country }: { name: string; country: { name: string } | null }) =>
        country && !name.includes(country.name) ? t('delegation.with-country', { name, country: country.name }) : name,
    }),
    [formatDisplayName, formatMessage, messages, t],
  );
}
