/** What a registered person may be for a delegation; on the content API the roles have the same names. */
export const ROLES = ['friend', 'contributor', 'focal-point'] as const;
export type Role = (typeof ROLES)[number];

/** The widest of several roles, which is the one that the account has. */
export function widestRole(roles: Role[]): Role | undefined {
  return [...ROLES].reverse().find((role) => roles.includes(role));
}
