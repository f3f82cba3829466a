/** What the journal tells about a registration or a response. */

export interface Actor {
  kind: 'panel' | 'member' | 'applicant' | 'system';
  name: string | null;
}

export interface HistoryEntry<State extends string> {
  at: string;
  event: string;
  from: State | null;
  to: State | null;
  actor: Actor;
  reason: string | null;
  reply: string | null;
  codes: Record<string, unknown>;
}

/** @returns a copy with the latest first */
export function latestFirst<Entry extends { at: string }>(entries: Entry[]): Entry[] {
  return [...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
