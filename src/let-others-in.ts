import type { Core } from '@strapi/strapi';

/** In milliseconds: how long one piece of work may take before whoever waits has a turn. */
const TURN = 3;

interface KnexClient {
  _query(...parameters: unknown[]): Promise<unknown>;
  letsOthersIn?: true;
}

/**
 * Lets others have a turn between the statements of long work. On SQLite each is answered at once, so that Node would
 * go from one to the next without looking up: while somebody publishes, nobody would be answered, for as long as all
 * of it takes. knex offers no place for this; its own method is the one that everything goes through.
 */
export function letOthersIn(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'sqlite') return;
  // On the prototype: transactions make their own client objects.
  const prototype = Object.getPrototypeOf(strapi.db.connection.client) as KnexClient;
  if (prototype.letsOthersIn) return;
  const { _query: query } = prototype;
  let begun: number | undefined;
  prototype._query = async function queryInTurn(this: KnexClient, ...parameters) {
    // First the statement: knex has just seen that its transaction still goes on.
    const answer = await query.apply(this, parameters);
    if (begun === undefined) {
      begun = performance.now();
      setImmediate(() => (begun = undefined));
    } else if (performance.now() - begun > TURN) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    return answer;
  };
  prototype.letsOthersIn = true;
}
