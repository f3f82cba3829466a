/** Lines that wait for people: each room has a type of its own for them, and all are read in the same way. */
import type { Core } from '@strapi/strapi';
import type { Recipient } from '../membership/addressee';

/** The types of lines, which have `recipientKind`, `recipient` and `digestedAt`. */
export type LineType = 'plugin::forum.notice' | 'plugin::forum.confirmation-link';

/** Some of those for whom lines wait. @param after the last one of the page before */
export async function findWaiting(
  strapi: Core.Strapi,
  lines: LineType,
  after: string,
  limit: number,
): Promise<Recipient[]> {
  const { tableName } = strapi.db.metadata.get(lines);
  const rows: { recipient: string; recipient_kind: Recipient['kind'] }[] = await strapi.db
    .connection(tableName)
    .distinct('recipient', 'recipient_kind')
    .whereNull('digested_at')
    .where('recipient', '>', after)
    .orderBy('recipient')
    .limit(limit);
  return rows.map(({ recipient: key, recipient_kind: kind }) => ({ kind, key }));
}
