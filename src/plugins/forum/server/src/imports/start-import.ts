import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { writeJournal, type Actor } from '../journal';
import { importBusy, invalidTransition, notFound } from '../shared/errors';
import { claimImport, findImport, isAnyWriting } from './import.repository';
import { FROM, nextState } from './import.state';
import { interruptImports } from './interrupt-imports';

/**
 * Begins a dry run or a real one. Only one import writes at a time: two of the same file would both find that a
 * practice is not there yet.
 *
 * @returns the turn by which whoever works on it says who they are
 * @throws NotFoundError, InvalidTransition, ImportBusy
 */
export async function startImport(
  strapi: Core.Strapi,
  documentId: string,
  { isDryRun }: { isDryRun: boolean },
  actor: Actor,
): Promise<string> {
  await interruptImports(strapi);
  const stored = await findImport(strapi, documentId);
  if (stored === null) throw notFound();
  const event = isDryRun ? 'check' : 'run';
  const to = nextState(stored.state, event, stored.checkedAt !== null);
  if (to === undefined) throw invalidTransition(event, stored.state);
  const turn = randomUUID();
  try {
    await strapi.db.transaction(async () => {
      if (!(await claimImport(strapi, documentId, FROM[event], { to, turn, isDryRun }))) {
        throw invalidTransition(event, to);
      }
      if (isDryRun) return;
      await writeJournal(strapi, {
        subjectType: 'import',
        subjectKey: documentId,
        event,
        from: stored.state,
        to,
        actor,
      });
    });
  } catch (error) {
    if (!isDryRun && (error as { status?: number }).status === undefined && (await isAnyWriting(strapi))) {
      throw importBusy();
    }
    throw error;
  }
  return turn;
}
