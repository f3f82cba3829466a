import type { Core } from '@strapi/strapi';

/** In milliseconds: as long as one waits for a connection. */
const LONGEST_WAIT = 60_000;

let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Lets the writers of this process wait for one another before they take a connection to the database, of which there
 * are few: who only reads needs one too. That is all it is for: which of them writes first the database decides, so who
 * has waited too long for one that does not end goes on.
 *
 * @param write what is done; at once where it is part of a transaction, which has its connection
 */
export function inTurn<T>(strapi: Core.Strapi, write: () => Promise<T>): Promise<T> {
  if (strapi.db.inTransaction()) return write();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT);
    timer.unref();
  });
  const turn = Promise.race([lastTurn, tooLong]).then(() => {
    clearTimeout(timer);
    return write();
  });
  lastTurn = turn.catch(() => undefined);
  return turn;
}
