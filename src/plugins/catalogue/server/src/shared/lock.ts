import type { Core } from '@strapi/strapi';
import { isPostgres, type Transaction } from './dialect';

/** Any number that nothing else in this database locks with. */
const PROJECTION_LOCK = 20_100_002;

/**
 * Lets one transaction at a time write the projection, until it ends. On PostgreSQL two that publish two languages
 * of a document would else each miss the other's; SQLite has one writer anyway. It is taken last, when
 * all else is written (see `due.ts`), and what is projected is read after it.
 */
export async function lockProjection(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  if (isPostgres(strapi)) await trx.raw('SELECT pg_advisory_xact_lock(?)', [PROJECTION_LOCK]);
}
