/** What a list, its total and its facets are taken from: the filters as SQL, the same on both databases. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import { FACETS_OF_TERMS } from '../projection/entry';
import { parseSearch } from '../search/parse-search';
import { BM25_WEIGHTS, LETTER_WEIGHTS } from '../search/search-fields';
import { toFts5, toTsquery } from '../search/to-expression';
import { CALL } from '../shared/catalogue-types';
import type { CallState } from '../shared/forum';
import type { Facet, Filters } from './parameters';

export interface Clock {
  /** Milliseconds. */
  now: number;
  closingSoon: number;
}

export interface Scope {
  /** `FROM` and `WHERE`, with the entries as `e`. */
  sql: string;
  values: unknown[];
  /** By which a list comes in its order without being sorted. */
  newest: string;
  /** The smaller the better the entry fits; undefined where nothing is searched. */
  rank: string | undefined;
  rankValues: unknown[];
  /** Whether nothing limits it but types: its total is known. */
  isWhole: boolean;
  /** Whether nothing limits it at all. */
  isEverything: boolean;
}

interface Condition {
  sql: string;
  values: unknown[];
}

/**
 * @param filters what was asked for
 * @param except a facet whose own filter is left out: its counts tell what choosing another value would bring
 * @returns undefined where nothing can be found
 */
export function scopeOf(filters: Filters, clock: Clock, onPostgres: boolean, except?: Facet): Scope | undefined {
  const conditions: Condition[] = [];
  const joins: Condition[] = [];
  let rank: string | undefined;
  let rankValues: unknown[] = [];
  let newest = 'e.sort_date DESC, e.document_id';
  const { locale } = filters;
  let isBound = false;
  let entry = 'e.id';

  if (filters.search !== undefined && filters.search !== '') {
    const terms = parseSearch(filters.search, locale);
    const { wanted, excluded } = (onPostgres ? toTsquery : toFts5)(terms);
    // Quotation marks, asterisks and the like alone: there is nothing to be found.
    if (wanted === undefined && excluded === undefined) return undefined;
    const table = onPostgres ? 'catalogue_search' : `catalogue_search_${locale}`;
    if (wanted === undefined) {
      conditions.push(
        onPostgres
          ? {
              sql: `e.id NOT IN (SELECT entry_id FROM ${table} WHERE locale = '${locale}' AND search @@ ?::tsquery)`,
              values: [excluded],
            }
          : { sql: `e.id NOT IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, values: [excluded] },
      );
    } else if (onPostgres) {
      joins.push({ sql: `JOIN ${table} s ON s.entry_id = e.id`, values: [] });
      conditions.push({ sql: `s.locale = '${locale}' AND s.search @@ ?::tsquery`, values: [wanted] });
      rank = `-ts_rank('${LETTER_WEIGHTS}', s.search, ?::tsquery, 1)`;
      rankValues = [wanted];
      isBound = true;
    } else {
      joins.push({ sql: `JOIN ${table} s ON s.rowid = e.id`, values: [] });
      conditions.push({ sql: `${table} MATCH ?`, values: [wanted] });
      rank = `bm25(${table}, ${BM25_WEIGHTS.join(', ')})`;
      isBound = true;
    }
  }

  for (const facet of FACETS_OF_TERMS) {
    const values = facet === except ? undefined : filters[facet]?.map(String);
    if (values === undefined) continue;
    if (!isBound && values.length === 1) {
      joins.push({ sql: 'JOIN catalogue_terms d ON d.entry_id = e.id', values: [] });
      conditions.push({ sql: 'd.locale = ? AND d.facet = ? AND d.value = ?', values: [locale, facet, ...values] });
      newest = 'd.sort_date DESC, d.document_id';
      // What else is asked of its terms is then answered before the entry is read.
      entry = 'd.entry_id';
      isBound = true;
      continue;
    }
    conditions.push({
      sql: `EXISTS (SELECT 1 FROM catalogue_terms t WHERE t.entry_id = ${entry} AND t.facet = ? AND t.value IN (${marks(values)}))`,
      values: [facet, ...values],
    });
  }

  // What is bound to a term or to a text is of one language already.
  if (!isBound) conditions.push({ sql: 'e.locale = ?', values: [locale] });
  const types = except === 'type' ? undefined : filters.type;
  if (types !== undefined) {
    conditions.push({ sql: `e.type IN (${marks(types)})`, values: types });
  }
  if (filters.year !== undefined && except !== 'year') {
    conditions.push({ sql: `e.year IN (${marks(filters.year)})`, values: filters.year });
  }
  if (filters.callState !== undefined && except !== 'callState') {
    const states = filters.callState.map((state) => callStateCondition(state, clock));
    conditions.push({
      sql: `e.type = '${CALL}' AND (${states.map(({ sql }) => `(${sql})`).join(' OR ')})`,
      values: states.flatMap(({ values }) => values),
    });
  }
  return {
    sql: `FROM catalogue_entries e ${joins.map(({ sql }) => sql).join(' ')} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    values: [...joins, ...conditions].flatMap(({ values }) => values),
    newest,
    rank,
    rankValues,
    isWhole: !isBound && conditions.length === (types === undefined ? 1 : 2),
    isEverything: !isBound && conditions.length === 1,
  };
}

/** Which calls are in a state, by the clock. */
export function callStateCondition(state: CallState, { now, closingSoon }: Clock): Condition {
  const soon = now + closingSoon;
  if (state === 'closed') return { sql: 'e.closes_at <= ?', values: [now] };
  if (state === 'closing-soon') return { sql: 'e.closes_at > ? AND e.closes_at <= ?', values: [now, soon] };
  return { sql: 'e.closes_at IS NULL OR e.closes_at > ?', values: [soon] };
}

/** The instants at which a list by state changes by itself are those of any call. */
export function nextClosing({ now, closingSoon }: Clock, locale: Locale): Condition[] {
  return [now, now + closingSoon].map((from) => ({
    sql: 'SELECT min(closes_at) AS closes_at FROM catalogue_entries WHERE locale = ? AND closes_at > ?',
    values: [locale, from],
  }));
}

function marks(values: unknown[]): string {
  return values.map(() => '?').join(', ');
}
