import type { Core } from '@strapi/strapi';
import { scopeOfAccount } from '../membership/desk';
import { ownerOf, type SubjectType } from './contribution.repository';
import { requestDesk } from './officer-scope';
import { readSubject } from './subject';

/**
 * Whether what is about to be published has the word of the delegation that owns it: it was cleared by its focal point,
 * or, where there is none, requested by an officer of its own. The Support Unit may publish without it, and translates
 * on its own. What a seed or a job publishes counts as said by the delegation: nobody can be asked.
 */
export async function hasDelegationsWord(strapi: Core.Strapi, type: SubjectType, documentId: string): Promise<boolean> {
  if ((await requestDesk(strapi)) === undefined) return true;
  const { rows, contribution, state } = await readSubject(strapi, type, documentId);
  if (state !== 'cleared' || contribution === null) return false;
  if (contribution.clearance !== 'no-focal-point') return true;
  const { submittedBy } = contribution;
  const scope = submittedBy === null ? undefined : await scopeOfAccount(strapi, submittedBy);
  return scope?.delegations?.includes(ownerOf(rows)?.documentId ?? '') ?? false;
}
