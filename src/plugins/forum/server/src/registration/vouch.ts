import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { spendToken } from '../links';
import { writeJournal } from '../journal';
import { invalidToken } from '../shared/errors';
import { readInput } from '../shared/input';
import { answerVouching, findVouching } from './registration.repository';
import { awaitsDecision } from './registration.state';
import { rule } from '../shared/rules';

const schema = z.strictObject({ token: z.unknown(), answer: z.enum(['yes', 'no'], rule('one-of', 'yes, no')) });

/**
 * A focal point says whether the applicant is a colleague. It is a hint: the Support Unit decides.
 *
 * @param data `token` and `answer`
 * @throws ValidationError; InvalidToken, also when the application no longer waits
 */
export async function vouch(strapi: Core.Strapi, data: unknown): Promise<void> {
  const { token, answer } = readInput(schema, data);
  await strapi.db.transaction(async () => {
    const key = await spendToken(strapi, 'vouch', token);
    const vouching = await findVouching(strapi, key);
    if (vouching === null || vouching.registration === null) throw invalidToken();
    if (!awaitsDecision(vouching.registration.state)) throw invalidToken();
    await answerVouching(strapi, vouching.id, answer);
    await writeJournal(strapi, {
      subjectType: 'registration',
      subjectKey: vouching.registration.documentId,
      event: 'vouch',
      actor: { kind: 'member', ...(vouching.focalPoint === null ? {} : { key: vouching.focalPoint.documentId }) },
      codes: { answer },
    });
  });
}
