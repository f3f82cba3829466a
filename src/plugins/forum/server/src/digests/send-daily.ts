import type { Core } from '@strapi/strapi';
import type { Recipient } from '../membership/addressee';
import { hasMail } from '../outbox';
import { digestDay } from './digest-day';
import { findWaiting, type LineType } from './digest.repository';

const PAGE = 100;

interface Digest {
  /** Begins the keys of its mails. */
  name: string;
  lines: LineType;
  /**
   * Takes the lines that wait for somebody, and orders the mail that has them. Joins the transaction.
   *
   * @param key of the mail
   * @returns whether there was anything to write
   */
  order: (recipient: Recipient, key: string) => Promise<boolean>;
}

/**
 * Writes to each person for whom lines wait, at most once a day: one mail, whatever the number of lines. May
 * run late, twice, or on several replicas at once: the day's mail has a key, and the lines are taken in the
 * transaction that orders it.
 *
 * @returns how many digests were ordered
 */
export async function sendDaily(strapi: Core.Strapi, { name, lines, order }: Digest): Promise<number> {
  const day = digestDay();
  if (day === undefined) return 0;
  let sent = 0;
  let page: Recipient[];
  let last = '';
  do {
    page = await findWaiting(strapi, lines, last, PAGE);
    for (const recipient of page) {
      const key = `${name}:${recipient.key}:${day}`;
      try {
        // Whoever had one today gets what has come since with tomorrow's.
        if (await hasMail(strapi, key)) continue;
        if (await strapi.db.transaction(() => order(recipient, key))) sent += 1;
      } catch (error) {
        strapi.log.error(`Forum: ${name}: ${(error as Error).message}`);
      }
    }
    last = page.at(-1)?.key ?? last;
  } while (page.length === PAGE);
  return sent;
}
