/** Counts and pages of what is on the way, made by the database: nobody reads thousands of entries for some of them. */
import type { Core } from '@strapi/strapi';
import { CONTRIBUTION, SUBJECTS, type SubjectType } from './contribution.repository';
import { CONTRIBUTION_STATES, type ContributionState } from './contribution.state';

/** How many, and since when the first of them; null where that was never noted. */
export interface StateCount {
  count: number;
  oldest: string | null;
}

export type StateCounts = Record<ContributionState, StateCount>;

/** documentIds of delegations, and of the account in the panel of somebody who does not clear their own request. */
interface Clearer {
  focalPointOf: string[];
  officer: string;
}

/** Which entries; all of it must hold. */
export interface EntryFilter {
  /** Owned or prepared by one of these delegations, in all drafts; else all that has ever been on the way. */
  keptBy?: string[] | undefined;
  states?: readonly ContributionState[] | undefined;
  /** In the title of a draft, or in the name of its delegation. */
  search?: string | undefined;
  /** What somebody has to clear. */
  toClearBy?: Clearer;
  /** All but what somebody has to clear. */
  notToClearBy?: Clearer;
}

interface Order {
  page: number;
  pageSize: number;
  /** What waits longest comes first, or last; of what waits, what can be published comes before all else. */
  sort?: 'oldest' | 'newest' | 'to-be-published';
}

type Query = ReturnType<Core.Strapi['db']['connection']['queryBuilder']>;
type Owner = 'delegation' | 'preparedBy';
interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** How many there are in each state; those that were never on the way are drafts, or published. */
export async function countStates(strapi: Core.Strapi, filter: EntryFilter): Promise<StateCounts> {
  const rows: { state: ContributionState; count: number | string; since: Date | number | null }[] = await entries(
    strapi,
    filter,
  )
    .select('state')
    .count({ count: '*' })
    .min({ since: 'state_since' })
    .groupBy('state');
  const counts = CONTRIBUTION_STATES.map((state) => {
    const { count = 0, since = null } = rows.find((row) => row.state === state) ?? {};
    return [state, { count: Number(count), oldest: since === null ? null : new Date(since).toISOString() }];
  });
  return Object.fromEntries(counts) as StateCounts;
}

/** A page of entries, by their keys, and how many there are in all. */
export async function findEntries(
  strapi: Core.Strapi,
  filter: EntryFilter,
  { page, pageSize, sort = 'oldest' }: Order,
): Promise<{ keys: { type: SubjectType; documentId: string }[]; total: number }> {
  const query = entries(strapi, filter);
  if (sort === 'to-be-published') query.orderByRaw("CASE WHEN state = 'cleared' THEN 0 ELSE 1 END");
  const rows: { type: SubjectType; document_id: string }[] = await query
    .select('type', 'document_id')
    .orderBy([{ column: 'since', order: sort === 'newest' ? 'desc' : 'asc' }, { column: 'document_id' }])
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const [counted] = (await entries(strapi, filter).count({ total: '*' })) as { total?: number | string }[];
  return {
    keys: rows.map(({ type, document_id: documentId }) => ({ type, documentId })),
    total: Number(counted?.total),
  };
}

/** The practices and calls of a filter, one row for each, whatever its languages: type, document_id, state, since. */
function entries(strapi: Core.Strapi, filter: EntryFilter): Query {
  const [practices, calls] = (Object.keys(SUBJECTS) as SubjectType[]).map((type) => entriesOf(strapi, type, filter));
  const all = (practices as Query).unionAll([calls as Query]).as('entry');
  const query = strapi.db.connection.from(all);
  const { states, toClearBy, notToClearBy } = filter;
  if (states !== undefined) query.whereIn('state', [...states]);
  if (toClearBy !== undefined) query.where((its) => waitsFor(strapi, its, toClearBy));
  if (notToClearBy !== undefined) query.whereNot((its) => waitsFor(strapi, its, notToClearBy));
  return query;
}

function entriesOf(strapi: Core.Strapi, type: SubjectType, { keptBy, states, search }: EntryFilter): Query {
  const { connection, metadata } = strapi.db;
  const { tableName } = metadata.get(SUBJECTS[type]);
  const { tableName: wayTable } = metadata.get(CONTRIBUTION);
  const documents = connection(tableName)
    .select('document_id')
    .max({ published_at: 'published_at' })
    .select(connection.raw('MAX(CASE WHEN published_at IS NULL THEN updated_at END) AS changed'))
    .groupBy('document_id')
    .as('document');
  if (keptBy !== undefined) {
    const isKept = (draft: Query) =>
      draft.where((either) =>
        either
          .whereIn('id', ownedRows(strapi, type, 'delegation', keptBy))
          .orWhereIn('id', ownedRows(strapi, type, 'preparedBy', keptBy)),
      );
    documents
      .whereIn('document_id', isKept(draftsOf(strapi, type)))
      // As `isOwn` has it: one language that is another's keeps the whole from them.
      .whereNotIn('document_id', draftsOf(strapi, type).whereNot(isKept));
  } else {
    // By the index of the states: what waits is little, whatever there is besides.
    const onTheWay = connection(wayTable).select('subject_key');
    if (states !== undefined) onTheWay.whereIn('state', [...states]);
    documents.whereIn('document_id', onTheWay);
  }
  if (search) documents.whereIn('document_id', found(strapi, type, search));
  const query: Query = connection.queryBuilder().from(documents as never);
  query.select(
    // In the statement itself: knex gives the values of a column after those of the table it is read from.
    connection.raw(`CAST('${type}' AS text) AS type`),
    'document.document_id',
    connection.raw(
      "COALESCE(way.state, CASE WHEN document.published_at IS NULL THEN 'draft' ELSE 'published' END) AS state",
    ),
    connection.raw('COALESCE(way.state_since, document.changed) AS since'),
    'way.state_since',
    'way.submitted_by',
  );
  query.leftJoin({ way: wayTable }, 'way.subject_key', 'document.document_id');
  return query;
}

/** What has been requested by somebody else of a delegation whose focal point it is. */
function waitsFor(strapi: Core.Strapi, entry: Query, { focalPointOf, officer }: Clearer): void {
  entry
    .where('state', 'submitted')
    .where((either) => either.whereNull('submitted_by').orWhereNot('submitted_by', officer))
    .where((either) => {
      for (const type of Object.keys(SUBJECTS) as SubjectType[]) {
        const owned = draftsOf(strapi, type).whereIn('id', ownedRows(strapi, type, 'delegation', focalPointOf));
        either.orWhereIn('document_id', owned);
      }
    });
}

/** documentIds of the drafts whose title, or whose delegation, has some letters in it. */
function found(strapi: Core.Strapi, type: SubjectType, search: string): Query {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const { connection } = strapi.db;
  const named = connection(organisationTable(strapi))
    .select('id')
    .whereRaw("LOWER(name) LIKE LOWER(?) ESCAPE '\\'", [like]);
  return draftsOf(strapi, type).where((either) =>
    either
      .whereRaw("LOWER(title) LIKE LOWER(?) ESCAPE '\\'", [like])
      .orWhereIn('id', rowsOf(strapi, type, 'delegation', named)),
  );
}

const organisationTable = (strapi: Core.Strapi) => strapi.db.metadata.get('api::organisation.organisation').tableName;

function draftsOf(strapi: Core.Strapi, type: SubjectType): Query {
  const { tableName } = strapi.db.metadata.get(SUBJECTS[type]);
  return strapi.db.connection(tableName).select('document_id').whereNull('published_at');
}

function ownedRows(strapi: Core.Strapi, type: SubjectType, owner: Owner, keys: string[]): Query {
  const organisations = strapi.db.connection(organisationTable(strapi)).select('id').whereIn('document_id', keys);
  return rowsOf(strapi, type, owner, organisations);
}

/** The rows that lead to some organisations. */
function rowsOf(strapi: Core.Strapi, type: SubjectType, owner: Owner, organisations: Query): Query {
  const { connection, metadata } = strapi.db;
  const { joinTable } = metadata.get(SUBJECTS[type]).attributes[owner] as unknown as { joinTable: JoinTable };
  return connection(joinTable.name)
    .select(joinTable.joinColumn.name)
    .whereIn(joinTable.inverseJoinColumn.name, organisations);
}
