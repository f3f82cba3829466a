import type { Core } from '@strapi/strapi';
import { noteChange } from '../answers/changes';
import { CATALOGUE_TYPES, type CatalogueType } from '../shared/catalogue-types';
import { countPublished, findPublishedIds } from './document.repository';
import { findProjectedIds, tidyUp } from './entry.repository';
import { lockProjection } from '../shared/lock';
import { mendRecords } from './record.repository';
import { refreshDocuments } from './refresh';

/** Raised when the projection of the same documents changes its form: every database is then projected anew. */
const VERSION = 5;
const BATCH = 100;

export interface Progress {
  begin(what: string, total: number): void;
  step(by?: number): void;
  end(): void;
}

/** In milliseconds: a rebuild that was cut off longer ago is begun anew, since much may have changed. */
const GOES_ON_WITHIN = 60 * 60 * 1000;

/** How far a rebuild has come that has not ended. */
interface Position {
  version: number;
  /** When, in epoch milliseconds. */
  at: number;
  type: CatalogueType;
  after: string;
}

const store = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'catalogue' });

/** Fills the catalogue of a database that has none, or one of an older form. Does nothing otherwise. */
export async function buildIfMissing(strapi: Core.Strapi): Promise<void> {
  const { version } = ((await store(strapi).get({ key: 'built' })) ?? {}) as { version?: number };
  if (version === VERSION) return;
  const count = await rebuild(strapi);
  if (count > 0) strapi.log.info(`Catalogue: projected ${count} documents`);
}

/**
 * Makes the catalogue anew from the documents, batch by batch, each in a transaction of its own: what is served
 * meanwhile is right, and one that is cut off goes on where it was.
 *
 * @returns how many documents were projected
 */
export async function rebuild(strapi: Core.Strapi, progress?: Progress): Promise<number> {
  const begun = (await store(strapi).get({ key: 'rebuild' })) as Position | null;
  const from = begun?.version === VERSION && Date.now() - begun.at < GOES_ON_WITHIN ? begun : undefined;
  const types = from === undefined ? CATALOGUE_TYPES : CATALOGUE_TYPES.slice(CATALOGUE_TYPES.indexOf(from.type));
  let projected = 0;
  for (const type of types) {
    progress?.begin(type, await countPublished(strapi, type));
    let after: string | undefined = from?.type === type ? from.after : '';
    while (after !== undefined) {
      const done: { last: string | undefined; count: number } = await rebuildBatch(strapi, type, after);
      projected += done.count;
      progress?.step(done.count);
      after = done.last;
    }
  }
  await strapi.db.transaction(async ({ trx }) => {
    await lockProjection(strapi, trx);
    await tidyUp(strapi, trx);
    await mendRecords(strapi, trx);
    await noteChange(strapi, undefined);
  });
  await store(strapi).set({ key: 'built', value: { version: VERSION, at: new Date().toISOString() } });
  await store(strapi).delete({ key: 'rebuild' });
  progress?.end();
  return projected;
}

/** @returns up to which document it has come, or undefined after the last */
async function rebuildBatch(
  strapi: Core.Strapi,
  type: CatalogueType,
  after: string,
): Promise<{ last: string | undefined; count: number }> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockProjection(strapi, trx);
    const published = await findPublishedIds(strapi, trx, type, after, BATCH);
    const last = published.length < BATCH ? undefined : published.at(-1);
    // What is no longer published, and lies between.
    const projected = await findProjectedIds(trx, type, after, last);
    await refreshDocuments(strapi, type, [...new Set([...published, ...projected])], true);
    if (last !== undefined) {
      const position: Position = { version: VERSION, at: Date.now(), type, after: last };
      await store(strapi).set({ key: 'rebuild', value: position });
    }
    return { last, count: published.length };
  }) as unknown as Promise<{ last: string | undefined; count: number }>;
}
