import type { Core } from '@strapi/strapi';

/** In milliseconds: how long one piece of work may take before whoever waits has a turn. */
const TURN = 4;

/**
 * Lets others have a turn between the steps of long work. On SQLite a statement is answered at once, so that Node
 * would go from one to the next without looking up: while somebody publishes, nobody would be answered, for as long
 * as all of it takes.
 */
export function letOthersIn(strapi: Core.Strapi): void {
  let begun: number | undefined;
  strapi.db.lifecycles.subscribe(async () => {
    if (begun === undefined) {
      begun = performance.now();
      setImmediate(() => (begun = undefined));
    } else if (performance.now() - begun > TURN) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
}
