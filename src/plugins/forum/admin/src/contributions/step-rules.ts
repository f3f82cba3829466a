import type { ButtonProps } from '@strapi/design-system';
import type { PermissionName } from '../shared/permissions';
import { STEPS, type Contribution, type StepName } from './types';

interface StepRule {
  permission: PermissionName;
  /** The words that go with it, by the server's name for them. */
  field: 'note' | 'reason' | null;
  isRequired: boolean;
  /** Whether it is about a text that waits, as it was read: not about another one that waits in its place by now. */
  isOfWhatWasRead?: boolean;
  look: ButtonProps['variant'];
}

export const STEP_RULES: Record<StepName, StepRule> = {
  submit: { permission: 'submitContributions', field: 'note', isRequired: false, look: 'default' },
  clear: { permission: 'clearContributions', field: 'note', isRequired: false, isOfWhatWasRead: true, look: 'success' },
  publish: {
    permission: 'publishContributions',
    field: null,
    isRequired: false,
    isOfWhatWasRead: true,
    look: 'success',
  },
  'publish-without-clearance': {
    permission: 'publishContributions',
    field: 'reason',
    isRequired: true,
    look: 'secondary',
  },
  return: {
    permission: 'returnContributions',
    field: 'reason',
    isRequired: true,
    look: 'danger-light',
  },
  withdraw: { permission: 'submitContributions', field: null, isRequired: false, look: 'tertiary' },
};

/** What the reader may do with a text now; the server checks again. */
export function allowedSteps(
  { events, delegation }: Pick<Contribution, 'events' | 'delegation'>,
  may: (permission: PermissionName) => boolean,
): StepName[] {
  // What no delegation owns does not go this way.
  if (delegation === null) return [];
  return STEPS.filter((step) => events.includes(step) && may(STEP_RULES[step].permission));
}
