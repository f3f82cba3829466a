import type { Core } from '@strapi/strapi';
import { SYSTEM, writeJournal } from '../journal';
import { findImport, readParts, saveProgress, settleImport } from './import.repository';
import { processFile, type ImportReport } from './process-file';

/** Milliseconds between two notes of how far it is. */
const PACE = 500;

interface Watch {
  signal?: AbortSignal;
  onRow?: (report: ImportReport) => void;
}

/**
 * Does a run that was started, from the first line to the last. Begun again after a crash it does no harm: what is
 * written already is the same, and stays as it is.
 *
 * @throws whatever is no fault of the file; the import is then marked as cut off
 */
export async function workOnImport(
  strapi: Core.Strapi,
  documentId: string,
  turn: string,
  { signal, onRow }: Watch = {},
): Promise<void> {
  const stored = await findImport(strapi, documentId);
  if (stored === null) return;
  const taken = new AbortController();
  let latest: ImportReport = { line: 0, counts: NOTHING, problems: [] };
  let saved = performance.now();
  try {
    latest = await processFile(strapi, {
      parts: readParts(strapi, documentId),
      isDryRun: stored.isDryRun,
      delegation: stored.delegation,
      signal: AbortSignal.any([taken.signal, ...(signal === undefined ? [] : [signal])]),
      onRow: async (report) => {
        latest = report;
        onRow?.(report);
        if (performance.now() - saved < PACE) return;
        saved = performance.now();
        // Taken for dead, and perhaps begun again by somebody else.
        if (!(await saveProgress(strapi, turn, report))) taken.abort();
      },
    });
  } catch (error) {
    await settleImport(strapi, turn, 'interrupted', latest);
    if (signal?.aborted || taken.signal.aborted) return;
    throw error;
  }
  await strapi.db.transaction(async () => {
    const isOurs = await settleImport(strapi, turn, stored.isDryRun ? 'checked' : 'done', latest);
    if (!isOurs || stored.isDryRun) return;
    await writeJournal(strapi, {
      subjectType: 'import',
      subjectKey: documentId,
      event: 'finish',
      from: 'running',
      to: 'done',
      actor: SYSTEM,
      codes: { ...latest.counts },
    });
  });
}

const NOTHING = { rows: 0, created: 0, updated: 0, same: 0, broken: 0, problems: 0 };
