import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { officerOf, type Officer } from '../shared/officer';
import { findPanelAccountByKey } from './account.repository';
import { findMandatesOf, findMemberOfPanelAccount, type Member } from './membership.repository';

/** The permission of those who act for every delegation. */
const ALL_DELEGATIONS = 'plugin::forum.calls.all';

/** The delegations that somebody acts for. */
export interface Scope {
  /** documentIds; undefined for those who act for every delegation: the Support Unit. */
  delegations: string[] | undefined;
  /** documentIds of the delegations whose focal point it is. */
  focalPointOf: string[];
}

/** Somebody in the panel, and the delegations that they act for. */
export interface Desk extends Scope {
  officer: Officer;
}

/** Mandates decide, not the role of the panel: they end, and with them what somebody may see here. */
export async function deskOf(strapi: Core.Strapi, ctx: Context): Promise<Desk> {
  const officer = officerOf(ctx);
  const ability = ctx.state.userAbility as { can(action: string): boolean };
  if (ability.can(ALL_DELEGATIONS)) return { officer, delegations: undefined, focalPointOf: [] };
  const member = await findMemberOfPanelAccount(strapi, officer.documentId);
  return { officer, ...(await scopeOf(strapi, member)) };
}

/**
 * For which delegations an account of the panel acts today, where nobody is logged in by it now: what somebody left
 * behind, such as a link, may be worth no more than they are.
 *
 * @returns undefined for an account that is closed
 */
export async function scopeOfAccount(strapi: Core.Strapi, account: string): Promise<Scope | undefined> {
  const user = await findPanelAccountByKey(strapi, account);
  if (user === null || !user.isActive) return undefined;
  const ability = await strapi.service('admin::permission').engine.generateUserAbility(user);
  if (ability.can(ALL_DELEGATIONS)) return { delegations: undefined, focalPointOf: [] };
  return scopeOf(strapi, await findMemberOfPanelAccount(strapi, account));
}

/** What the mandates of a member amount to today. */
export async function scopeOf(strapi: Core.Strapi, member: Member | null): Promise<Scope & { delegations: string[] }> {
  const mandates = member === null || member.state !== 'active' ? [] : await findMandatesOf(strapi, [member.id]);
  const open = mandates.filter(({ endedAt }) => endedAt === null);
  const keysOf = (held: typeof open) => [
    ...new Set(held.flatMap(({ organisation }) => organisation?.documentId ?? [])),
  ];
  return {
    // A Friend answers calls; who keeps them for a delegation is a contributor or its focal point.
    delegations: keysOf(open.filter(({ role }) => role !== 'friend')),
    focalPointOf: keysOf(open.filter(({ role }) => role === 'focal-point')),
  };
}

/** Whether somebody may see what is a delegation's own. @param delegation documentId, or null where nobody owns it */
export function isInScope({ delegations }: Scope, delegation: string | null): boolean {
  return delegations === undefined || (delegation !== null && delegations.includes(delegation));
}

/** Whether somebody may decide for a delegation: its focal point, or the Support Unit. */
export function decidesFor({ delegations, focalPointOf }: Scope, delegation: string | null): boolean {
  return delegations === undefined || (delegation !== null && focalPointOf.includes(delegation));
}
