import type { Core } from '@strapi/strapi';
import { isOwn } from '../contribution/officer-scope';
import { readSubject } from '../contribution/subject';
import { scopeOfAccount, type Scope } from '../membership/desk';
import type { Preview, PreviewType } from './preview.repository';

/** Whoever works on a draft may show it to others: its delegation, who prepared it on its behalf, the Support Unit. */
export async function mayShow(
  strapi: Core.Strapi,
  scope: Scope,
  type: PreviewType,
  documentId: string,
): Promise<boolean> {
  const { rows } = await readSubject(strapi, type, documentId);
  return rows.length > 0 && isOwn(scope, rows);
}

/** Whether who made a link may still show what it leads to: it dies with their mandate. */
export async function isAlive(strapi: Core.Strapi, { madeBy, type, subject }: Preview): Promise<boolean> {
  const scope = madeBy === null ? undefined : await scopeOfAccount(strapi, madeBy);
  return scope !== undefined && mayShow(strapi, scope, type, subject);
}
