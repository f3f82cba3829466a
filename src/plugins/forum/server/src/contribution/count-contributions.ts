/** Counts for the home page, made by the database: nobody reads thousands of entries for four figures. */
import type { Core } from '@strapi/strapi';
import { CONTRIBUTION, SUBJECTS } from './contribution.repository';
import { CONTRIBUTION_STATES, type ContributionState } from './contribution.state';

/** How many, and since when the first of them; null where that was never noted. */
export interface StateCount {
  count: number;
  oldest: string | null;
}

export type StateCounts = Record<ContributionState, StateCount>;

interface Row {
  state: ContributionState;
  count: number | string;
  since: Date | string | number | null;
}

/** Whose entries are counted; all of it must hold. documentIds of delegations and of a panel account. */
interface Owned {
  /** Owned or prepared by one of these. */
  keptBy?: string[];
  ownedBy?: string[];
  /** Requested by anybody else. */
  notBy?: string;
}

type Owner = 'delegation' | 'preparedBy';
interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** All that is on the way to publication, whosever it is. */
export async function countStates(strapi: Core.Strapi): Promise<StateCounts> {
  const { connection, metadata } = strapi.db;
  const rows = await connection(metadata.get(CONTRIBUTION).tableName)
    .select('state')
    .count({ count: '*' })
    .min({ since: 'state_since' })
    .groupBy('state');
  return sum(rows as unknown as Row[]);
}

/** The practices and calls of delegations; those that were never on the way are drafts, or published. */
export async function countOwned(strapi: Core.Strapi, owned: Owned): Promise<StateCounts> {
  const rows = await Promise.all(Object.values(SUBJECTS).map((uid) => countOf(strapi, uid, owned)));
  return sum(rows.flat());
}

async function countOf(
  strapi: Core.Strapi,
  uid: (typeof SUBJECTS)[keyof typeof SUBJECTS],
  { keptBy, ownedBy, notBy }: Owned,
): Promise<Row[]> {
  const { connection, metadata } = strapi.db;
  const { tableName, attributes } = metadata.get(uid);
  const organisations = metadata.get('api::organisation.organisation').tableName;
  const rowsOf = (owner: Owner, keys: string[]) => {
    const { joinTable } = attributes[owner] as unknown as { joinTable: JoinTable };
    return connection(joinTable.name)
      .select(joinTable.joinColumn.name)
      .whereIn(joinTable.inverseJoinColumn.name, connection(organisations).select('id').whereIn('document_id', keys));
  };
  const entries = connection(tableName)
    .select('document_id')
    .max({ published_at: 'published_at' })
    .groupBy('document_id')
    .as('entry');
  if (keptBy !== undefined) {
    entries.where((either) =>
      either.whereIn('id', rowsOf('delegation', keptBy)).orWhereIn('id', rowsOf('preparedBy', keptBy)),
    );
  }
  if (ownedBy !== undefined) entries.whereIn('id', rowsOf('delegation', ownedBy));
  const state = "COALESCE(way.state, CASE WHEN entry.published_at IS NULL THEN 'draft' ELSE 'published' END)";
  const counted = connection(entries as never)
    .leftJoin({ way: metadata.get(CONTRIBUTION).tableName }, 'way.subject_key', 'entry.document_id')
    .select(connection.raw(`${state} AS state`))
    .count({ count: '*' })
    .min({ since: 'way.state_since' })
    .groupByRaw(state);
  if (notBy !== undefined) {
    counted.where((either) => either.whereNull('way.submitted_by').orWhereNot('way.submitted_by', notBy));
  }
  return (await counted) as unknown as Row[];
}

function sum(rows: Row[]): StateCounts {
  const counts = CONTRIBUTION_STATES.map((state) => {
    const found = rows.filter((row) => row.state === state);
    const moments = found.flatMap(({ since }) => (since === null ? [] : new Date(since).getTime()));
    return [
      state,
      {
        count: found.reduce((total, { count }) => total + Number(count), 0),
        oldest: moments.length === 0 ? null : new Date(Math.min(...moments)).toISOString(),
      },
    ];
  });
  return Object.fromEntries(counts) as StateCounts;
}
