import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../../content-api/locales';

/**
 * The row that speaks for a document: published if it is, in the language asked for, or else in the first in which
 * it is there.
 */
export function leadingRow<Row extends { locale: Locale; publishedAt: string | null }>(
  rows: Row[],
  language: Locale = DEFAULT_LOCALE,
): Row | undefined {
  const published = rows.filter(({ publishedAt }) => publishedAt !== null);
  const candidates = published.length > 0 ? published : rows;
  return [language, ...LOCALES].map((locale) => candidates.find((row) => row.locale === locale)).find(Boolean);
}
