import type { Core } from '@strapi/strapi';

/** How a column holds an instant, for statements past Strapi's query engine: on SQLite as milliseconds. */
export function storedInstant({ db }: Core.Strapi, instant: Date): Date | number {
  return db.dialect.client === 'postgres' ? instant : instant.getTime();
}
