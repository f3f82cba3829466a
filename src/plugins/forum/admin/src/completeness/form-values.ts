/** What the form of the content-manager holds of a relation: the changes only. */
interface RelationChanges {
  connect: unknown[];
  disconnect: unknown[];
}

/**
 * The values of a form as the rule of completeness looks at them: of a relation, how many targets it will have.
 *
 * @param values of the content-manager's form
 * @param stored the entry as it was loaded, in which a relation is a number of targets
 */
export function toPracticeValues(
  values: Record<string, unknown>,
  stored: Record<string, unknown> | undefined,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isRelation(value) ? countOf(stored?.[name]) + value.connect.length - value.disconnect.length : value,
    ]),
  );
}

function isRelation(value: unknown): value is RelationChanges {
  const { connect, disconnect } = (value ?? {}) as Partial<RelationChanges>;
  return Array.isArray(connect) && Array.isArray(disconnect);
}

function countOf(stored: unknown): number {
  const { count } = (stored ?? {}) as { count?: unknown };
  return typeof count === 'number' ? count : 0;
}
