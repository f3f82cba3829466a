import type { FieldErrors } from '../shared/problem';
import { DECISION_RULES } from './decision-rules';
import type { Decision, DecisionData, Registration, Role } from './types';

/** What the form of a decision holds; each decision uses some of it. */
export interface DecisionValues {
  role: Role;
  /** documentId of a listed organisation, in place of one that was typed in; empty to list that one. */
  organisation: string;
  nominationReference: string;
  singleHanded: boolean;
  reason: string;
  reply: string;
}

export const DECISION_FIELDS = [
  'role',
  'organisation',
  'nominationReference',
  'singleHanded',
  'reason',
  'reply',
] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];
export type DecisionErrors = FieldErrors<DecisionField>;

export function startValues({ requestedRole, firstApproval, nominationReference }: Registration): DecisionValues {
  return {
    role: firstApproval?.role ?? requestedRole,
    organisation: firstApproval?.organisation?.documentId ?? '',
    nominationReference: nominationReference ?? '',
    singleHanded: false,
    reason: '',
    reply: '',
  };
}

/** Which fields must still be filled in. The server checks again, and more. */
export function missingFields(decision: Decision, values: DecisionValues): DecisionField[] {
  const { isReasonRequired, isReplyRequired } = DECISION_RULES[decision];
  const required: [DecisionField, boolean][] = [
    ['nominationReference', needsNomination(decision, values)],
    ['reason', isReasonRequired],
    ['reply', isReplyRequired],
  ];
  return required.filter(([field, isRequired]) => isRequired && values[field] === '').map(([field]) => field);
}

/** What is sent: nothing that is empty, and nothing that the decision does not ask for. */
export function toDecisionData(
  decision: Decision,
  values: DecisionValues,
  { delegation: { typedIn: isTypedIn } }: Pick<Registration, 'delegation'>,
): DecisionData {
  const { role, organisation, reason, reply, nominationReference, singleHanded } = values;
  return {
    ...(decision === 'approve' ? { role } : {}),
    ...(decision === 'approve' && isTypedIn ? { organisation: organisation || null } : {}),
    ...(needsNomination(decision, values) ? { nominationReference, singleHanded } : {}),
    ...(reason === '' ? {} : { reason }),
    ...(reply === '' ? {} : { reply }),
  };
}

/** Takes blanks away from the ends of what was typed. */
export function trimmed(values: DecisionValues): DecisionValues {
  return {
    ...values,
    nominationReference: values.nominationReference.trim(),
    reason: values.reason.trim(),
    reply: values.reply.trim(),
  };
}

function needsNomination(decision: Decision, { role }: DecisionValues): boolean {
  return decision === 'approve' && role === 'focal-point';
}
