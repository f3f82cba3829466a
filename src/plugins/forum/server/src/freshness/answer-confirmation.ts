import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { writeJournal } from '../journal';
import { peekToken, spendToken } from '../links';
import { findMandate } from '../membership/membership.repository';
import { clock } from '../shared/clock';
import { invalidToken } from '../shared/errors';
import { readInput } from '../shared/input';
import { rule } from '../shared/rules';
import { endRound, findLink, lockConfirmation, passOn, type ConfirmationLink } from './confirmation.repository';
import { confirmPractice } from './confirm-practice';
import { nextRoundAt } from './rounds';
import { findPublishedOne, type PublishedPractice } from './practice.repository';
import { openTask, TASK_KINDS } from './task.repository';

export const ANSWERS = ['still-valid', ...TASK_KINDS] as const;
export type ConfirmationAnswer = (typeof ANSWERS)[number];

const schema = z.strictObject({ token: z.unknown(), answer: z.enum(ANSWERS, rule('one-of', ANSWERS.join(', '))) });

/**
 * Somebody of a delegation answers by a mailed link, without login. "Still valid" confirms. The two other
 * answers open a task for the delegation and change nothing else, since mails get forwarded: after "has ended"
 * nobody else is asked, after "not in charge" the others are.
 *
 * @param data `token` and `answer`
 * @throws ValidationError; InvalidToken, also when the mandate has ended by which the person was asked, or
 *   the practice was confirmed or unpublished meanwhile
 */
export async function answerConfirmation(strapi: Core.Strapi, data: unknown): Promise<void> {
  const { token, answer } = readInput(schema, data ?? {});
  await strapi.db.transaction(async () => {
    const { practice: asked } = await peekLink(strapi, token);
    // Taken before the token, as everybody does who ends a practice's links: of two at once, one waits.
    const confirmation = await lockConfirmation(strapi, asked);
    const link = await findLink(strapi, await spendToken(strapi, 'confirm-practice', token));
    const { member, practice, delegation } = await follow(strapi, link);
    if (confirmation === null || link === null) throw invalidToken();
    const actor = { kind: 'member' as const, key: member.documentId };
    if (answer === 'still-valid') {
      await confirmPractice(strapi, practice.documentId, delegation.documentId, actor);
      return;
    }
    await openTask(strapi, { practice: practice.documentId, delegation: delegation.id, kind: answer });
    if (answer === 'ended') await endRound(strapi, confirmation, nextRoundAt(confirmation, clock.now()));
    else await passOn(strapi, confirmation, link);
    await writeJournal(strapi, {
      subjectType: 'practice',
      subjectKey: practice.documentId,
      event: 'answer',
      actor,
      codes: { answer, delegation: delegation.documentId },
    });
  });
}

/**
 * The practice that a mailed link asks about, without using the link.
 *
 * @throws InvalidToken
 */
export async function peekPractice(strapi: Core.Strapi, token: unknown): Promise<PublishedPractice> {
  return (await follow(strapi, await peekLink(strapi, token))).practice;
}

async function peekLink(strapi: Core.Strapi, token: unknown): Promise<ConfirmationLink> {
  const link = await findLink(strapi, await peekToken(strapi, 'confirm-practice', token));
  if (link === null) throw invalidToken();
  return link;
}

/** What a link leads to, as long as the mandate lasts by which it was sent. @throws InvalidToken */
async function follow(strapi: Core.Strapi, link: ConfirmationLink | null) {
  const mandate = link?.mandate == null ? null : await findMandate(strapi, link.mandate);
  const practice = link === null ? undefined : await findPublishedOne(strapi, link.practice);
  const delegation = practice?.delegation ?? null;
  if (mandate === null || practice === undefined || delegation === null) throw invalidToken();
  const { endedAt, member, organisation } = mandate;
  const isInPost = endedAt === null && member?.state === 'active' && organisation?.documentId === delegation.documentId;
  if (!isInPost) throw invalidToken();
  return { member, practice, delegation };
}
