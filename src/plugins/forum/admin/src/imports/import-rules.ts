import type { ImportRow } from './types';

export type ImportAction = 'run' | 'check';

/** Whether somebody works on it now. */
export function isAtWork({ state }: Pick<ImportRow, 'state'>): boolean {
  return state === 'checking' || state === 'running';
}

/** What may be done with an import, the likeliest first. The server checks again. */
export function allowedActions(row: Pick<ImportRow, 'state' | 'checkedAt'>, mayRun: boolean): ImportAction[] {
  if (!mayRun || isAtWork(row)) return [];
  return row.checkedAt === null ? ['check'] : ['run', 'check'];
}

/** How much of the file has been looked at: 0 to 100, and 100 only at its end. */
export function percentOf({ line, lines }: Pick<ImportRow, 'line' | 'lines'>): number {
  return lines === 0 ? 0 : Math.min(99, Math.floor((100 * line) / lines));
}
