/** The widths, orders and groups that several forms share. */
import type { Group, Row, Sort } from './types';

export const FULL = 12;
export const HALF = 6;
export const THIRD = 4;

export const newestFirst: Sort = { field: 'dateAdded', order: 'DESC' };
export const latestFirst: Sort = { field: 'startDate', order: 'DESC' };

export const publication = (...rest: Row): Group => ({ key: 'publication', rows: [[['slug', 8], ...rest]] });
export const files = (...first: Row[]): Group => ({
  key: 'files',
  rows: [...first, [['videos', FULL]], [['links', FULL]]],
});
export const contacts: Group = { key: 'contacts', rows: [[['contacts', FULL]]] };
export const names: Row = [
  ['name', THIRD],
  ['nameFr', THIRD],
  ['nameEs', THIRD],
];
