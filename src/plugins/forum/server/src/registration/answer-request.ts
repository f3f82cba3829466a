import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { longText, readInput } from '../shared/input';
import { stepOfApplicant } from './step-of-applicant';

const LONGEST_ANSWER = 4000;
const schema = z.strictObject({ token: z.unknown(), message: longText(1, LONGEST_ANSWER) });

/**
 * The applicant answers the Support Unit's question; the application awaits review again.
 *
 * @param data `token` and `message`
 * @throws ValidationError; InvalidToken when the link is used, expired or unknown
 */
export async function answerRequest(strapi: Core.Strapi, data: unknown): Promise<void> {
  const { token, message } = readInput(schema, data);
  await strapi.db.transaction(async () => {
    await stepOfApplicant(strapi, { purpose: 'answer', token, event: 'answer', fields: { message }, words: message });
  });
}
