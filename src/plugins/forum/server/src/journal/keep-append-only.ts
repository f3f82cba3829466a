import type { Core } from '@strapi/strapi';
import { JOURNAL_ENTRY } from './write-journal';

const REFUSAL = 'the journal is append-only';

/**
 * Makes the database itself refuse to change or delete a journal entry. Made anew at each start, after
 * Strapi has brought the tables in line with the schemas: on SQLite it rebuilds a table without its triggers.
 */
export async function keepJournalAppendOnly(strapi: Core.Strapi): Promise<void> {
  const { tableName } = strapi.db.metadata.get(JOURNAL_ENTRY);
  const { connection } = strapi.db;
  if (strapi.db.dialect.client === 'postgres') {
    await connection.raw(
      `CREATE OR REPLACE FUNCTION forum_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION '${REFUSAL}'; END $$`,
    );
    await connection.raw(
      `CREATE OR REPLACE TRIGGER forum_journal_append_only BEFORE UPDATE OR DELETE ON ??
       FOR EACH ROW EXECUTE FUNCTION forum_refuse_change()`,
      [tableName],
    );
    await connection.raw(
      `CREATE OR REPLACE TRIGGER forum_journal_no_truncate BEFORE TRUNCATE ON ??
       FOR EACH STATEMENT EXECUTE FUNCTION forum_refuse_change()`,
      [tableName],
    );
    return;
  }
  for (const change of ['UPDATE', 'DELETE']) {
    await connection.raw(
      `CREATE TRIGGER IF NOT EXISTS forum_journal_no_${change.toLowerCase()} BEFORE ${change} ON ??
       BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`,
      [tableName],
    );
  }
}
