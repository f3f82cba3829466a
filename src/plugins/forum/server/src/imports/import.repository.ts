/** The only file that touches the tables of the imports. */
import type { Core } from '@strapi/strapi';
import { clock } from '../shared/clock';
import type { ImportState } from './import.state';
import type { ImportCounts, ImportReport } from './process-file';
import type { ImportProblem } from './problem';

export const IMPORT = 'plugin::forum.import' as const;
export const IMPORT_PART = 'plugin::forum.import-part' as const;
/** Held by the one import that writes; the database lets nobody else have it. */
const WRITING = 'writing';

export interface Import {
  documentId: string;
  fileName: string;
  /** documentId of the delegation on whose behalf rows are drafted that name none. */
  delegation: string | null;
  state: ImportState;
  isDryRun: boolean;
  uploadedAt: string;
  checkedAt: string | null;
  finishedAt: string | null;
  /** Of the file. */
  lines: number;
  /** Where the present run is, or the last one ended. */
  line: number;
  counts: ImportCounts | null;
  problems: ImportProblem[] | null;
}

export async function insertImport(
  strapi: Core.Strapi,
  { fileName, delegation }: Pick<Import, 'fileName' | 'delegation'>,
): Promise<string> {
  const now = clock.now();
  const data = { fileName, delegation, state: 'uploading' as const, uploadedAt: now, aliveAt: now };
  return (await strapi.db.query(IMPORT).create({ data })).documentId;
}

/** Adds the next piece of the file. */
export async function insertPart(
  strapi: Core.Strapi,
  documentId: string,
  position: number,
  content: string,
): Promise<void> {
  await strapi.db.query(IMPORT_PART).create({ data: { import: documentId, position, content } });
  await strapi.db.query(IMPORT).updateMany({ where: { documentId }, data: { aliveAt: clock.now() } });
}

/** Reads the file a piece at a time. */
export async function* readParts(strapi: Core.Strapi, documentId: string): AsyncGenerator<string> {
  for (let position = 0; ; position += 1) {
    const part = await strapi.db.query(IMPORT_PART).findOne({ where: { import: documentId, position } });
    if (part === null) return;
    yield part.content;
  }
}

export async function setLines(strapi: Core.Strapi, documentId: string, lines: number): Promise<void> {
  await strapi.db.query(IMPORT).updateMany({ where: { documentId }, data: { lines } });
}

export async function findImport(strapi: Core.Strapi, documentId: string): Promise<Import | null> {
  return strapi.db.query(IMPORT).findOne({ where: { documentId } });
}

/** A page of the imports, the newest first, without their problems; what is still being uploaded is none yet. */
export async function findImports(
  strapi: Core.Strapi,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: Import[]; total: number }> {
  const where = { state: { $ne: 'uploading' as const } };
  const imports = strapi.db.query(IMPORT);
  const rows: Import[] = await imports.findMany({
    where,
    select: SUMMARY as never,
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { rows, total: await imports.count({ where }) };
}

const SUMMARY = [
  'documentId',
  'fileName',
  'delegation',
  'state',
  'isDryRun',
  'uploadedAt',
  'checkedAt',
  'finishedAt',
  'lines',
  'line',
  'counts',
];

/**
 * Takes an import for a run. Joins the transaction.
 *
 * @param turn by which whoever works on it is recognised
 * @returns whether it was in one of the states
 * @throws Error of the database where another import is writing
 */
export async function claimImport(
  strapi: Core.Strapi,
  documentId: string,
  from: ImportState[],
  { to, turn, isDryRun }: { to: ImportState; turn: string; isDryRun: boolean },
): Promise<boolean> {
  const { count } = await strapi.db.query(IMPORT).updateMany({
    where: { documentId, state: { $in: from } },
    data: {
      state: to as 'running',
      turn,
      isDryRun,
      slot: isDryRun ? null : WRITING,
      aliveAt: clock.now(),
      line: 0,
      counts: null,
      problems: null,
      finishedAt: null,
    },
  });
  return count === 1;
}

/** Whether any import is writing. */
export async function isAnyWriting(strapi: Core.Strapi): Promise<boolean> {
  return (await strapi.db.query(IMPORT).count({ where: { slot: WRITING } })) > 0;
}

/** Says how far a run is, and that it is alive. @returns whether the run still is the one that works on it */
export async function saveProgress(
  strapi: Core.Strapi,
  turn: string,
  { line, counts }: ImportReport,
): Promise<boolean> {
  const { count } = await strapi.db
    .query(IMPORT)
    .updateMany({ where: { turn }, data: { line, counts: { ...counts }, aliveAt: clock.now() } as never });
  return count === 1;
}

/** Ends a run. @returns whether it was still the one that works on it */
export async function settleImport(
  strapi: Core.Strapi,
  turn: string,
  state: ImportState,
  { line, counts, problems }: ImportReport,
): Promise<boolean> {
  const now = clock.now();
  const { count } = await strapi.db.query(IMPORT).updateMany({
    where: { turn },
    data: {
      state,
      turn: null,
      slot: null,
      line,
      counts,
      problems,
      finishedAt: now,
      ...(state === 'checked' ? { checkedAt: now } : {}),
    } as never,
  });
  return count === 1;
}

/**
 * Marks runs as cut off that nobody has worked on since a moment, and forgets files that came in part only.
 *
 * @returns how many
 */
export async function interruptSilent(strapi: Core.Strapi, since: Date): Promise<number> {
  const aliveAt = { $lte: since };
  const { count } = await strapi.db.query(IMPORT).updateMany({
    where: { state: { $in: ['checking', 'running'] }, aliveAt },
    data: { state: 'interrupted', turn: null, slot: null, finishedAt: clock.now() } as never,
  });
  const torn: { documentId: string }[] = await strapi.db
    .query(IMPORT)
    .findMany({ select: ['documentId'], where: { state: 'uploading', aliveAt } });
  for (const { documentId } of torn) await deleteImport(strapi, documentId);
  return count + torn.length;
}

export async function findUploadedBefore(strapi: Core.Strapi, moment: Date): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db.query(IMPORT).findMany({
    select: ['documentId'],
    where: { uploadedAt: { $lte: moment }, state: { $notIn: ['checking', 'running'] } },
  });
  return rows.map(({ documentId }) => documentId);
}

/** Its file first: what is cut off between the two is found again. */
export async function deleteImport(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.query(IMPORT_PART).deleteMany({ where: { import: documentId } });
  await strapi.db.query(IMPORT).deleteMany({ where: { documentId } });
}
