import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import { PLUGIN_ID } from '../plugin-id';

export type TextKey = keyof typeof import('../translations/en.json');

type Values = Record<string, PrimitiveType>;

/** The plugin's texts in the panel's language. */
export function useTexts() {
  const { formatMessage, messages } = useIntl();
  const t = useCallback(
    (key: TextKey, values?: Values) => formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
    [formatMessage],
  );
  /** For codes that the server may know and this panel does not yet: those are shown as they are. */
  const named = useCallback(
    (family: string, code: string, values?: Values) => {
      const id = `${PLUGIN_ID}.${family}.${code}`;
      return id in messages ? formatMessage({ id }, values) : code;
    },
    [formatMessage, messages],
  );
  return { t, named };
}
