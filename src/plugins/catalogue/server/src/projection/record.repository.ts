/**
 * When each document of the catalogue appeared in it and last changed, and which have gone from it: what feeds,
 * harvesters and calendars ask for. Of what has gone no text is kept, only what it is filed under, and that for a year.
 */
import type { Core } from '@strapi/strapi';
import { CALL, type CatalogueType } from '../shared/catalogue-types';
import type { Transaction } from '../shared/dialect';
import { forumTime } from '../shared/forum';

const TABLE = 'catalogue_records';
const KEY = ['type', 'document_id'];
/** In milliseconds: how long it is remembered that a document has gone. */
export const REMEMBERED = 366 * 24 * 60 * 60 * 1000;
/** Rows of one statement. */
const CHUNK = 100;

/**
 * Notes that something that documents show has changed, or that they are there, or there again.
 *
 * @param publishedAt by documentId, in epoch milliseconds: when one that was not there appeared
 */
export async function noteChanged(
  strapi: Core.Strapi,
  trx: Transaction,
  type: CatalogueType,
  publishedAt: Map<string, number>,
): Promise<void> {
  const changed = { changed_at: forumTime(strapi).now().getTime(), is_gone: 0, closes_at: null, filed_under: null };
  const rows = [...publishedAt].map(([documentId, appearedAt]) => ({
    type,
    document_id: documentId,
    departures: 0,
    sequence: 0,
    appeared_at: appearedAt,
    ...changed,
  }));
  const appearedAt = trx.raw(`CASE WHEN ${TABLE}.is_gone = 1 THEN excluded.appeared_at ELSE ${TABLE}.appeared_at END`);
  for (let first = 0; first < rows.length; first += CHUNK) {
    await trx(TABLE)
      .insert(rows.slice(first, first + CHUNK))
      .onConflict(KEY)
      .merge({ ...changed, appeared_at: appearedAt });
  }
}

/** @returns when documents appeared, by documentId, in epoch milliseconds */
export async function readAppearances(
  trx: Transaction,
  type: CatalogueType,
  documentIds: string[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let first = 0; first < documentIds.length; first += CHUNK) {
    const rows: { document_id: string; appeared_at: number | string }[] = await trx(TABLE)
      .select('document_id', 'appeared_at')
      .where({ type })
      .whereIn('document_id', documentIds.slice(first, first + CHUNK));
    for (const row of rows) found.set(row.document_id, Number(row.appeared_at));
  }
  return found;
}

/** Notes that documents go. What they are filed under is read from their entries, which are still there. */
export async function noteGone(
  strapi: Core.Strapi,
  trx: Transaction,
  type: CatalogueType,
  documentIds: string[],
): Promise<void> {
  const now = forumTime(strapi).now().getTime();
  for (const documentId of documentIds) {
    const where = { type, document_id: documentId };
    const entry: { id: number; closes_at: number | string | null; year: number | null; page: string } | undefined =
      await trx('catalogue_entries')
        .join('catalogue_pages', 'entry_id', 'id')
        .select('id', 'closes_at', 'year', 'page')
        .where(where)
        .first();
    if (entry === undefined) continue;
    const before: { departures: number } | undefined = await trx(TABLE).select('departures').where(where).first();
    const departures = (before?.departures ?? 0) + 1;
    const gone = {
      changed_at: now,
      is_gone: 1,
      departures,
      // Raised by one: two for each departure, of which the second is for a return.
      sequence: sequenceOf(type, entry.page, departures) - 1,
      closes_at: entry.closes_at,
      filed_under: JSON.stringify(await filedUnder(trx, entry)),
    };
    await trx(TABLE)
      .insert({ ...where, ...gone })
      .onConflict(KEY)
      .merge(gone);
  }
  await trx(TABLE)
    .where({ is_gone: 1 })
    .where('changed_at', '<', now - REMEMBERED)
    .delete();
}

/** How often the event of a call was changed: with each change of its deadline, and whenever it went and came back. */
export function sequenceOf(type: CatalogueType, page: string, departures: number): number {
  const { deadlineChanges } = JSON.parse(page) as { deadlineChanges?: unknown[] | null };
  return (type === CALL ? (deadlineChanges ?? []).length : 0) + 2 * departures;
}

interface WrongRecord {
  type: CatalogueType;
  document_id: string;
  /** Whether the document is in the catalogue. */
  isThere: boolean;
}

/** @returns documents whose record is missing, or tells of another state than that of the catalogue */
export async function findWrongRecords(trx: Transaction): Promise<WrongRecord[]> {
  const entries = () => trx('catalogue_entries').select('type', 'document_id').distinct();
  const records = () => trx(TABLE).select('type', 'document_id').where({ is_gone: 0 });
  const without = (rows: Omit<WrongRecord, 'isThere'>[], others: Omit<WrongRecord, 'isThere'>[]) => {
    const known = new Set(others.map(({ type, document_id: id }) => `${type} ${id}`));
    return rows.filter(({ type, document_id: id }) => !known.has(`${type} ${id}`));
  };
  const [there, told] = [await entries(), await records()];
  return [
    ...without(there, told).map((row) => ({ ...row, isThere: true })),
    ...without(told, there).map((row) => ({ ...row, isThere: false })),
  ];
}

/** Lets records tell again what is in the catalogue. Of what has gone unnoticed, nobody knows what it was filed under. */
export async function mendRecords(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  for (const { type, document_id: documentId, isThere } of await findWrongRecords(trx)) {
    if (isThere) {
      const entries = trx('catalogue_entries').where({ type, document_id: documentId });
      const [row] = (await entries.min({ at: 'appeared_at' })) as { at: number | string }[];
      await noteChanged(strapi, trx, type, new Map([[documentId, Number(row?.at)]]));
    } else {
      await trx(TABLE)
        .where({ type, document_id: documentId })
        .increment({ departures: 1, sequence: 1 })
        .update({ changed_at: forumTime(strapi).now().getTime(), is_gone: 1, filed_under: '{}' });
    }
  }
}

async function filedUnder(
  trx: Transaction,
  { id, year }: { id: number; year: number | null },
): Promise<Record<string, string[]>> {
  const rows: { facet: string; value: string }[] = await trx('catalogue_terms')
    .select('facet', 'value')
    .where({ entry_id: id })
    .orderBy(['facet', 'value']);
  const terms: Record<string, string[]> = year === null ? {} : { year: [String(year)] };
  for (const { facet, value } of rows) terms[facet] = [...(terms[facet] ?? []), value];
  return terms;
}
