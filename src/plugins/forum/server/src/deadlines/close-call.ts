import type { Core } from '@strapi/strapi';
import type { Desk } from '../membership/desk';
import { clock } from '../shared/clock';
import { invalidTransition } from '../shared/errors';
import { readReasons } from './call-input';
import { applyChange, readForChange, stateOf } from './change-call';

/**
 * Closes a published call now, before its deadline.
 *
 * @param data `reasons`
 * @throws ValidationError, NotFoundError, ForbiddenError, InvalidTransition (409) when it is closed
 */
export async function closeCall(strapi: Core.Strapi, documentId: string, desk: Desk, data: unknown): Promise<void> {
  const { reasons } = readReasons(data);
  await strapi.db.transaction(async () => {
    const read = await readForChange(strapi, documentId, desk);
    if (stateOf(read.call) === 'closed') throw invalidTransition('close', 'closed');
    const now = clock.now();
    const { deadline } = read.call;
    await applyChange(strapi, read, { kind: 'closing', deadline, closesAt: now, closedAt: now, reasons }, desk);
  });
}
