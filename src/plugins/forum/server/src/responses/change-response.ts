import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { findCalls, type CallRow } from '../deadlines/call.repository';
import { readHistory, writeJournal, type Actor } from '../journal';
import { invalidTransition, notFound } from '../shared/errors';
import { longText, readInput } from '../shared/input';
import { tellAuthor, tellOwners } from './mails';
import { claimResponse, findResponse, type ForumResponse } from './response.repository';
import { nextState, type ResponseEvent } from './response.state';

const replySchema = z.strictObject({ reply: longText(0, 4000).nullish() });

/** Who changes a response: its author, or somebody who keeps the call. */
export interface ResponseActor {
  actor: Actor;
  /** Whether this one may, for this response to this call. Who may not does not learn that it exists. */
  may: (response: ForumResponse, call: CallRow | undefined) => boolean;
}

/**
 * Takes a response from one state to the next: seen, accepted, declined, withdrawn. The other side is told.
 *
 * @param data `reply`, for accepting and declining
 * @throws ValidationError, NotFoundError, InvalidTransition (409)
 */
export async function changeResponse(
  strapi: Core.Strapi,
  documentId: string,
  event: ResponseEvent,
  { actor, may }: ResponseActor,
  data: unknown,
): Promise<void> {
  const isDecision = event === 'accept' || event === 'decline';
  const { reply } = readInput(isDecision ? replySchema : (z.strictObject({}) as typeof replySchema), data ?? {});
  await strapi.db.transaction(async () => {
    const response = await findResponse(strapi, documentId);
    if (response === null) throw notFound();
    const call = (await findCalls(strapi, [response.call])).get(response.call);
    if (!may(response, call)) throw notFound();
    const to = nextState(response.state, event);
    if (!(await claimResponse(strapi, response, to))) throw await overtaken(strapi, documentId, event);
    await writeJournal(strapi, {
      subjectType: 'response',
      subjectKey: documentId,
      event,
      from: response.state,
      to,
      actor,
      reply: reply || null,
    });
    if (call === undefined) return;
    if (event === 'withdraw') await tellOwners(strapi, call, response, 'response-withdrawn');
    else await tellAuthor(strapi, call, response, to, reply || '');
  });
}

/** The error of who came second, which says what the first one did. */
async function overtaken(strapi: Core.Strapi, documentId: string, event: ResponseEvent): Promise<Error> {
  const current = await findResponse(strapi, documentId);
  const last = (await readHistory(strapi, documentId)).at(-1);
  const what = last === undefined ? null : { event: last.event, at: last.at, actor: last.actor };
  return invalidTransition(event, current?.state ?? 'unknown', what);
}
