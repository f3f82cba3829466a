/** The only file that touches the table of link checks. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { clock } from '../shared/clock';
import { storedInstant } from '../shared/stored-instant';
import type { LinkOutcome } from './check-link';

export const LINK_CHECK = 'plugin::forum.link-check' as const;

export interface LinkCheck {
  outcome: LinkOutcome;
  checkedAt: string;
}

/** Addresses are longer than an index takes, and those of drafts are nobody's business. */
const keyOf = (url: string) => createHash('sha256').update(url).digest('base64url');

/** @returns what is remembered of some links, by their address */
export async function findLinkChecks(strapi: Core.Strapi, urls: string[]): Promise<Map<string, LinkCheck>> {
  if (urls.length === 0) return new Map();
  const rows: (LinkCheck & { urlKey: string })[] = await strapi.db
    .query(LINK_CHECK)
    .findMany({ where: { urlKey: { $in: urls.map(keyOf) } } });
  const checks = new Map(rows.map((row) => [row.urlKey, row]));
  return new Map(
    urls.flatMap((url) => {
      const check = checks.get(keyOf(url));
      return check === undefined ? [] : [[url, check]];
    }),
  );
}

/** Remembers what became of a link; of two replicas at once, the later. Not for use in a transaction. */
export async function saveLinkCheck(strapi: Core.Strapi, url: string, outcome: LinkOutcome): Promise<void> {
  const { tableName } = strapi.db.metadata.get(LINK_CHECK);
  const key = keyOf(url);
  const row = { document_id: key, url_key: key, outcome, checked_at: storedInstant(strapi, clock.now()) };
  await strapi.db.connection(tableName).insert(row).onConflict('url_key').merge();
}

/** @returns how many were older than a moment, and are forgotten */
export async function deleteLinkChecks(strapi: Core.Strapi, before: Date): Promise<number> {
  const { count } = await strapi.db.query(LINK_CHECK).deleteMany({ where: { checkedAt: { $lt: before } } });
  return count;
}
