import type { Core } from '@strapi/strapi';

interface OrderStatement {
  grouping: string;
  type: string;
  direction?: string;
  nulls?: string;
}

interface PostgresClient {
  queryCompiler(builder: { _statements: OrderStatement[] }, ...rest: unknown[]): unknown;
}

/**
 * Makes PostgreSQL order as SQLite does: what has no date comes last in a list that begins with the
 * newest, and first in one that begins with the oldest. Strapi's `sort` has no word for it, and
 * PostgreSQL's own default is the other way round.
 */
export function sortUndatedLast(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'postgres') return;
  // On the prototype: transactions make their own client objects.
  const prototype = Object.getPrototypeOf(strapi.db.connection.client) as PostgresClient & { sortsUndatedLast?: true };
  if (prototype.sortsUndatedLast) return;
  const { queryCompiler } = prototype;
  prototype.queryCompiler = function compile(builder, ...rest) {
    for (const statement of builder._statements) {
      if (statement.grouping !== 'order' || statement.type !== 'orderByBasic' || statement.nulls) continue;
      statement.nulls = statement.direction?.toLowerCase() === 'desc' ? 'last' : 'first';
    }
    return queryCompiler.call(this, builder, ...rest);
  };
  prototype.sortsUndatedLast = true;
}
