import type { Core } from '@strapi/strapi';
import { clock } from '../shared/clock';

export const JOURNAL_ENTRY = 'plugin::forum.journal-entry' as const;
export const JOURNAL_NOTE = 'plugin::forum.journal-note' as const;

/** Who did something. The key is a documentId of the panel's or the forum's, never a name or an address. */
export interface Actor {
  kind: 'panel' | 'member' | 'applicant' | 'system';
  key?: string;
  /** Kept in the note that can be erased. */
  name?: string;
}

export const SYSTEM: Actor = { kind: 'system' };
export const APPLICANT: Actor = { kind: 'applicant' };

export interface JournalRecord {
  subjectType:
    | 'registration'
    | 'member'
    | 'mandate'
    | 'outbox'
    | 'directory'
    | 'call'
    | 'response'
    | 'contribution'
    | 'import'
    | 'preview'
    | 'practice';
  /** documentId of the subject. */
  subjectKey: string;
  event: string;
  from?: string | null;
  to?: string | null;
  actor: Actor;
  /** Codes only: a role, a count, a flag. No words that somebody typed. */
  codes?: Record<string, string | number | boolean | null>;
  reason?: string | null;
  reply?: string | null;
}

/**
 * Writes what happened into the journal. Call it in the transaction of the change that it tells of.
 * Keys and codes go into the entry, which nobody can change; words into a note, which can be erased.
 */
export async function writeJournal(strapi: Core.Strapi, record: JournalRecord): Promise<void> {
  const { subjectType, subjectKey, event, from = null, to = null, actor, codes = {}, reason, reply } = record;
  const entry = await strapi.db.query(JOURNAL_ENTRY).create({
    data: {
      at: clock.now(),
      subjectType,
      subjectKey,
      event,
      fromState: from,
      toState: to,
      actorKind: actor.kind,
      actorKey: actor.key ?? null,
      codes,
    },
  });
  if (!reason && !reply && !actor.name) return;
  await strapi.db.query(JOURNAL_NOTE).create({
    data: {
      entryKey: entry.documentId,
      subjectKey,
      actorName: actor.name ?? null,
      reason: reason ?? null,
      reply: reply ?? null,
    },
  });
}
