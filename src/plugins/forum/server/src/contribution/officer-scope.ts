/** For which delegations the officer acts who makes the present request in the panel. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { deskOf, type Desk, type Scope } from '../membership/desk';
import type { Organisation } from '../shared/organisation';
import type { ContributionRole } from './contribution.state';
import { draftsOf, type SubjectRow } from './contribution.repository';

/** Those who may draft on behalf of a country: the country's focal point clears it. */
const INTERNATIONAL = 'international-organisation';
const GOVERNMENT = 'national-government';

/** @returns undefined where it is nobody of the panel: a seed, a job, an import, the content API */
export async function requestDesk(strapi: Core.Strapi): Promise<Desk | undefined> {
  const ctx = strapi.requestContext.get() as Context | undefined;
  if (ctx?.state.user === undefined || ctx.state.userAbility === undefined) return undefined;
  return (ctx.state.forumDesk ??= await deskOf(strapi, ctx));
}

/** Whether an officer is of the Support Unit, who act for every delegation. */
export function isSupportUnit({ delegations }: Scope): boolean {
  return delegations === undefined;
}

/**
 * Whether a document is an officer's to work on: all its drafts are owned, or were prepared, by their delegation. What
 * is published does not tell: after the Support Unit has given a text to another delegation, that one works on it,
 * although the public still reads it in the name of the first.
 */
export function isOwn(desk: Scope, rows: SubjectRow[]): boolean {
  if (isSupportUnit(desk)) return true;
  const drafts = draftsOf(rows);
  return drafts.length > 0 && drafts.every((row) => isOf(desk, row.delegation) || isOf(desk, row.preparedBy));
}

/** Whether an officer may name an organisation as the owner of what they draft. */
export function mayOwn(desk: Desk, owner: Organisation | null, preparedBy: Organisation | null): boolean {
  if (isSupportUnit(desk) || isOf(desk, owner)) return true;
  return owner?.type === GOVERNMENT && preparedBy?.type === INTERNATIONAL && isOf(desk, preparedBy);
}

/** What an officer is for a document. */
export function rolesFor(desk: Desk, rows: SubjectRow[]): ContributionRole[] {
  if (isSupportUnit(desk)) return ['support-unit'];
  if (!isOwn(desk, rows)) return [];
  const isFocalPoint = draftsOf(rows).every(({ delegation }) =>
    desk.focalPointOf.includes(delegation?.documentId ?? ''),
  );
  return isFocalPoint ? ['contributor', 'focal-point'] : ['contributor'];
}

function isOf({ delegations }: Scope, organisation: Organisation | null): boolean {
  return organisation !== null && (delegations?.includes(organisation.documentId) ?? true);
}
