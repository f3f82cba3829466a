/** What can happen to an import, and when. Pure. */

export const IMPORT_STATES = ['uploading', 'checking', 'checked', 'running', 'done', 'interrupted'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export type ImportEvent = 'check' | 'run' | 'finish' | 'interrupt';

/** States in which nobody works on it, so that somebody may ask for it. */
const AT_REST: ImportState[] = ['checked', 'done', 'interrupted'];
const AT_WORK: ImportState[] = ['checking', 'running'];

/** From which states an event is possible. */
export const FROM: Record<ImportEvent, ImportState[]> = {
  check: ['uploading', ...AT_REST],
  run: AT_REST,
  finish: AT_WORK,
  interrupt: ['uploading', ...AT_WORK],
};

/**
 * @param wasChecked whether a dry run has been through to the end of the file
 * @returns the state after the event, or undefined where the event is not possible
 */
export function nextState(state: ImportState, event: ImportEvent, wasChecked: boolean): ImportState | undefined {
  if (!FROM[event].includes(state)) return undefined;
  if (event === 'interrupt') return 'interrupted';
  if (event === 'check') return 'checking';
  // Nothing is written that nobody has seen the report of.
  if (event === 'run') return wasChecked ? 'running' : undefined;
  return state === 'checking' ? 'checked' : 'done';
}
