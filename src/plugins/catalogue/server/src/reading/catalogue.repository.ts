/** The only file that reads the catalogue for answers. */
import { DEFAULT_LOCALE, type Locale } from '../../../../../content-api/locales';
import { CALL, type CatalogueType } from '../shared/catalogue-types';
import type { CallState } from '../shared/forum';
import { maskOf } from '../shared/terms';
import { LARGEST_PAGE, type Facet, type ListQuery } from './parameters';
import type { Reader } from '../shared/reader';
import { callStateCondition, nextClosing, type Clock, type Scope } from './scope';

/** An entry of a list. */
export interface CardRow {
  id: number;
  type: CatalogueType;
  card: string;
  closes_at: number | string | null;
  last_confirmed_at: number | string | null;
}

export interface Term {
  facet: 'country' | 'theme';
  value: string;
}

/** An entry's own page. */
export interface PageRow extends CardRow {
  document_id: string;
  locale: Locale;
  has_outcome: number;
  page: string;
}

const CARD_COLUMNS = 'c.id, c.type, c.card, c.closes_at, c.last_confirmed_at';

type Order = Pick<ListQuery, 'page' | 'pageSize'> & { sort: NonNullable<ListQuery['sort']> };

/** A page of a list. Only its own rows are read whole: what is sorted are numbers. */
export async function readCards(reader: Reader, scope: Scope, order: Order, clock: Clock): Promise<CardRow[]> {
  const { orderBy, values } = orderOf(scope, order, clock);
  const { sql, id } = /\be\./.test(orderBy) ? { sql: scope.sql, id: 'e.id' } : scope.ids;
  return reader.all(
    `SELECT ${CARD_COLUMNS} FROM (
        SELECT id, row_number() OVER () AS place FROM (SELECT ${id} AS id ${sql} ORDER BY ${orderBy}
          LIMIT ${LARGEST_PAGE} OFFSET ?) found LIMIT ?
      ) places JOIN catalogue_entries c ON c.id = places.id ORDER BY places.place`,
    [...scope.values, ...values, (order.page - 1) * order.pageSize, order.pageSize],
  );
}

/** The entries after one, the newest first: a long list in pieces, whatever is published meanwhile. */
export async function readAfter(
  reader: Reader,
  scope: Scope,
  last: { sort_date: string; document_id: string } | undefined,
  limit: number,
): Promise<(CardRow & { sort_date: string; document_id: string })[]> {
  const after = last === undefined ? '' : 'AND (e.sort_date < ? OR (e.sort_date = ? AND e.document_id > ?))';
  const ids = await reader.all<{ id: number }>(
    `SELECT e.id AS id ${scope.sql} ${after} ORDER BY e.sort_date DESC, e.document_id LIMIT ${limit}`,
    [...scope.values, ...(last === undefined ? [] : [last.sort_date, last.sort_date, last.document_id])],
  );
  if (ids.length === 0) return [];
  return reader.all(
    `SELECT id, type, card, closes_at, last_confirmed_at, sort_date, document_id FROM catalogue_entries
      WHERE id IN (${ids.map(() => '?').join(', ')}) ORDER BY sort_date DESC, document_id`,
    ids.map(({ id }) => id),
  );
}

/** The entries that came into the catalogue last, the last first. */
export async function readLatest(
  reader: Reader,
  { sql, values }: Scope,
  limit: number,
): Promise<(CardRow & { appeared_at: number | string })[]> {
  const order = 'ORDER BY e.appeared_at DESC, e.document_id';
  const ids = await reader.all<{ id: number }>(`SELECT e.id AS id ${sql} ${order} LIMIT ${limit}`, values);
  if (ids.length === 0) return [];
  return reader.all(
    `SELECT id, type, card, closes_at, last_confirmed_at, appeared_at FROM catalogue_entries e
      WHERE id IN (${ids.map(() => '?').join(', ')}) ${order}`,
    ids.map(({ id }) => id),
  );
}

/** The pages of calls, the latest end first; those without an end last. */
export async function readCallPages(
  reader: Reader,
  { sql, values }: Scope,
  limit: number,
): Promise<{ closes_at: number | string | null; page: string; departures: number }[]> {
  const order = 'CASE WHEN e.closes_at IS NULL THEN 1 ELSE 0 END, e.closes_at DESC, e.document_id';
  const ids = await reader.all<{ id: number }>(`SELECT e.id AS id ${sql} ORDER BY ${order} LIMIT ${limit}`, values);
  if (ids.length === 0) return [];
  return reader.all(
    `SELECT e.closes_at, p.page, r.departures FROM catalogue_entries e
      JOIN catalogue_pages p ON p.entry_id = e.id
      JOIN catalogue_records r ON r.type = e.type AND r.document_id = e.document_id
      WHERE e.id IN (${ids.map(() => '?').join(', ')}) ORDER BY ${order}`,
    ids.map(({ id }) => id),
  );
}

/** Calls with an end that have gone since an instant, the last first. @param since epoch milliseconds */
export async function readGoneCalls(
  reader: Reader,
  since: number,
  limit: number,
): Promise<
  {
    document_id: string;
    changed_at: number | string;
    sequence: number;
    closes_at: number | string;
    filed_under: string;
  }[]
> {
  return reader.all(
    `SELECT document_id, changed_at, sequence, closes_at, filed_under FROM catalogue_records
      WHERE type = '${CALL}' AND is_gone = 1 AND closes_at IS NOT NULL AND changed_at > ?
      ORDER BY changed_at DESC, document_id LIMIT ${limit}`,
    [since],
  );
}

export async function countDocuments(reader: Reader): Promise<number> {
  const [row] = await reader.all<{ total: number | string | null }>(
    `SELECT sum(total) AS total FROM catalogue_totals WHERE locale = '${DEFAULT_LOCALE}'`,
  );
  return Number(row?.total ?? 0);
}

/** How many addresses a sitemap has: one for each language in which a document is published. */
export async function countAddresses(reader: Reader): Promise<number> {
  const [row] = await reader.all<{ total: number | string }>(
    'SELECT count(*) AS total FROM catalogue_entries WHERE locale = content_locale',
  );
  return Number(row?.total ?? 0);
}

/** @param place from 0 on, by type and documentId @returns undefined where there are not so many */
export async function readDocumentAt(
  reader: Reader,
  place: number,
): Promise<{ type: string; documentId: string } | undefined> {
  const [row] = await reader.all<{ type: string; document_id: string }>(
    // Every document has an entry in each language.
    `SELECT type, document_id FROM catalogue_entries WHERE locale = '${DEFAULT_LOCALE}'
      ORDER BY type, document_id LIMIT 1 OFFSET ${place}`,
  );
  return row === undefined ? undefined : { type: row.type, documentId: row.document_id };
}

/** Entries in the languages in which they are published, document by document after one. */
export async function readSitemap(
  reader: Reader,
  after: { type: string; documentId: string },
  documents: number,
): Promise<
  { id: number; type: CatalogueType; document_id: string; locale: Locale; slug: string; published_at: string }[]
> {
  const rows = await reader.all<CardRow & { document_id: string; locale: Locale; slug: string }>(
    `SELECT e.id, e.type, e.document_id, e.locale, e.slug, e.card FROM catalogue_entries e
      JOIN (SELECT DISTINCT type, document_id FROM catalogue_entries
        WHERE type > ? OR (type = ? AND document_id > ?) ORDER BY type, document_id LIMIT ${documents}) d
        ON d.type = e.type AND d.document_id = e.document_id
      WHERE e.locale = e.content_locale ORDER BY e.type, e.document_id, e.locale`,
    [after.type, after.type, after.documentId],
  );
  return rows.map(({ card, ...row }) => ({
    ...row,
    published_at: (JSON.parse(card) as { publishedAt: string }).publishedAt,
  }));
}

export async function countEntries(
  reader: Reader,
  scope: Scope,
  { locale, type }: { locale: Locale; type?: CatalogueType[] | undefined },
): Promise<number> {
  const [statement, values] = scope.isWhole
    ? [
        `SELECT sum(total) AS total FROM catalogue_totals WHERE locale = ?${type === undefined ? '' : ` AND type IN (${type.map(() => '?').join(', ')})`}`,
        [locale, ...(type ?? [])],
      ]
    : [`SELECT count(*) AS total ${scope.ids.sql}`, scope.values];
  const [row] = await reader.all<{ total: number | string | null }>(statement, values);
  return Number(row?.total ?? 0);
}

/** The texts of entries, for snippets. */
export async function readBodies(reader: Reader, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.all<{ entry_id: number; body: string | null }>(
    // What shows the text of another language has that one's.
    `SELECT p.entry_id, coalesce(p.body, b.body) AS body FROM catalogue_pages p
      JOIN catalogue_entries e ON e.id = p.entry_id
      LEFT JOIN catalogue_entries o ON p.body IS NULL
        AND o.type = e.type AND o.document_id = e.document_id AND o.locale = e.content_locale
      LEFT JOIN catalogue_pages b ON b.entry_id = o.id
      WHERE p.entry_id IN (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return new Map(rows.map(({ entry_id: id, body }) => [id, body ?? '']));
}

/** How many entries of a scope have each value of a facet. */
export async function countFacet(
  reader: Reader,
  facet: Facet,
  scope: Scope,
  clock: Clock,
): Promise<{ key: string; count: number }[]> {
  const rows = await reader.all<{ key: string | number; total: number | string }>(
    ...facetStatement(facet, scope, clock),
  );
  return rows.map(({ key, total }) => ({ key: String(key), count: Number(total) }));
}

function facetStatement(facet: Facet, { sql, ids, values, isEverything }: Scope, clock: Clock): [string, unknown[]] {
  if (facet === 'type' && isEverything)
    return ['SELECT type AS key, total FROM catalogue_totals WHERE locale = ?', values];
  if (facet === 'type' || facet === 'year') {
    return [
      `SELECT e.${facet} AS key, count(*) AS total ${sql} AND e.${facet} IS NOT NULL GROUP BY e.${facet}`,
      values,
    ];
  }
  if (facet === 'callState') {
    const [closed, soon] = (['closed', 'closing-soon'] as const).map((state: CallState) =>
      callStateCondition(state, clock),
    );
    const key = `CASE WHEN ${closed?.sql} THEN 'closed' WHEN ${soon?.sql} THEN 'closing-soon' ELSE 'open' END`;
    return [
      `SELECT key, count(*) AS total FROM (SELECT ${key} AS key ${sql} AND e.type = '${CALL}') states GROUP BY key`,
      [...(closed?.values ?? []), ...(soon?.values ?? []), ...values],
    ];
  }
  // Of the whole catalogue the index of terms tells by itself.
  if (isEverything) {
    return [
      'SELECT value AS key, count(*) AS total FROM catalogue_terms WHERE locale = ? AND facet = ? GROUP BY value',
      [...values, facet],
    ];
  }
  const joined = ids.sql.replace(' WHERE ', ` JOIN catalogue_terms f ON f.entry_id = ${ids.id} WHERE `);
  return [`SELECT f.value AS key, count(*) AS total ${joined} AND f.facet = ? GROUP BY f.value`, [...values, facet]];
}

/** The names of countries and themes in a language, by code or key. */
export async function readNames(
  reader: Reader,
  facet: 'country' | 'theme',
  locale: Locale,
): Promise<Map<string, string>> {
  const column = { en: 'name', fr: 'name_fr', es: 'name_es' }[locale];
  const [table, key] = facet === 'country' ? ['countries', 'iso_2'] : ['thematic_areas', 'key'];
  const rows = await reader.all<{ key: string; name: string }>(`SELECT ${key} AS key, ${column} AS name FROM ${table}`);
  return new Map(rows.map((row) => [row.key, row.name]));
}

/** The next instants at which a call closes, and begins to close soon. */
export async function readNextClosings(reader: Reader, clock: Clock, locale: Locale): Promise<number[]> {
  const found: number[] = [];
  for (const { sql, values } of nextClosing(clock, locale)) {
    const [row] = await reader.all<{ closes_at: number | string | null }>(sql, values);
    found.push(row?.closes_at == null ? Infinity : Number(row.closes_at));
  }
  return found;
}

const PAGE_COLUMNS = `e.id, e.type, e.document_id, e.locale, e.card, e.closes_at, e.last_confirmed_at, e.has_outcome, p.page`;

/** A slug leads to its document from every language, and the documentId does too. */
export async function readPage(
  reader: Reader,
  type: CatalogueType,
  key: string,
  locale: Locale,
): Promise<PageRow | undefined> {
  const [row] = await reader.all<PageRow>(
    `SELECT ${PAGE_COLUMNS} FROM catalogue_entries e JOIN catalogue_pages p ON p.entry_id = e.id
      WHERE e.type = ? AND e.locale = ? AND e.document_id = (
        SELECT found.document_id FROM (
          SELECT document_id, CASE WHEN locale = ? THEN 0 ELSE 1 END AS place FROM catalogue_entries
            WHERE type = ? AND slug = ?
          UNION ALL
          SELECT document_id, 2 AS place FROM catalogue_entries WHERE type = ? AND document_id = ?
        ) found ORDER BY place LIMIT 1
      )`,
    [type, locale, locale, type, key, type, key],
  );
  return row;
}

/**
 * The newest entries that have one of some countries or themes, in the order of the index.
 *
 * @param themes keys of which they must also have one
 */
export async function readNewestOfTerms(
  reader: Reader,
  terms: Term[],
  locale: Locale,
  limit: number,
  themes?: string[],
): Promise<CardRow[]> {
  if (terms.length === 0) return [];
  const alsoOf =
    themes === undefined
      ? ''
      : `AND (d.mask & ?) <> 0 AND EXISTS (SELECT 1 FROM catalogue_terms t
          WHERE t.entry_id = d.entry_id AND t.facet = 'theme' AND t.value IN (${themes.map(() => '?').join(', ')}))`;
  // Of each term as many as are wanted at most, and the newest of these.
  const newest = `SELECT * FROM (
    SELECT d.entry_id, d.sort_date, d.document_id FROM catalogue_terms d
      WHERE d.locale = ? AND d.facet = ? AND d.value = ? ${alsoOf} ORDER BY d.sort_date DESC, d.document_id LIMIT ${limit}
    ) of_term`;
  return reader.all(
    `SELECT ${CARD_COLUMNS} FROM (
        SELECT entry_id, sort_date, document_id FROM (${terms.map(() => newest).join(' UNION ')}) found
          ORDER BY sort_date DESC, document_id LIMIT ${limit}
      ) places JOIN catalogue_entries c ON c.id = places.entry_id ORDER BY places.sort_date DESC, places.document_id`,
    [
      ...terms.flatMap(({ facet, value }) => [
        ...[locale, facet, value],
        ...(themes === undefined ? [] : [maskOfThemes(themes), ...themes]),
      ]),
    ],
  );
}

const maskOfThemes = (themes: string[]) => maskOf(themes.map((value) => ({ facet: 'theme', value })));

/** Each order ends with the documentId, so that pages are stable. */
function orderOf(scope: Scope, { sort }: Order, { now }: Clock): { orderBy: string; values: unknown[] } {
  if (sort === 'relevance' && scope.rank !== undefined) {
    return { orderBy: `${scope.rank}, ${scope.newest}`, values: scope.rankValues };
  }
  if (sort === 'title') return { orderBy: 'e.sort_title, e.document_id', values: [] };
  if (sort === 'deadline') {
    // Open calls, the nearest first; those without an end; closed ones, the last closed first; what is no call.
    return {
      orderBy: `CASE WHEN e.type <> '${CALL}' THEN 3 WHEN e.closes_at IS NULL THEN 1 WHEN e.closes_at > ? THEN 0 ELSE 2 END,
        CASE WHEN e.closes_at > ? THEN e.closes_at ELSE -e.closes_at END, ${scope.newest}`,
      values: [now, now],
    };
  }
  return { orderBy: scope.newest, values: [] };
}
