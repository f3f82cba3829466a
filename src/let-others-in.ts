import type { Core } from '@strapi/strapi';

/** In milliseconds: how long one piece of work may take before whoever waits has a turn. */
const TURN = 3;

/** What knex's clients have in common, those of transactions too. */
interface KnexClient {
  _query(...parameters: unknown[]): Promise<unknown>;
}

const patched = new WeakSet<KnexClient>();

/**
 * Lets others have a turn between the statements of long work. On SQLite each is answered at once, so that Node would
 * go from one to the next without looking up: while somebody publishes, nobody would be answered, for as long as all
 * of it takes. knex offers no place for this; its own method is the one that everything goes through.
 */
export function letOthersIn(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'sqlite') return;
  const client = Object.getPrototypeOf(strapi.db.connection.client) as KnexClient;
  if (patched.has(client)) return;
  patched.add(client);
  const { _query: query } = client;
  let begun: number | undefined;
  client._query = async function queryInTurn(this: KnexClient, ...parameters) {
    if (begun === undefined) {
      begun = performance.now();
      setImmediate(() => (begun = undefined));
    } else if (performance.now() - begun > TURN) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    return query.apply(this, parameters);
  };
}
