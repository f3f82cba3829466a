import { LOCALES, type Locale } from '../../../../../content-api/locales';

/** The row that speaks for a document where its languages agree: published if it is, English if there is English. */
export function leadingRow<Row extends { locale: Locale; publishedAt: string | null }>(rows: Row[]): Row | undefined {
  const published = rows.filter(({ publishedAt }) => publishedAt !== null);
  const candidates = published.length > 0 ? published : rows;
  return LOCALES.map((locale) => candidates.find((row) => row.locale === locale)).find(Boolean);
}
