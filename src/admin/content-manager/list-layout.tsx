import { Typography } from '@strapi/design-system';
import { LABELS, type PanelLanguage } from '../../panel/labels';
import { panelLanguage } from '../language';
import { findType, translateField } from './texts';
import type { Column, Filter, ListLayout } from './types';

/** Kept by Strapi for every entry: the hour says nothing in a list. */
const TIMESTAMPS = ['createdAt', 'updatedAt', 'publishedAt'];

/** Names the columns of a list in the panel's language, and shows choices by their names. */
export function arrangeColumns<T extends { displayedHeaders: Column[]; layout: ListLayout }>(input: T): T {
  const type = findType(input.layout.settings.displayName);
  if (type === undefined) return input;
  const language = panelLanguage();
  const displayedHeaders = input.displayedHeaders.map((column) =>
    formatColumn(language, translateField(language, type, column)),
  );
  return { ...input, displayedHeaders };
}

/** Names the filters of a list in the panel's language. */
export function arrangeFilters<T extends { displayedFilters: Filter[]; layout: ListLayout }>(input: T): T {
  const type = findType(input.layout.settings.displayName);
  if (type === undefined) return input;
  const language = panelLanguage();
  const displayedFilters = input.displayedFilters.map((filter) => translateField(language, type, filter));
  return { ...input, displayedFilters };
}

function formatColumn(language: PanelLanguage, column: Column): Column {
  const { name, attribute } = column;
  if (attribute.type === 'enumeration') {
    return { ...column, cellFormatter: (row) => toCell(LABELS[language].choices[String(row[name])] ?? row[name]) };
  }
  // Strapi groups the digits of every whole number, years included: "2,013".
  if (attribute.type === 'integer') return { ...column, cellFormatter: (row) => toCell(row[name]) };
  // Strapi writes dates in full, weekday included, and the list grows wider than the screen.
  if (attribute.type === 'date' || attribute.type === 'datetime') {
    const format = formatOf(name, attribute.type);
    return {
      ...column,
      cellFormatter: ({ [name]: value }) =>
        toCell(value ? new Intl.DateTimeFormat(language, format).format(new Date(String(value))) : null),
    };
  }
  return column;
}

function formatOf(name: string, type: string): Intl.DateTimeFormatOptions {
  if (type === 'date') return { dateStyle: 'medium', timeZone: 'UTC' };
  return TIMESTAMPS.includes(name) ? { dateStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' };
}

function toCell(value: unknown): React.ReactNode {
  return <Typography textColor="neutral800">{value === null || value === undefined ? '-' : String(value)}</Typography>;
}
