/** Whether a write would change anything. Pure. */

/**
 * @param stored as the database gives it: relations with their targets, components with their row numbers
 * @param value as the import writes it: relations as documentIds
 */
export function differsFrom(stored: unknown, value: unknown): boolean {
  if (isList(value) && value.every((item) => typeof item === 'string') && isTargets(stored)) {
    // Whose order nobody chose: the same targets are the same relation.
    return keysOf(stored).sort().join() !== [...(value as string[])].sort().join();
  }
  if (isList(value))
    return (
      !isList(stored) || stored.length !== value.length || value.some((item, index) => differsFrom(stored[index], item))
    );
  if (isObject(value)) return !isObject(stored) || Object.entries(value).some(([name, part]) => stored[name] !== part);
  if (isObject(stored)) return stored.documentId !== value;
  return (stored ?? null) !== value;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An empty list of targets may be one of words too; the comparison is the same. */
function isTargets(stored: unknown): stored is { documentId: string }[] {
  return isList(stored) && stored.every((item) => isObject(item) && typeof item.documentId === 'string');
}

function keysOf(targets: { documentId: string }[]): string[] {
  return targets.map(({ documentId }) => documentId);
}
