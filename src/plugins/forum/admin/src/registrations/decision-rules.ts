import type { ButtonProps } from '@strapi/design-system';
import type { Decision } from './types';

interface DecisionRule {
  /** For the record; `CONTRACT.md` says which decisions need one. */
  isReasonRequired: boolean;
  /** A question must be asked to be answered. */
  isReplyRequired: boolean;
  look: ButtonProps['variant'];
}

export const DECISION_RULES: Record<Decision, DecisionRule> = {
  approve: { isReasonRequired: false, isReplyRequired: false, look: 'success' },
  'request-information': { isReasonRequired: true, isReplyRequired: true, look: 'secondary' },
  reject: { isReasonRequired: true, isReplyRequired: false, look: 'danger-light' },
  suspend: { isReasonRequired: true, isReplyRequired: false, look: 'danger-light' },
  reinstate: { isReasonRequired: false, isReplyRequired: false, look: 'success-light' },
};
