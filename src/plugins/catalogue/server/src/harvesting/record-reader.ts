/** The only file that reads records for harvesters. */
import type { CatalogueType } from '../shared/catalogue-types';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import type { Reader } from '../shared/reader';
import { typeOfSet, themeOfSet } from './oai-sets';
import type { Selection } from './oai-request';

export interface RecordRow {
  type: CatalogueType;
  document_id: string;
  changed_at: number | string;
  is_gone: number;
  filed_under: string | null;
}

const COLUMNS = 'r.type, r.document_id, r.changed_at, r.is_gone, r.filed_under';

export async function readRecord(
  reader: Reader,
  type: CatalogueType,
  documentId: string,
): Promise<RecordRow | undefined> {
  const [row] = await reader.all<RecordRow>(
    `SELECT ${COLUMNS} FROM catalogue_records r WHERE r.type = ? AND r.document_id = ?`,
    [type, documentId],
  );
  return row;
}

/** Records in the order of their changes: one that changes while somebody harvests comes once more, at the end. */
export async function readRecords(reader: Reader, selection: Selection, limit: number): Promise<RecordRow[]> {
  const { sql, values } = conditionsOf(selection);
  const { after } = selection;
  const following =
    after === undefined
      ? ''
      : 'AND r.changed_at >= ? AND (r.changed_at > ? OR r.type > ? OR (r.type = ? AND r.document_id > ?))';
  return reader.all(
    `SELECT ${COLUMNS} FROM catalogue_records r WHERE ${sql} ${following}
      ORDER BY r.changed_at, r.type, r.document_id LIMIT ${limit}`,
    [...values, ...(after === undefined ? [] : [after[0], after[0], after[1], after[1], after[2]])],
  );
}

export async function countRecords(reader: Reader, selection: Selection): Promise<number> {
  const { sql, values } = conditionsOf(selection);
  const [row] = await reader.all<{ total: number | string }>(
    `SELECT count(*) AS total FROM catalogue_records r WHERE ${sql}`,
    values,
  );
  return Number(row?.total ?? 0);
}

/** @returns epoch milliseconds, undefined where nothing is recorded */
export async function readEarliest(reader: Reader): Promise<number | undefined> {
  const [row] = await reader.all<{ earliest: number | string | null }>(
    'SELECT min(changed_at) AS earliest FROM catalogue_records',
  );
  return row?.earliest == null ? undefined : Number(row.earliest);
}

/** @returns the pages of documents in the languages in which they are published, by type and documentId */
export async function readPublishedPages(reader: Reader, rows: RecordRow[]): Promise<Map<string, string[]>> {
  const there = rows.filter(({ is_gone: isGone }) => isGone === 0);
  if (there.length === 0) return new Map();
  const [types, ids] = [[...new Set(there.map(({ type }) => type))], there.map((row) => row.document_id)];
  const found = await reader.all<{ type: CatalogueType; document_id: string; locale: Locale; page: string }>(
    `SELECT e.type, e.document_id, e.locale, p.page FROM catalogue_entries e JOIN catalogue_pages p ON p.entry_id = e.id
      WHERE e.type IN (${types.map(() => '?').join(', ')}) AND e.document_id IN (${ids.map(() => '?').join(', ')})
        AND e.locale = e.content_locale
      ORDER BY e.document_id, CASE e.locale ${LOCALES.map((locale, place) => `WHEN '${locale}' THEN ${place}`).join(' ')} END`,
    [...types, ...ids],
  );
  const pages = new Map<string, string[]>();
  for (const { type, document_id: documentId, page } of found) {
    const key = `${type} ${documentId}`;
    pages.set(key, [...(pages.get(key) ?? []), page]);
  }
  return pages;
}

/** When something of each type last changed, in epoch milliseconds. */
export async function readLastChanges(reader: Reader): Promise<Map<CatalogueType, number>> {
  const rows = await reader.all<{ type: CatalogueType; last: number | string }>(
    'SELECT type, max(changed_at) AS last FROM catalogue_records GROUP BY type',
  );
  return new Map(rows.map(({ type, last }) => [type, Number(last)]));
}

/** Keys and English names of all themes. */
export async function readThemes(reader: Reader): Promise<{ key: string; name: string }[]> {
  return reader.all('SELECT key, name FROM thematic_areas ORDER BY key');
}

function conditionsOf({ from, until, set }: Selection): { sql: string; values: unknown[] } {
  const conditions: string[] = ['1 = 1'];
  const values: unknown[] = [];
  const add = (sql: string, ...bound: unknown[]) => {
    conditions.push(sql);
    values.push(...bound);
  };
  if (from !== undefined) add('r.changed_at >= ?', from);
  if (until !== undefined) add('r.changed_at < ?', until);
  const [type, theme] = [typeOfSet(set), themeOfSet(set)];
  if (type !== undefined) add('r.type = ?', type);
  else if (theme !== undefined) {
    // Of what has gone, the set is all that is left.
    add(
      `((r.is_gone = 1 AND r.filed_under LIKE ?) OR EXISTS (
        SELECT 1 FROM catalogue_entries e JOIN catalogue_terms t ON t.entry_id = e.id
          WHERE e.type = r.type AND e.document_id = r.document_id AND t.facet = 'theme' AND t.value = ?))`,
      `%"theme":[%"${theme}"%`,
      theme,
    );
  } else if (set !== undefined) add('1 = 0');
  return { sql: conditions.join(' AND '), values };
}
