/** The only file that writes the tables of the catalogue, and reads what is to be compared with the documents. */
import type { Core } from '@strapi/strapi';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { noteChange } from '../answers/changes';
import { wordsOfChange, type Part } from '../shared/made-of';
import { SEARCH_FIELDS, toTsvector } from '../search/search-fields';
import { CATALOGUE_TYPES, type CatalogueType } from '../shared/catalogue-types';
import { isPostgres, type Transaction } from '../shared/dialect';
import { maskOf } from '../shared/terms';
import type { Entry } from './entry';
import { noteChanged, noteGone, readAppearances } from './record.repository';

/** Rows of one statement: SQLite compiles longer ones badly. */
const CHUNK = 100;

interface Known {
  id: number;
  document_id: string;
  locale: Locale;
  slug: string;
  fingerprint: string;
}

/**
 * Makes the entries of some documents what they are to be: those that are missing among them go. What has not
 * changed is not written. Joins the transaction, which holds the projection's lock.
 *
 * @param isAnew whether to write also what seems to be right
 */
export async function writeEntries(
  strapi: Core.Strapi,
  trx: Transaction,
  type: CatalogueType,
  documentIds: string[],
  entries: Entry[],
  isAnew = false,
): Promise<void> {
  const known = await findKnown(trx, type, documentIds);
  const keyOf = (documentId: string, locale: string) => `${documentId} ${locale}`;
  const byKey = new Map(known.map((row) => [keyOf(row.document_id, row.locale), row]));
  const changed: { entry: Entry; id: number | undefined }[] = [];
  /** When each document was published of which something is shown differently: the first of its languages. */
  const differing = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry.documentId, entry.locale);
    const row = byKey.get(key);
    byKey.delete(key);
    if (row?.fingerprint !== entry.fingerprint) differing.set(entry.documentId, Infinity);
    if (isAnew || row?.fingerprint !== entry.fingerprint) changed.push({ entry, id: row?.id });
  }
  for (const { documentId, publishedAt } of entries) {
    const earliest = differing.get(documentId);
    if (earliest !== undefined) differing.set(documentId, Math.min(earliest, publishedAt));
  }
  const gone = [...byKey.values()];
  if (changed.length === 0 && gone.length === 0) return;

  const remaining = new Set(entries.map(({ documentId }) => documentId));
  const departed = new Set(gone.map((row) => row.document_id).filter((documentId) => !remaining.has(documentId)));
  await noteGone(strapi, trx, type, [...departed]);
  await noteChanged(strapi, trx, type, differing);
  // What seemed to be right and was not may be anything.
  const before = [...gone, ...known.filter((row) => changed.some(({ id }) => id === row.id))];
  const now = changed.map(({ entry }) => entry);
  await noteChange(strapi, isAnew ? undefined : wordsOfChange([...(await partsOf(trx, type, before)), ...now]));
  await deleteChildren(strapi, trx, [...gone, ...changed.flatMap(({ id }) => (id === undefined ? [] : [{ id }]))]);
  await inChunks(gone, (rows) =>
    trx('catalogue_entries')
      .whereIn(
        'id',
        rows.map(({ id }) => id),
      )
      .delete(),
  );
  const appearances = await readAppearances(trx, type, [...remaining]);
  const rowOf = (entry: Entry) => toRow(entry, appearances.get(entry.documentId));
  for (const { entry, id } of changed) {
    if (id !== undefined) await trx('catalogue_entries').where({ id }).update(rowOf(entry));
  }
  const added = changed.filter(({ id }) => id === undefined).map(({ entry }) => entry);
  await inChunks(added, (some) => trx('catalogue_entries').insert(some.map(rowOf)));

  const ids = new Map(
    (await findKnown(trx, type, documentIds)).map((row) => [keyOf(row.document_id, row.locale), row.id]),
  );
  const written = changed.map(({ entry }) => ({ entry, id: ids.get(keyOf(entry.documentId, entry.locale)) as number }));
  await insertChildren(strapi, trx, written);
  await writeReferences(trx, type, documentIds, entries);
  await addToTotals(trx, type, added, 1);
  await addToTotals(trx, type, gone, -1);
}

async function partsOf(trx: Transaction, type: CatalogueType, rows: Known[]): Promise<Part[]> {
  const terms = new Map<number, Part['terms']>(rows.map(({ id }) => [id, []]));
  await inChunks([...terms.keys()], async (ids) => {
    const some: TermRow[] = await trx('catalogue_terms').whereIn('entry_id', ids);
    for (const { entry_id: id, facet, value } of some) terms.get(id)?.push({ facet, value });
  });
  return rows.map(({ id, document_id: documentId, slug }) => ({ type, documentId, slug, terms: terms.get(id) ?? [] }));
}

/** documentIds of a type in the catalogue, in their order, after one and up to another. */
export async function findProjectedIds(
  trx: Transaction,
  type: CatalogueType,
  after: string,
  upTo: string | undefined,
): Promise<string[]> {
  const query = trx('catalogue_entries').distinct('document_id').where({ type }).where('document_id', '>', after);
  const rows: { document_id: string }[] = await (upTo === undefined ? query : query.where('document_id', '<=', upTo));
  return rows.map(({ document_id: documentId }) => documentId);
}

/** What shows something of documents or files. @returns documentIds by type */
export async function findReferring(trx: Transaction, targets: string[]): Promise<Map<CatalogueType, string[]>> {
  const rows: { type: CatalogueType; document_id: string }[] = await trx('catalogue_references')
    .distinct('type', 'document_id')
    .whereIn('target', targets)
    .orderBy(['type', 'document_id']);
  const found = new Map<CatalogueType, string[]>();
  for (const { type, document_id: documentId } of rows) addTo(found, type, documentId);
  return found;
}

/** What documents show something of. @returns documentIds by documentId, in their order */
export async function readReferences(
  trx: Transaction,
  type: CatalogueType,
  documentIds: string[],
): Promise<Map<string, string[]>> {
  const rows: { document_id: string; target: string }[] = await trx('catalogue_references')
    .select('document_id', 'target')
    .where({ type })
    .whereIn('document_id', documentIds)
    .orderBy('target');
  const found = new Map<string, string[]>();
  for (const { document_id: documentId, target } of rows) addTo(found, documentId, target);
  return found;
}

/** What a document's languages show something of together. @returns documentIds by documentId, in their order */
export function referencesOf(entries: Entry[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { documentId, references } of entries) {
    const known = found.get(documentId) ?? new Set();
    references.forEach((target) => known.add(target));
    found.set(documentId, known);
  }
  return new Map([...found].map(([documentId, targets]) => [documentId, [...targets].sort()]));
}

/** An entry as it is stored, in the form in which it is written: to be compared. */
export interface StoredEntry {
  documentId: string;
  locale: Locale;
  row: Record<string, unknown>;
  page: string | undefined;
  body: string | null | undefined;
  terms: string[];
}

export async function readStored(trx: Transaction, type: CatalogueType, documentIds: string[]): Promise<StoredEntry[]> {
  const rows: (Known & Record<string, unknown>)[] = await trx('catalogue_entries')
    .where({ type })
    .whereIn('document_id', documentIds);
  const ids = rows.map(({ id }) => id);
  const pages: { entry_id: number; page: string; body: string | null }[] = await trx('catalogue_pages').whereIn(
    'entry_id',
    ids,
  );
  const terms: TermRow[] = await trx('catalogue_terms').whereIn('entry_id', ids);
  const pageOf = new Map(pages.map((page) => [page.entry_id, page]));
  const termsOf = new Map<number, string[]>();
  for (const term of terms) addTo(termsOf, term.entry_id, describeTerm(term));
  return rows.map(({ id, ...row }) => ({
    documentId: row.document_id,
    locale: row.locale,
    row: withNumbers(row),
    page: pageOf.get(id)?.page,
    body: pageOf.get(id)?.body,
    terms: (termsOf.get(id) ?? []).sort(),
  }));
}

/** @returns the same form for an entry as it ought to be stored @param appearedAt what its record says */
export function asStored(entry: Entry, appearedAt: number | undefined): StoredEntry {
  return {
    documentId: entry.documentId,
    locale: entry.locale,
    row: toRow(entry, appearedAt),
    page: entry.page,
    body: entry.body,
    terms: toTermRows(0, entry).map(describeTerm).sort(),
  };
}

/** @returns the languages and documents whose full text is not what it ought to be */
export async function findStaleTexts(strapi: Core.Strapi, trx: Transaction, entries: Entry[]): Promise<Entry[]> {
  const stale: Entry[] = [];
  for (const entry of entries) {
    const key = { type: entry.type, document_id: entry.documentId, locale: entry.locale };
    const row = (await trx('catalogue_entries').select('id').where(key).first()) as { id: number } | undefined;
    if (row !== undefined && !(await hasTexts(strapi, trx, row.id, entry))) stale.push(entry);
  }
  return stale;
}

/** @returns how many rows are stored for entries that are none: a deletion should have taken them along */
export async function countOrphans(strapi: Core.Strapi, trx: Transaction): Promise<number> {
  let orphans = 0;
  for (const query of orphansOf(strapi, trx)) {
    const [row] = await query.count({ total: '*' });
    orphans += Number((row as { total?: number | string } | undefined)?.total ?? 0);
  }
  return orphans;
}

/** Deletes such rows, and counts all entries anew. */
export async function tidyUp(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  for (const query of orphansOf(strapi, trx)) await query.delete();
  for (const type of CATALOGUE_TYPES) await countAnew(trx, type);
}

function orphansOf(strapi: Core.Strapi, trx: Transaction) {
  const tables = ['catalogue_pages', 'catalogue_terms', ...(isPostgres(strapi) ? ['catalogue_search'] : [])];
  const entries = () => trx('catalogue_entries').select('id');
  return [
    ...tables.map((table) => trx(table).whereNotIn('entry_id', entries())),
    ...(isPostgres(strapi) ? [] : LOCALES).map((locale) =>
      trx(searchTable(locale)).whereNotIn('rowid', entries().where({ locale })),
    ),
  ];
}

export async function readTotals(trx: Transaction): Promise<Record<string, number>> {
  const rows: { locale: string; type: string; total: number }[] = await trx('catalogue_totals');
  return Object.fromEntries(
    rows.filter(({ total }) => total > 0).map(({ locale, type, total }) => [`${type} ${locale}`, total]),
  );
}

export async function readCounts(trx: Transaction): Promise<Record<string, number>> {
  const rows: { locale: string; type: string; total: number | string }[] = await trx('catalogue_entries')
    .select('locale', 'type')
    .count({ total: '*' })
    .groupBy('locale', 'type');
  return Object.fromEntries(rows.map(({ locale, type, total }) => [`${type} ${locale}`, Number(total)]));
}

async function findKnown(trx: Transaction, type: CatalogueType, documentIds: string[]): Promise<Known[]> {
  const found: Known[] = [];
  await inChunks(documentIds, async (some) => {
    const rows: Known[] = await trx('catalogue_entries')
      .select('id', 'document_id', 'locale', 'slug', 'fingerprint')
      .where({ type })
      .whereIn('document_id', some);
    found.push(...rows);
  });
  return found;
}

async function deleteChildren(strapi: Core.Strapi, trx: Transaction, rows: { id: number }[]): Promise<void> {
  await inChunks(rows, async (some) => {
    const ids = some.map(({ id }) => id);
    await trx('catalogue_pages').whereIn('entry_id', ids).delete();
    await trx('catalogue_terms').whereIn('entry_id', ids).delete();
    if (isPostgres(strapi)) await trx('catalogue_search').whereIn('entry_id', ids).delete();
    else for (const locale of LOCALES) await trx(searchTable(locale)).whereIn('rowid', ids).delete();
  });
}

async function insertChildren(
  strapi: Core.Strapi,
  trx: Transaction,
  written: { entry: Entry; id: number }[],
): Promise<void> {
  await inChunks(written, (some) =>
    trx('catalogue_pages').insert(some.map(({ id, entry: { page, body } }) => ({ entry_id: id, page, body }))),
  );
  await inChunks(
    written.flatMap(({ id, entry }) => toTermRows(id, entry)),
    (rows) => trx('catalogue_terms').insert(rows),
  );
  if (isPostgres(strapi)) {
    for (const { id, entry } of written) {
      await trx.raw('INSERT INTO catalogue_search (entry_id, locale, search) VALUES (?, ?, ?::tsvector)', [
        id,
        entry.locale,
        toTsvector(entry.texts),
      ]);
    }
    return;
  }
  for (const locale of LOCALES) {
    const rows = written.filter(({ entry }) => entry.locale === locale);
    await inChunks(rows, (some) =>
      trx(searchTable(locale)).insert(some.map(({ id, entry }) => ({ rowid: id, ...entry.texts }))),
    );
  }
}

async function hasTexts(strapi: Core.Strapi, trx: Transaction, id: number, { locale, texts }: Entry): Promise<boolean> {
  if (isPostgres(strapi)) {
    const { rows } = (await trx.raw(
      'SELECT 1 FROM catalogue_search WHERE entry_id = ? AND locale = ? AND search = ?::tsvector',
      [id, locale, toTsvector(texts)],
    )) as { rows: unknown[] };
    return rows.length === 1;
  }
  // The index keeps no texts, but of how many words they are.
  const sizes = (await trx(`${searchTable(locale)}_docsize`)
    .select('sz')
    .where({ id })
    .first()) as { sz: Buffer } | undefined;
  if (sizes === undefined) return false;
  const stored = numbersIn(sizes.sz);
  return SEARCH_FIELDS.every((field, place) => {
    const words = texts[field] === '' ? [] : texts[field].split(' ');
    // Of letters that came into Unicode later than into SQLite it makes no word.
    return stored[place] === words.length || words.some((word) => !/^[a-z0-9]+$/.test(word));
  });
}

/** Numbers as SQLite writes them: seven bits in each byte, the eighth tells that there are more. */
function numbersIn(bytes: Buffer): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 127);
    if (byte < 128) {
      numbers.push(number);
      number = 0;
    }
  }
  return numbers;
}

async function writeReferences(
  trx: Transaction,
  type: CatalogueType,
  documentIds: string[],
  entries: Entry[],
): Promise<void> {
  await inChunks(documentIds, (some) =>
    trx('catalogue_references').where({ type }).whereIn('document_id', some).delete(),
  );
  const rows = [...referencesOf(entries)].flatMap(([documentId, targets]) =>
    targets.map((target) => ({ target, type, document_id: documentId })),
  );
  await inChunks(rows, (some) => trx('catalogue_references').insert(some));
}

/** Not counted anew: that takes as long as there are entries. */
async function addToTotals(
  trx: Transaction,
  type: CatalogueType,
  entries: { locale: Locale }[],
  sign: 1 | -1,
): Promise<void> {
  for (const locale of LOCALES) {
    const number = sign * entries.filter((entry) => entry.locale === locale).length;
    if (number === 0) continue;
    await trx.raw(
      `INSERT INTO catalogue_totals (locale, type, total) VALUES (?, ?, ?)
        ON CONFLICT (locale, type) DO UPDATE SET total = catalogue_totals.total + excluded.total`,
      [locale, type, number],
    );
  }
}

async function countAnew(trx: Transaction, type: CatalogueType): Promise<void> {
  await trx('catalogue_totals').where({ type }).delete();
  await trx.raw(
    `INSERT INTO catalogue_totals (locale, type, total)
      SELECT locale, type, count(*) FROM catalogue_entries WHERE type = ? GROUP BY locale, type`,
    [type],
  );
}

interface TermRow {
  entry_id: number;
  facet: string;
  value: string;
  locale: string;
  sort_date: string;
  document_id: string;
  type: string;
  mask: number | string;
}

function toTermRows(id: number, { terms, locale, sortDate, documentId, type }: Entry): TermRow[] {
  const mask = maskOf(terms);
  return terms.map(({ facet, value }) => ({
    entry_id: id,
    facet,
    value,
    locale,
    sort_date: sortDate,
    document_id: documentId,
    type,
    mask,
  }));
}

function describeTerm({ facet, value, locale, sort_date: sortDate, document_id: id, type, mask }: TermRow): string {
  return [facet, value, locale, sortDate, id, type, mask].join(' ');
}

/** @param appearedAt what its record says */
function toRow(entry: Entry, appearedAt: number | undefined): Record<string, unknown> {
  return {
    type: entry.type,
    document_id: entry.documentId,
    locale: entry.locale,
    content_locale: entry.contentLocale,
    slug: entry.slug,
    sort_title: entry.sortTitle,
    sort_date: entry.sortDate,
    appeared_at: appearedAt ?? entry.publishedAt,
    year: entry.year,
    closes_at: entry.closesAt,
    last_confirmed_at: entry.lastConfirmedAt,
    has_outcome: entry.hasOutcome ? 1 : 0,
    card: entry.card,
    fingerprint: entry.fingerprint,
  };
}

/** PostgreSQL's driver gives what is longer than 32 bits in words. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  const number = (value: unknown) => (value === null ? null : Number(value));
  return {
    ...row,
    appeared_at: number(row.appeared_at),
    closes_at: number(row.closes_at),
    last_confirmed_at: number(row.last_confirmed_at),
  };
}

function searchTable(locale: Locale): string {
  return `catalogue_search_${locale}`;
}

async function inChunks<T>(items: T[], work: (some: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let first = 0; first < items.length; first += CHUNK) await work(items.slice(first, first + CHUNK));
}

function addTo<Key>(lists: Map<Key, string[]>, key: Key, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
