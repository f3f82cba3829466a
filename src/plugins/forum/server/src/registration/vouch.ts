import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { peekToken, spendToken } from '../links';
import { writeJournal } from '../journal';
import { findMandatesOf } from '../membership/membership.repository';
import { invalidToken } from '../shared/errors';
import { readInput } from '../shared/input';
import { answerVouching, findRegistration, findVouching, type Registration } from './registration.repository';
import { awaitsDecision } from './registration.state';
import { rule } from '../shared/rules';

const schema = z.strictObject({ token: z.unknown(), answer: z.enum(['yes', 'no'], rule('one-of', 'yes, no')) });

/**
 * A focal point says whether the applicant is a colleague. It is a hint: the Support Unit decides.
 *
 * @param data `token` and `answer`
 * @throws ValidationError; InvalidToken, also when the application no longer waits or the mandate has ended
 */
export async function vouch(strapi: Core.Strapi, data: unknown): Promise<void> {
  const { token, answer } = readInput(schema, data);
  await strapi.db.transaction(async () => {
    const asked = await findOpenVouching(strapi, await spendToken(strapi, 'vouch', token));
    if (asked === undefined) throw invalidToken();
    await answerVouching(strapi, asked.id, answer);
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: asked.registration.documentId,
      event: 'vouch',
      actor: { kind: 'member', key: asked.focalPoint },
      codes: { answer },
    });
  });
}

/** The application that a mailed link asks about, without using the link. @throws InvalidToken */
export async function peekVouching(strapi: Core.Strapi, token: unknown): Promise<Registration> {
  const asked = await findOpenVouching(strapi, await peekToken(strapi, 'vouch', token));
  if (asked === undefined) throw invalidToken();
  return asked.registration;
}

/**
 * A question to a focal point, as long as the application waits for a decision and the one who was asked
 * speaks for that delegation: mails outlive mandates.
 */
export async function findOpenVouching(
  strapi: Core.Strapi,
  key: string,
): Promise<{ id: number; answer: 'yes' | 'no' | null; registration: Registration; focalPoint: string } | undefined> {
  const vouching = await findVouching(strapi, key);
  if (vouching === null || vouching.registration === null || vouching.focalPoint === null) return undefined;
  const { id, answer, focalPoint } = vouching;
  const registration = await findRegistration(strapi, vouching.registration.documentId);
  if (registration === null || registration.erasedAt !== null || !awaitsDecision(registration.state)) return undefined;
  const mandates = await findMandatesOf(strapi, [focalPoint.id]);
  const isInPost = mandates.some(
    ({ endedAt, role, member, organisation }) =>
      endedAt === null &&
      role === 'focal-point' &&
      member?.state === 'active' &&
      organisation?.documentId === registration.organisation?.documentId,
  );
  return isInPost ? { id, answer, registration, focalPoint: focalPoint.documentId } : undefined;
}
