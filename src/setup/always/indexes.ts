import type { Core } from '@strapi/strapi';

/**
 * Indexes that a schema.json cannot express, since they are partial and ordered: the order of the
 * public lists; and what Strapi's own tables lack. Strapi leaves alone what it never tracked, but SQLite rebuilds a table when a column
 * changes, and the index is gone with the old table; so they are made anew at every start.
 * `ANALYZE` is not run: with its statistics SQLite leaves the index that answers the count.
 */
const LIST_ORDERS: Record<string, string> = {
  practices: 'date_added',
  calls_for_action: 'date_added',
  policy_tools: 'date_added',
  migration_profiles: 'date_added',
  lessons: 'date_added',
  announcements: 'date_added',
  meetings: 'start_date',
  events: 'start_date',
  working_groups: 'start_date',
};

export async function createIndexes(strapi: Core.Strapi): Promise<void> {
  // The order of the query to the letter (see undated-last.ts), or PostgreSQL sorts again what the index has sorted.
  const [last, first] = strapi.db.dialect.client === 'postgres' ? ['NULLS LAST', 'NULLS FIRST'] : ['', ''];
  for (const [table, column] of Object.entries(LIST_ORDERS)) {
    await strapi.db.connection.raw(
      `CREATE INDEX IF NOT EXISTS ?? ON ?? (locale, ?? DESC ${last}, document_id ${first}, id ${first}) WHERE published_at IS NOT NULL`,
      [`${table}_public_list_idx`, table, column],
    );
  }
  // Of a call in several rows, SQLite looks for the deadlines by the field's name: through those of all calls.
  await strapi.db.connection.raw(
    'CREATE INDEX IF NOT EXISTS calls_for_action_cmps_entity_field_idx ON calls_for_action_cmps (entity_id, field)',
  );
}
