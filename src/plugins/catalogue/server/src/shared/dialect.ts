import type { Core } from '@strapi/strapi';

/** What runs statements inside a transaction of Strapi's database. */
export type Transaction = Core.Strapi['db']['connection'];

export function isPostgres({ db }: Core.Strapi): boolean {
  return db.dialect.client === 'postgres';
}
