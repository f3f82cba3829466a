/** Append-only record of who decided what. */
import entry from './content-types/journal-entry/schema.json';
import note from './content-types/journal-note/schema.json';

export { keepJournalAppendOnly } from './keep-append-only';
export { eraseActorName, eraseNotes, readHistory, readLatest, readReasons, type HistoryItem } from './read-journal';
export {
  APPLICANT,
  JOURNAL_ENTRY,
  JOURNAL_NOTE,
  SYSTEM,
  writeJournal,
  type Actor,
  type JournalRecord,
} from './write-journal';

export const journalTypes = { 'journal-entry': { schema: entry }, 'journal-note': { schema: note } };
