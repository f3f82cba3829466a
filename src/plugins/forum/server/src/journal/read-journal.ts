import type { Core } from '@strapi/strapi';
import { JOURNAL_ENTRY, JOURNAL_NOTE, type Actor, type JournalRecord } from './write-journal';

export interface HistoryItem {
  at: string;
  event: string;
  from: string | null;
  to: string | null;
  actor: { kind: Actor['kind']; name: string | null };
  reason: string | null;
  reply: string | null;
  codes: Record<string, unknown>;
}

/**
 * @param subjectType of a key that several rooms write of: a call's deadline, and its way to publication
 * @returns what the journal tells of a subject, oldest first, with the words that are still there
 */
export async function readHistory(
  strapi: Core.Strapi,
  subjectKey: string,
  subjectType?: JournalRecord['subjectType'],
): Promise<HistoryItem[]> {
  const where = { subjectKey, ...(subjectType === undefined ? {} : { subjectType }) };
  const entries: Entry[] = await strapi.db
    .query(JOURNAL_ENTRY)
    .findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  const notes: Note[] = await strapi.db.query(JOURNAL_NOTE).findMany({ where: { subjectKey } });
  return withNotes(entries, notes);
}

/** @returns the last thing that the journal tells of each of these subjects, by their key */
export async function readLatest(
  strapi: Core.Strapi,
  subjectKeys: string[],
  subjectType: JournalRecord['subjectType'],
): Promise<Map<string, HistoryItem>> {
  if (subjectKeys.length === 0) return new Map();
  const entries: Entry[] = await strapi.db
    .query(JOURNAL_ENTRY)
    .findMany({ where: { subjectKey: { $in: subjectKeys }, subjectType }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  const latest = [...new Map(entries.map((entry) => [entry.subjectKey, entry])).values()];
  const entryKey = { $in: latest.map(({ documentId }) => documentId) };
  const items = withNotes(latest, await strapi.db.query(JOURNAL_NOTE).findMany({ where: { entryKey } }));
  return new Map(latest.map(({ subjectKey }, index) => [subjectKey, items[index] as HistoryItem]));
}

interface Entry {
  documentId: string;
  subjectKey: string;
  at: string;
  event: string;
  fromState: string | null;
  toState: string | null;
  actorKind: Actor['kind'];
  codes: Record<string, unknown> | null;
}

interface Note {
  entryKey: string;
  actorName: string | null;
  reason: string | null;
  reply: string | null;
}

function withNotes(entries: Entry[], notes: Note[]): HistoryItem[] {
  const noteOf = new Map(notes.map((note) => [note.entryKey, note]));
  return entries.map((entry) => {
    const note = noteOf.get(entry.documentId);
    return {
      at: entry.at,
      event: entry.event,
      from: entry.fromState,
      to: entry.toState,
      actor: { kind: entry.actorKind, name: note?.actorName ?? null },
      reason: note?.reason ?? null,
      reply: note?.reply ?? null,
      codes: entry.codes ?? {},
    };
  });
}

/** @returns the latest reason that is still there of each of these subjects, by their key */
export async function readReasons(strapi: Core.Strapi, subjectKeys: string[]): Promise<Map<string, string>> {
  const where = { subjectKey: { $in: subjectKeys }, reason: { $notNull: true } };
  const notes: { subjectKey: string; reason: string }[] =
    subjectKeys.length === 0 ? [] : await strapi.db.query(JOURNAL_NOTE).findMany({ where, orderBy: { id: 'asc' } });
  return new Map(notes.map(({ subjectKey, reason }) => [subjectKey, reason]));
}

/** Takes the name of who acted out of all notes. What they did stays, under their key. */
export async function eraseActorName(strapi: Core.Strapi, actorKey: string): Promise<void> {
  const entries = await strapi.db.query(JOURNAL_ENTRY).findMany({ where: { actorKey }, select: ['documentId'] });
  const entryKey = { $in: entries.map(({ documentId }) => documentId) };
  await strapi.db.query(JOURNAL_NOTE).updateMany({ where: { entryKey }, data: { actorName: null } });
}

/** Erases the words of a subject's journal; what happened, and when, stays. */
export async function eraseNotes(strapi: Core.Strapi, subjectKeys: string[]): Promise<void> {
  if (subjectKeys.length === 0) return;
  await strapi.db.query(JOURNAL_NOTE).deleteMany({ where: { subjectKey: { $in: subjectKeys } } });
}
