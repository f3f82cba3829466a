/** What a list, its total and its facets are taken from: the filters as SQL, the same on both databases. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import { parseSearch } from '../search/parse-search';
import { BM25_WEIGHTS, LETTER_WEIGHTS } from '../search/search-fields';
import { toFts5, toTsquery } from '../search/to-expression';
import { CALL } from '../shared/catalogue-types';
import type { CallState } from '../shared/forum';
import { FACETS_OF_TERMS, maskOf } from '../shared/terms';
import type { Facet, Filters } from './parameters';

export interface Clock {
  /** Milliseconds. */
  now: number;
  closingSoon: number;
}

export interface Scope {
  /** `FROM` and `WHERE`, with the entries as `e`. */
  sql: string;
  /** The same, and `id` the column of entries' ids in it: without the entries where nothing else of them is asked. */
  ids: { sql: string; id: string };
  /** Of either. */
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
  /** Whether an entry itself must be read for it. */
  isOfEntry?: boolean;
}

/** What is looked through: all entries of a language, those that have a word, or those that have a term. */
interface Source {
  from: string;
  id: string;
  conditions: Condition[];
  newest: string;
  /** Where an entry's type is told. */
  type: string;
}

/**
 * @param filters what was asked for
 * @param except a facet whose own filter is left out: its counts tell what choosing another value would bring
 * @returns undefined where nothing can be found
 */
export function scopeOf(filters: Filters, clock: Clock, onPostgres: boolean, except?: Facet): Scope | undefined {
  const { locale } = filters;
  const asked = <F extends Facet>(facet: F) => (facet === except ? undefined : filters[facet]);
  const search = filters.search ? searchOf(filters.search, locale, onPostgres) : undefined;
  // Quotation marks, asterisks and the like alone: there is nothing to be found.
  if (search !== undefined && search.wanted === undefined && search.excluded === undefined) return undefined;

  const term = search?.wanted ? undefined : FACETS_OF_TERMS.find((facet) => asked(facet)?.length === 1);
  const source: Source =
    search?.wanted ?? (term === undefined ? entriesOf(locale) : entriesWith(term, String(filters[term]?.[0]), locale));
  const conditions = [...source.conditions];
  if (search?.excluded !== undefined) {
    conditions.push({ sql: `${source.id} NOT IN ${search.excluded.sql}`, values: search.excluded.values });
  }
  for (const facet of FACETS_OF_TERMS) {
    const values = asked(facet)?.map(String);
    if (values === undefined || facet === term) continue;
    if (term !== undefined) {
      // Told by the row itself, before anything is looked up.
      conditions.push({ sql: '(d.mask & ?) <> 0', values: [maskOf(values.map((value) => ({ facet, value })))] });
    }
    conditions.push({
      sql: `EXISTS (SELECT 1 FROM catalogue_terms t WHERE t.entry_id = ${source.id} AND t.facet = ? AND t.value IN (${marks(values)}))`,
      values: [facet, ...values],
    });
  }
  const types = asked('type');
  if (types !== undefined) {
    const isOfEntry = source.type.startsWith('e.');
    conditions.push({ sql: `${source.type} IN (${marks(types)})`, values: types, isOfEntry });
  }
  const years = asked('year');
  if (years !== undefined) {
    conditions.push({ sql: `e.year IN (${marks(years)})`, values: years, isOfEntry: true });
  }
  const states = asked('callState')?.map((state) => callStateCondition(state, clock));
  if (states !== undefined) {
    conditions.push({
      sql: `e.type = '${CALL}' AND (${states.map(({ sql }) => `(${sql})`).join(' OR ')})`,
      values: states.flatMap(({ values }) => values),
      isOfEntry: true,
    });
  }

  const where = `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const isOfEntries = source.id === 'e.id';
  const sql = `FROM ${source.from}${isOfEntries ? '' : ` JOIN catalogue_entries e ON e.id = ${source.id}`} ${where}`;
  const needsEntries = conditions.some(({ isOfEntry }) => isOfEntry);
  return {
    sql,
    ids: needsEntries ? { sql, id: 'e.id' } : { sql: `FROM ${source.from} ${where}`, id: source.id },
    values: conditions.flatMap(({ values }) => values),
    newest: source.newest,
    rank: search?.wanted?.rank,
    rankValues: search?.wanted?.rankValues ?? [],
    isWhole: isOfEntries && conditions.length === (types === undefined ? 1 : 2),
    isEverything: isOfEntries && conditions.length === 1,
  };
}

const NEWEST_ENTRIES = 'e.sort_date DESC, e.document_id';

function entriesOf(locale: Locale): Source {
  return {
    from: 'catalogue_entries e',
    id: 'e.id',
    conditions: [{ sql: 'e.locale = ?', values: [locale] }],
    newest: NEWEST_ENTRIES,
    type: 'e.type',
  };
}

/** Terms have what entries are ordered by: an index of theirs answers by itself. */
function entriesWith(facet: string, value: string, locale: Locale): Source {
  return {
    from: 'catalogue_terms d',
    id: 'd.entry_id',
    conditions: [{ sql: 'd.locale = ? AND d.facet = ? AND d.value = ?', values: [locale, facet, value] }],
    newest: 'd.sort_date DESC, d.document_id',
    type: 'd.type',
  };
}

/** What is searched for, and the ids of what is not wanted; neither of what has no words. */
function searchOf(
  text: string,
  locale: Locale,
  onPostgres: boolean,
): {
  wanted?: Source & { rank: string; rankValues: unknown[] };
  excluded?: Condition;
} {
  const terms = parseSearch(text, locale);
  const { wanted, excluded } = (onPostgres ? toTsquery : toFts5)(terms);
  const table = onPostgres ? 'catalogue_search' : `catalogue_search_${locale}`;
  const matches = onPostgres ? `s.locale = '${locale}' AND s.search @@ ?::tsquery` : `${table} MATCH ?`;
  const id = onPostgres ? 's.entry_id' : 's.rowid';
  if (wanted === undefined) {
    return excluded === undefined
      ? {}
      : { excluded: { sql: `(SELECT ${id} FROM ${table} s WHERE ${matches})`, values: [excluded] } };
  }
  return {
    wanted: {
      from: `${table} s`,
      id,
      conditions: [{ sql: matches, values: [wanted] }],
      newest: NEWEST_ENTRIES,
      type: 'e.type',
      ...(onPostgres
        ? { rank: `-ts_rank('${LETTER_WEIGHTS}', s.search, ?::tsquery, 1)`, rankValues: [wanted] }
        : { rank: `bm25(${table}, ${BM25_WEIGHTS.join(', ')})`, rankValues: [] }),
    },
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
