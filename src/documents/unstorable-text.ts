/**
 * Characters that no text has and that PostgreSQL cannot store: U+0000, and half of a surrogate pair,
 * which its JSON refuses. SQLite stores both, so that the same entry would fail on one database only.
 */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** @returns what the first character is that cannot be stored, or undefined where all can */
export function findUnstorable(text: string): string | undefined {
  const [found] = text.match(UNSTORABLE) ?? [];
  if (found === undefined) return undefined;
  return found === '\0' ? 'the character U+0000' : 'half of a surrogate pair';
}

/** @returns the value without such characters, at any depth of lists and objects */
export function withoutUnstorable<T>(value: T): T {
  if (typeof value === 'string') return value.replace(UNSTORABLE, '') as T;
  if (Array.isArray(value)) return value.map(withoutUnstorable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, nested]) => [withoutUnstorable(key), withoutUnstorable(nested)]),
  ) as T;
}
