/** The way of a delegation's practice or call to publication: what may happen to it, in which state, by whom. Pure. */
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { invalidTransition } from '../shared/errors';

export const CONTRIBUTION_STATES = ['draft', 'submitted', 'cleared', 'published'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

export const CONTRIBUTION_EVENTS = [
  'submit',
  'clear',
  'skip-clearance',
  'return',
  'withdraw',
  'publish',
  'publish-without-clearance',
  'revise',
  'discard',
  'unpublish',
  'unpublish-language',
] as const;
export type ContributionEvent = (typeof CONTRIBUTION_EVENTS)[number];

/** What somebody is for one document; the system acts where rules of the forum do. */
export const CONTRIBUTION_ROLES = ['contributor', 'focal-point', 'support-unit', 'system'] as const;
export type ContributionRole = (typeof CONTRIBUTION_ROLES)[number];

const TRANSITIONS: Record<ContributionState, Partial<Record<ContributionEvent, ContributionState>>> = {
  draft: {
    submit: 'submitted',
    'publish-without-clearance': 'published',
    discard: 'published',
    unpublish: 'draft',
    'unpublish-language': 'draft',
  },
  submitted: {
    clear: 'cleared',
    'skip-clearance': 'cleared',
    return: 'draft',
    withdraw: 'draft',
    'publish-without-clearance': 'published',
    unpublish: 'submitted',
    'unpublish-language': 'submitted',
  },
  cleared: {
    publish: 'published',
    return: 'draft',
    withdraw: 'draft',
    unpublish: 'cleared',
    'unpublish-language': 'cleared',
  },
  published: {
    // Of what somebody else has changed, such as an import.
    submit: 'submitted',
    revise: 'draft',
    'publish-without-clearance': 'published',
    unpublish: 'draft',
    'unpublish-language': 'published',
  },
};

/** Who may cause an event. Where clearance waits, the focal point returns; afterwards the Support Unit does. */
const ACTORS: Record<ContributionEvent, Partial<Record<ContributionRole, ContributionState[] | 'always'>>> = {
  submit: { contributor: 'always', 'focal-point': 'always' },
  clear: { 'focal-point': 'always' },
  'skip-clearance': { system: 'always' },
  return: { 'focal-point': ['submitted'], 'support-unit': 'always' },
  withdraw: { contributor: 'always', 'focal-point': 'always' },
  publish: { 'support-unit': 'always', system: 'always' },
  'publish-without-clearance': { 'support-unit': 'always', system: 'always' },
  revise: { contributor: 'always', 'focal-point': 'always', 'support-unit': 'always', system: 'always' },
  discard: { contributor: 'always', 'focal-point': 'always', 'support-unit': 'always', system: 'always' },
  unpublish: { 'support-unit': 'always', system: 'always' },
  'unpublish-language': { 'support-unit': 'always', system: 'always' },
};

/**
 * The state after an event.
 *
 * @throws InvalidTransition (409) when the event is not possible in that state
 */
export function nextState(state: ContributionState, event: ContributionEvent): ContributionState {
  const next = TRANSITIONS[state][event];
  if (next === undefined) throw invalidTransition(event, state);
  return next;
}

/** Whether somebody may cause an event in a state; whether it is possible there is another question. */
export function isAllowed(state: ContributionState, event: ContributionEvent, roles: ContributionRole[]): boolean {
  return roles.some((role) => {
    const states = ACTORS[event][role];
    return states === 'always' || (states?.includes(state) ?? false);
  });
}

/** Whether somebody may cause an event in any state: else it is none of theirs. */
export function isAllowedEver(event: ContributionEvent, roles: ContributionRole[]): boolean {
  return CONTRIBUTION_STATES.some((state) => isAllowed(state, event, roles));
}

/** What somebody can do about a document in a state. */
export function possibleEvents(state: ContributionState, roles: ContributionRole[]): ContributionEvent[] {
  const events = Object.keys(TRANSITIONS[state]) as ContributionEvent[];
  return events.filter((event) => isAllowed(state, event, roles));
}

/** What waits for somebody's decision is locked: what is cleared must be what is published. */
export function isWaiting(state: ContributionState): boolean {
  return state === 'submitted' || state === 'cleared';
}

/**
 * The languages in which nobody can write now.
 *
 * @param submitted those that there were when publication was requested
 * @param isTranslator whether it is the Support Unit, which may add a language to what is cleared
 */
export function lockedLocales(
  state: ContributionState,
  submitted: readonly Locale[] | null | undefined,
  isTranslator: boolean,
): readonly Locale[] {
  if (!isWaiting(state)) return [];
  return state === 'cleared' && isTranslator ? (submitted ?? []) : LOCALES;
}
