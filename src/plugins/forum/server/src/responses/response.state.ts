/** What may happen to a response, in which state. Pure. */
import { invalidTransition } from '../shared/errors';

export const RESPONSE_STATES = ['new', 'seen', 'accepted', 'declined', 'withdrawn'] as const;
export type ResponseState = (typeof RESPONSE_STATES)[number];

export const RESPONSE_EVENTS = ['see', 'accept', 'decline', 'withdraw'] as const;
export type ResponseEvent = (typeof RESPONSE_EVENTS)[number];

export const RESPONSE_KINDS = ['partner', 'funding', 'expertise', 'information', 'practice'] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** Who asked may think better of a decision; what was withdrawn is not brought back. */
const TRANSITIONS: Record<ResponseState, Partial<Record<ResponseEvent, ResponseState>>> = {
  new: { see: 'seen', accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  seen: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: { decline: 'declined', withdraw: 'withdrawn' },
  declined: { accept: 'accepted', withdraw: 'withdrawn' },
  withdrawn: {},
};

/**
 * The state after an event.
 *
 * @throws InvalidTransition (409) when the event is not possible in that state
 */
export function nextState(state: ResponseState, event: ResponseEvent): ResponseState {
  const next = TRANSITIONS[state][event];
  if (next === undefined) throw invalidTransition(event, state);
  return next;
}
