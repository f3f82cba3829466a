import type { Core } from '@strapi/strapi';
import { environment } from '../../../../../environment';
import type { Desk } from '../membership/desk';
import { clock } from '../shared/clock';
import { invalidFields } from '../shared/errors';
import { rule } from '../shared/rules';
import type { CallRow } from './call.repository';
import { readExtension } from './call-input';
import { applyChange, readForChange } from './change-call';
import { endOfDeadline } from './deadline';
import { insertNotice } from './milestone.repository';
import { interestedIn, ownersOf, together } from './recipients';

/**
 * Gives a published call a later deadline; one that is closed is open again from now on. What was closed
 * early by hand may get its old deadline back, as long as that is to come.
 *
 * @param data `deadline` and `reasons`
 * @throws ValidationError, NotFoundError, ForbiddenError, InvalidTransition (409)
 */
export async function extendCall(strapi: Core.Strapi, documentId: string, desk: Desk, data: unknown): Promise<void> {
  const { deadline, reasons } = readExtension(data);
  await strapi.db.transaction(async () => {
    const read = await readForChange(strapi, documentId, desk);
    const closesAt = endOfDeadline(deadline, environment.PLATFORM_TIME_ZONE);
    refuseEarlier(read.call, closesAt);
    await applyChange(strapi, read, { kind: 'extension', deadline, closesAt, closedAt: null, reasons }, desk);
    await tell(strapi, read.call, closesAt);
  });
}

function refuseEarlier({ closesAt: present }: CallRow, closesAt: Date | null): void {
  const path = ['deadline', 'date'];
  if (closesAt !== null && closesAt <= clock.now()) throw invalidFields([{ path, message: rule('not-past') }]);
  const isLater = present !== null && (closesAt === null || closesAt.getTime() > new Date(present).getTime());
  if (!isLater) throw invalidFields([{ path, message: rule('later') }]);
}

async function tell(strapi: Core.Strapi, call: CallRow, closesAt: Date | null): Promise<void> {
  const occasion = `${call.documentId}:extension:${closesAt?.toISOString() ?? 'rolling'}:${clock.now().getTime()}`;
  const recipients = together(await ownersOf(strapi, call), await interestedIn(strapi, call));
  for (const recipient of recipients) {
    await insertNotice(strapi, occasion, recipient, {
      call: call.documentId,
      kind: 'extension',
      closesAt: (closesAt?.toISOString() ?? null) as string | null,
    });
  }
}
