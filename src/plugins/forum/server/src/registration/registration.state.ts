/** What may happen to a registration, in which state. Pure: no clock, no database, no Strapi. */
import { DAY, HOUR } from '../shared/clock';
import { invalidTransition } from '../shared/errors';

export const REGISTRATION_STATES = [
  'awaiting-confirmation',
  'awaiting-review',
  'information-requested',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'suspended',
] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const REGISTRATION_EVENTS = [
  'confirm',
  'approve',
  'reject',
  'request-information',
  'answer',
  'withdraw',
  'expire',
  'suspend',
  'reinstate',
] as const;
export type RegistrationEvent = (typeof REGISTRATION_EVENTS)[number];

const TRANSITIONS: Record<RegistrationState, Partial<Record<RegistrationEvent, RegistrationState>>> = {
  'awaiting-confirmation': { confirm: 'awaiting-review', withdraw: 'withdrawn', expire: 'expired' },
  'awaiting-review': {
    approve: 'approved',
    reject: 'rejected',
    'request-information': 'information-requested',
    withdraw: 'withdrawn',
  },
  'information-requested': { answer: 'awaiting-review', withdraw: 'withdrawn', expire: 'expired' },
  approved: { suspend: 'suspended' },
  suspended: { reinstate: 'approved' },
  rejected: {},
  withdrawn: {},
  expired: {},
};

/** How long an application waits for the applicant, in milliseconds; then it expires. */
export const PATIENCE: Partial<Record<RegistrationState, number>> = {
  'awaiting-confirmation': 48 * HOUR,
  'information-requested': 30 * DAY,
};

/** How long the personal data of an application that came to nothing is kept, in milliseconds. */
export const RETENTION: Partial<Record<RegistrationState, number>> = { expired: 30 * DAY, rejected: 365 * DAY };

/**
 * The state after an event.
 *
 * @throws InvalidTransition (409) when the event is not possible in that state
 */
export function nextState(state: RegistrationState, event: RegistrationEvent): RegistrationState {
  const next = TRANSITIONS[state][event];
  if (next === undefined) throw invalidTransition(event, state);
  return next;
}

/** The events that are possible in a state. */
export function possibleEvents(state: RegistrationState): RegistrationEvent[] {
  return Object.keys(TRANSITIONS[state]) as RegistrationEvent[];
}

/**
 * Whether an application has waited too long for the applicant, whatever a job has done about it.
 *
 * @param since when it came into its state
 */
export function isOverdue(state: RegistrationState, since: Date, now: Date): boolean {
  const patience = PATIENCE[state];
  return patience !== undefined && now.getTime() - since.getTime() >= patience;
}

/**
 * Whether a step can still be taken: time decides, not the job that marks the state.
 *
 * @param since when it came into its state
 */
export function isPossible(state: RegistrationState, since: Date, event: RegistrationEvent, now: Date): boolean {
  return possibleEvents(state).includes(event) && !isOverdue(state, since, now);
}

/** Whether the word of a focal point is still of use: nothing is decided yet. */
export function awaitsDecision(state: RegistrationState): boolean {
  return state === 'awaiting-review' || state === 'information-requested';
}

/** An application in one of these states holds its address: nobody can apply with it a second time. */
export function holdsAddress(state: RegistrationState): boolean {
  return state !== 'rejected' && state !== 'withdrawn' && state !== 'expired';
}
