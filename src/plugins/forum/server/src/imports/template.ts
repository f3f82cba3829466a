import type { Locale } from '../../../../../content-api/locales';
import { COLUMNS } from './columns';

/**
 * An empty file with the headings of all columns. Separated as a spreadsheet expects it where the language is spoken:
 * with commas, Excel in French or Spanish shows all of them in one column.
 */
export function templateFor(locale: Locale): string {
  const separator = locale === 'en' ? ',' : ';';
  // Excel takes UTF-8 for what it is only where a file begins like this.
  return `\uFEFF${COLUMNS.map(({ name }) => name).join(separator)}\r\n`;
}
