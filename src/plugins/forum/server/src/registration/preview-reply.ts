import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { composeMasked, type MailTemplate } from '../outbox';
import { ROLES } from '../membership/roles';
import { notFound } from '../shared/errors';
import { delegationNames, findChosenOrganisation, proposedRole } from './decision';
import { documentId, longText, readInput } from '../shared/input';
import { findRegistration } from './registration.repository';
import { rule } from '../shared/rules';

export const DECISION_MAILS = {
  approve: 'approved',
  reject: 'rejected',
  'request-information': 'information-requested',
  suspend: 'suspended',
  reinstate: 'reinstated',
} as const satisfies Record<string, MailTemplate>;

export type Decision = keyof typeof DECISION_MAILS;
export const DECISIONS = Object.keys(DECISION_MAILS) as [Decision, ...Decision[]];

const schema = z.strictObject({
  decision: z.enum(DECISIONS, rule('one-of', DECISIONS.join(', '))),
  role: z.enum(ROLES, rule('one-of', ROLES.join(', '))).nullish(),
  reply: longText(0, 4000).nullish(),
  organisation: documentId.nullish(),
});

/**
 * The mail that a decision would send, in the applicant's language, links masked.
 *
 * @throws ValidationError, NotFoundError
 */
export async function previewReply(strapi: Core.Strapi, key: string, data: unknown) {
  const { decision, role, reply, organisation } = readInput(schema, data);
  const registration = await findRegistration(strapi, key);
  if (registration === null) throw notFound();
  const { locale } = registration;
  const chosen = await findChosenOrganisation(strapi, registration, organisation);
  const mail = composeMasked({
    template: DECISION_MAILS[decision],
    locale,
    subjectKey: key,
    data: {
      reply: reply ?? '',
      role: role ?? registration.role ?? proposedRole(registration),
      ...delegationNames({ ...registration, organisation: registration.organisation ?? chosen }),
    },
  });
  return { locale, ...mail };
}
