/**
 * Queries that Strapi's validation lets pass and its query layer cannot answer, such as
 * `filters[year][$eq]=x` or `filters[$and]=1`. Strapi answers 500; they are the caller's mistake.
 */

/** How `@strapi/database` and knex word it while they build the statement. */
const UNSOUND = [
  /^Operator \$\w+ must be an array/,
  /^Operator and non-operator keys cannot be mixed/,
  /^Only one operator key is allowed/,
  /^Only \$and, \$or and \$not can only be used/,
  /^Undefined attribute level operator/,
  /^Where must be an array or an object/,
  /^You cannot filter on/,
  /^Expected a valid Number/,
  /^The second argument to where(Not)?Between must be/,
  /^(The )?values in where(Not)?Between/i,
  /^Json superset where clause/,
  /^Attribute \S+ not found on model /,
  /^Undefined binding\(s\) detected/,
  // Where a populated relation is to be sorted by another one, which is not joined: SQLite, PostgreSQL.
  /no such column: t\d+\./,
  /(missing|invalid reference to) FROM-clause entry for table "t\d+"/,
  /column t\d+\.\S+ does not exist/,
];

/** PostgreSQL: data exceptions (class 22), and operators that the type of a column does not have. */
const SQLSTATE = /^(22\w{3}|42883|42804)$/;

/** @returns whether an error means that the query makes no sense, not that the platform failed */
export function isUnsoundQuery(error: unknown): boolean {
  if (isDataException(error)) return true;
  // By its shape: knex throws Node's own AssertionError, which need not be of this realm's Error.
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' && UNSOUND.some((wording) => wording.test(message));
}

/** @returns whether PostgreSQL refused a value as none of the kind that it should be */
export function isDataException(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && SQLSTATE.test(code);
}
