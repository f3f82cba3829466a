/**
 * The tables of the catalogue. They are no content types: nobody edits them, and Strapi's schemas know neither
 * ordered indexes nor full text. Strapi leaves alone what it never tracked; they are made where they are missing.
 */
import type { Core } from '@strapi/strapi';
import { LOCALES } from '../../../../../content-api/locales';
import { isPostgres, type Transaction } from '../shared/dialect';
import { forumTime } from '../shared/forum';
import { lockProjection } from '../shared/lock';

/** When a document came into the catalogue: the order of feeds. Records say it, and entries repeat it for their indexes. */
const APPEARED_AT = 'appeared_at BIGINT NOT NULL DEFAULT 0';

/** One row for each published document and language; `id` ties the other tables to it. */
const ENTRIES = (key: string, text: string) => `
  CREATE TABLE IF NOT EXISTS catalogue_entries (
    id ${key},
    type ${text} NOT NULL,
    document_id ${text} NOT NULL,
    locale ${text} NOT NULL,
    content_locale ${text} NOT NULL,
    slug ${text} NOT NULL,
    sort_title ${text} NOT NULL,
    sort_date ${text} NOT NULL,
    ${APPEARED_AT},
    year INTEGER,
    closes_at BIGINT,
    last_confirmed_at BIGINT,
    has_outcome INTEGER NOT NULL,
    card TEXT NOT NULL,
    fingerprint TEXT NOT NULL
  )`;

/** @param withId what an index needs to tell the ids of entries by itself */
const SHARED = (text: string, keyed: string, withId: string) => [
  'CREATE UNIQUE INDEX IF NOT EXISTS catalogue_entries_document_idx ON catalogue_entries (type, document_id, locale)',
  'CREATE INDEX IF NOT EXISTS catalogue_entries_slug_idx ON catalogue_entries (type, slug, locale)',
  `CREATE INDEX IF NOT EXISTS catalogue_entries_newest_idx
    ON catalogue_entries (locale, sort_date DESC, document_id)${withId}`,
  `CREATE INDEX IF NOT EXISTS catalogue_entries_type_idx
    ON catalogue_entries (locale, type, sort_date DESC, document_id)${withId}`,
  `CREATE INDEX IF NOT EXISTS catalogue_entries_appeared_idx
    ON catalogue_entries (locale, appeared_at DESC, document_id)${withId}`,
  `CREATE INDEX IF NOT EXISTS catalogue_entries_type_appeared_idx
    ON catalogue_entries (locale, type, appeared_at DESC, document_id)${withId}`,
  `CREATE INDEX IF NOT EXISTS catalogue_entries_title_idx
    ON catalogue_entries (locale, sort_title, document_id)${withId}`,
  'CREATE INDEX IF NOT EXISTS catalogue_entries_year_idx ON catalogue_entries (locale, year)',
  `CREATE INDEX IF NOT EXISTS catalogue_entries_closing_idx
    ON catalogue_entries (locale, closes_at) WHERE closes_at IS NOT NULL`,
  // The page and the text of an entry are long: apart, they do not lie between the rows of a list.
  `CREATE TABLE IF NOT EXISTS catalogue_pages (
    entry_id INTEGER PRIMARY KEY, page TEXT NOT NULL, body TEXT
  )`,
  // What an entry is filtered by; with its place in the order of lists, its type, and which other terms it may have (see
  // `shared/terms.ts`), so that one index answers "newest practices of a country and a theme", and counts them.
  `CREATE TABLE IF NOT EXISTS catalogue_terms (
    entry_id INTEGER NOT NULL, facet ${text} NOT NULL, value ${text} NOT NULL,
    locale ${text} NOT NULL, sort_date ${text} NOT NULL, document_id ${text} NOT NULL, type ${text} NOT NULL,
    mask BIGINT NOT NULL,
    PRIMARY KEY (entry_id, facet, value)
  )${keyed}`,
  `CREATE INDEX IF NOT EXISTS catalogue_terms_newest_idx
    ON catalogue_terms (locale, facet, value, sort_date DESC, document_id, entry_id, type, mask)`,
  // Which documents and files an entry shows something of, to project it anew when one of those changes.
  `CREATE TABLE IF NOT EXISTS catalogue_references (
    target ${text} NOT NULL, type ${text} NOT NULL, document_id ${text} NOT NULL,
    PRIMARY KEY (target, type, document_id)
  )${keyed}`,
  'CREATE INDEX IF NOT EXISTS catalogue_references_source_idx ON catalogue_references (type, document_id)',
  // When a document appeared and last changed; and that it was there, for feeds, harvesters and calendars (record.repository.ts).
  `CREATE TABLE IF NOT EXISTS catalogue_records (
    type ${text} NOT NULL, document_id ${text} NOT NULL, changed_at BIGINT NOT NULL, is_gone INTEGER NOT NULL,
    departures INTEGER NOT NULL, sequence INTEGER NOT NULL, closes_at BIGINT, filed_under TEXT,
    ${APPEARED_AT}, PRIMARY KEY (type, document_id)
  )`,
  'CREATE INDEX IF NOT EXISTS catalogue_records_changed_idx ON catalogue_records (changed_at, type, document_id)',
  // A list without filters has a total without counting.
  `CREATE TABLE IF NOT EXISTS catalogue_totals (
    locale ${text} NOT NULL, type ${text} NOT NULL, total INTEGER NOT NULL, PRIMARY KEY (locale, type)
  )`,
];

/** Words come folded (see `search/fold.ts`), and are no more than split here. The texts themselves are not kept again. */
const FTS5 = LOCALES.map(
  (locale) => `CREATE VIRTUAL TABLE IF NOT EXISTS catalogue_search_${locale}
    USING fts5(title, names, summary, body, joined, content = '', contentless_delete = 1,
      tokenize = 'unicode61 remove_diacritics 0', prefix = '3')`,
);

const TSVECTOR = [
  `CREATE TABLE IF NOT EXISTS catalogue_search (
    entry_id INTEGER PRIMARY KEY, locale TEXT COLLATE "C" NOT NULL, search TSVECTOR NOT NULL
  )`,
  ...LOCALES.map(
    (locale) => `CREATE INDEX IF NOT EXISTS catalogue_search_${locale}_idx
      ON catalogue_search USING gin (search) WHERE locale = '${locale}'`,
  ),
];

export async function createTables(strapi: Core.Strapi): Promise<void> {
  // Ordered by bytes on both databases, whatever the language of the server.
  const text = isPostgres(strapi) ? 'TEXT COLLATE "C"' : 'TEXT';
  const key = isPostgres(strapi) ? 'SERIAL PRIMARY KEY' : 'INTEGER PRIMARY KEY';
  // A table that is all key need not stand there twice; on PostgreSQL it does.
  const keyed = isPostgres(strapi) ? '' : ' WITHOUT ROWID';
  // On SQLite each index has it anyway.
  const withId = isPostgres(strapi) ? ' INCLUDE (id)' : '';
  const statements = [ENTRIES(key, text), ...SHARED(text, keyed, withId), ...(isPostgres(strapi) ? TSVECTOR : FTS5)];
  await strapi.db.transaction(async ({ trx }) => {
    await lockProjection(strapi, trx);
    const isOlder = await leaveOlderForm(strapi, trx);
    for (const statement of statements) await trx.raw(statement);
    if (!isOlder) return;
    // A catalogue that is older than this table.
    await trx.raw(
      `INSERT INTO catalogue_records (type, document_id, changed_at, is_gone, departures, sequence)
        SELECT DISTINCT type, document_id, CAST(? AS BIGINT), 0, 0, 0 FROM catalogue_entries e
        WHERE NOT EXISTS (SELECT 1 FROM catalogue_records r WHERE r.type = e.type AND r.document_id = e.document_id)`,
      [forumTime(strapi).now().getTime()],
    );
    await fillAppearances(strapi, trx);
  });
}

/** Of what was there before this was noted, the last publication is known: that of the language that was first. */
async function fillAppearances(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  const publishedAt = isPostgres(strapi)
    ? "CAST(extract(epoch FROM CAST(e.card::json ->> 'publishedAt' AS timestamptz)) * 1000 AS BIGINT)"
    : "CAST(round(unixepoch(e.card ->> 'publishedAt', 'subsec') * 1000) AS INTEGER)";
  for (const [table, of, value] of [
    ['catalogue_records', 'catalogue_entries', `min(${publishedAt})`],
    ['catalogue_entries', 'catalogue_records', 'min(e.appeared_at)'],
  ] as const) {
    await trx.raw(
      `UPDATE ${table} SET appeared_at = coalesce((
          SELECT ${value} FROM ${of} e WHERE e.type = ${table}.type AND e.document_id = ${table}.document_id
        ), 0) WHERE appeared_at = 0`,
    );
  }
}

/**
 * Before feeds were ordered by it, nothing told when a document appeared. Before terms had a mask, what hangs on the
 * entries had other columns: it is written anew (`VERSION` in `rebuild.ts`). The entries stay, and what is known of
 * documents: nothing has changed for harvesters.
 *
 * @returns whether the form was an older one
 */
async function leaveOlderForm(strapi: Core.Strapi, trx: Transaction): Promise<boolean> {
  let isOlder = false;
  for (const table of ['catalogue_entries', 'catalogue_records']) {
    if (!(await trx.schema.hasTable(table)) || (await trx.schema.hasColumn(table, 'appeared_at'))) continue;
    await trx.raw(`ALTER TABLE ${table} ADD COLUMN ${APPEARED_AT}`);
    isOlder = true;
  }
  if (!(await trx.schema.hasTable('catalogue_terms')) || (await trx.schema.hasColumn('catalogue_terms', 'mask')))
    return isOlder;
  const searches = isPostgres(strapi) ? ['search'] : LOCALES.map((locale) => `search_${locale}`);
  for (const name of ['pages', 'terms', ...searches]) {
    await trx.schema.dropTable(`catalogue_${name}`);
  }
  return true;
}
