import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findPublishedCall, type CallRow } from '../deadlines/call.repository';
import { stateOf } from '../deadlines/change-call';
import { shareDocument } from '../shared/lock-document';
import { writeJournal } from '../journal';
import { findMandatesOf, type Member } from '../membership/membership.repository';
import { callClosed, forbidden, notFound } from '../shared/errors';
import { longText, readInput } from '../shared/input';
import { rule } from '../shared/rules';
import { tellOwners } from './mails';
import { insertResponse, type ForumResponse } from './response.repository';
import { RESPONSE_KINDS } from './response.state';

const schema = z.strictObject({
  kind: z.enum(RESPONSE_KINDS, rule('one-of', RESPONSE_KINDS.join(', '))),
  message: longText(10, 5000),
});

export type ResponseInput = z.infer<typeof schema>;

/** @param data `kind` and `message` @throws ValidationError with one entry per wrong or unknown field */
export function readResponseInput(data: unknown): ResponseInput {
  return readInput(schema, data ?? {});
}

/**
 * Answers an open call, for the delegation that the member holds a mandate of.
 *
 * @throws NotFoundError when there is no such published call; CallClosed (409) from the
 *   instant on at which it closes; ForbiddenError for who holds no mandate
 */
export async function submitResponse(
  strapi: Core.Strapi,
  documentId: string,
  member: Member,
  input: ResponseInput,
): Promise<ForumResponse> {
  return strapi.db.transaction(async () => {
    // Whoever closes it now waits for this response, or this one finds it closed.
    await shareDocument(strapi, documentId);
    const call = await findPublishedCall(strapi, documentId);
    if (call === undefined) throw notFound();
    refuseClosed(call);
    const mandate = (await findMandatesOf(strapi, [member.id]))
      .filter(({ endedAt, organisation }) => endedAt === null && organisation !== null)
      .at(-1);
    if (mandate?.organisation == null) throw forbidden('Only who holds a mandate answers for a delegation');
    const { id: delegation } = mandate.organisation;
    const response = await insertResponse(strapi, {
      ...input,
      call: documentId,
      author: member.documentId,
      delegation,
    });
    await writeJournal(strapi, {
      subjectType: 'response',
      subjectKey: response.documentId,
      event: 'submit',
      to: 'new',
      actor: { kind: 'member', key: member.documentId },
      codes: { kind: input.kind, call: documentId },
    });
    await tellOwners(strapi, call, response, 'response-received');
    // The last look at the clock: reading and writing took their time.
    refuseClosed(call);
    return { ...response, delegation: mandate.organisation };
  }) as unknown as Promise<ForumResponse>;
}

function refuseClosed(call: CallRow): void {
  if (stateOf(call) === 'closed') throw callClosed(call.closesAt ?? '');
}
