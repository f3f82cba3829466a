/** Reads what stands in a cell. Pure. */
import { rule } from '../shared/rules';
import { SEPARATOR, type Column } from './columns';

/** What a cell means, or by which rule it means nothing. */
export type CellValue = { value: unknown } | { names: string[] } | { problem: string };

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 200;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ADDRESS = /^https?:\/\/[^\s<>"]+$/;
const LONGEST_ADDRESS = 2000;
const LONGEST_LABEL = 255;
const MOST_TAGS = 20;
const LONGEST_TAG = 50;

/** Trimmed, in one Unicode form, with one kind of line break: as documents are stored. */
export function tidyCell(cell: string): string {
  return cell.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/**
 * @param cell tidied, and not empty
 * @returns the value of the attribute; of a relation the names of its targets, which have to be looked up
 */
export function readCell(column: Column, cell: string): CellValue {
  switch (column.kind) {
    case 'slug':
      if (!SLUG.test(cell)) return { problem: rule('slug') };
      return cell.length > LONGEST_SLUG ? { problem: rule('most', LONGEST_SLUG) } : { value: cell };
    case 'choice':
      return column.choices.includes(cell) ? { value: cell } : { problem: rule('one-of', column.choices.join(', ')) };
    case 'text':
      if (cell.length < column.least) return { problem: rule('least', column.least) };
      return cell.length > column.most ? { problem: rule('most', column.most) } : { value: cell };
    case 'date':
      return DATE.test(cell) && isCalendarDay(cell) ? { value: cell } : { problem: rule('partial-date') };
    case 'day':
      return DAY.test(cell) && isCalendarDay(cell) ? { value: cell } : { problem: rule('calendar-day') };
    case 'words':
      return readWords(itemsOf(cell));
    case 'terms':
      return readTerms(itemsOf(cell), column.terms);
    case 'addresses':
      return readAddresses(itemsOf(cell), column);
    case 'reference':
      return readNames(column.isMany ? itemsOf(cell) : [cell]);
  }
}

function itemsOf(cell: string): string[] {
  return cell
    .split(SEPARATOR)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function readWords(words: string[]): CellValue {
  if (words.length > MOST_TAGS) return { problem: rule('most-items', MOST_TAGS) };
  if (words.some((word) => word.length > LONGEST_TAG)) return { problem: rule('most', LONGEST_TAG) };
  return hasDoubles(words) ? { problem: rule('twice') } : { value: words };
}

function readTerms(items: string[], terms: readonly (string | number)[]): CellValue {
  const values: (string | number)[] = [];
  for (const item of items) {
    const term = terms.find((each) => String(each) === item);
    if (term === undefined) {
      const isNumbered = terms.every((each) => typeof each === 'number');
      return { problem: isNumbered ? rule('number-of-list', item, terms.length) : rule('one-of', terms.join(', ')) };
    }
    values.push(term);
  }
  return hasDoubles(values) ? { problem: rule('twice') } : { value: values };
}

/** Each is an address, with its label before it where it has one: `Annual report https://example.org/report`. */
function readAddresses(items: string[], { label: name, most }: Column & { kind: 'addresses' }): CellValue {
  if (items.length > most) return { problem: rule('most-items', most) };
  const value: Record<string, string>[] = [];
  for (const item of items) {
    const [, label = '', url = ''] = /^(?:(.*)\s)?(\S+)$/s.exec(item) ?? [];
    if (!ADDRESS.test(url) || !URL.canParse(url)) return { problem: rule('web-address', url) };
    if (url.length > LONGEST_ADDRESS) return { problem: rule('most', LONGEST_ADDRESS) };
    if (label.length > LONGEST_LABEL) return { problem: rule('most', LONGEST_LABEL) };
    value.push({ [name]: label.trim() || new URL(url).hostname, url });
  }
  return { value };
}

function readNames(names: string[]): CellValue {
  return hasDoubles(names) ? { problem: rule('twice') } : { names };
}

function hasDoubles(items: unknown[]): boolean {
  return new Set(items).size !== items.length;
}

/** @param value a date of which the form is right, as exact as it is known */
function isCalendarDay(value: string): boolean {
  const [year, month, day] = value.split('-').map(Number);
  if (day === undefined) return true;
  const date = new Date(Date.UTC(year as number, (month as number) - 1, day));
  return date.getUTCMonth() === (month as number) - 1 && date.getUTCDate() === day;
}
