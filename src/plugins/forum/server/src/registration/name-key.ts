/** @returns a name without accents, case and signs, under which the same person is found again. Pure. */
export function nameKeyOf(givenName: string, familyName: string): string {
  return `${givenName} ${familyName}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 201);
}
