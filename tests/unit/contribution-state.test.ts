/** The way to publication: every state, every event, every role. */
import {
  CONTRIBUTION_EVENTS,
  CONTRIBUTION_ROLES,
  CONTRIBUTION_STATES,
  isAllowed,
  isAllowedEver,
  isWaiting,
  nextState,
  possibleEvents,
  type ContributionEvent,
  type ContributionRole,
  type ContributionState,
} from '../../src/plugins/forum/server/src/contribution/contribution.state';
import { similarTo } from '../../src/plugins/forum/server/src/contribution/similar-titles';

/** What follows from work on the document, whoever does it. */
const EVERYBODY: ContributionRole[] = [...CONTRIBUTION_ROLES];

/** Where an event leads, and who may cause it there. What is not here is refused. */
const EXPECTED: Record<
  ContributionState,
  Partial<Record<ContributionEvent, [ContributionState, ContributionRole[]]>>
> = {
  draft: {
    submit: ['submitted', ['contributor', 'focal-point']],
    'publish-without-clearance': ['published', ['support-unit', 'system']],
    discard: ['published', EVERYBODY],
    unpublish: ['draft', ['support-unit', 'system']],
    'unpublish-language': ['draft', ['support-unit', 'system']],
  },
  submitted: {
    clear: ['cleared', ['focal-point']],
    'skip-clearance': ['cleared', ['system']],
    return: ['draft', ['focal-point', 'support-unit']],
    withdraw: ['draft', ['contributor', 'focal-point']],
    'publish-without-clearance': ['published', ['support-unit', 'system']],
    unpublish: ['submitted', ['support-unit', 'system']],
    'unpublish-language': ['submitted', ['support-unit', 'system']],
  },
  cleared: {
    publish: ['published', ['support-unit', 'system']],
    return: ['draft', ['support-unit']],
    withdraw: ['draft', ['contributor', 'focal-point']],
    unpublish: ['cleared', ['support-unit', 'system']],
    'unpublish-language': ['cleared', ['support-unit', 'system']],
  },
  published: {
    submit: ['submitted', ['contributor', 'focal-point']],
    revise: ['draft', EVERYBODY],
    'publish-without-clearance': ['published', ['support-unit', 'system']],
    unpublish: ['draft', ['support-unit', 'system']],
    'unpublish-language': ['published', ['support-unit', 'system']],
  },
};

describe.each(CONTRIBUTION_STATES)('an entry that is %s', (state) => {
  describe.each(CONTRIBUTION_EVENTS)('on "%s"', (event) => {
    const [next, roles]: [ContributionState?, ContributionRole[]?] = EXPECTED[state][event] ?? [];

    it(next === undefined ? 'stays' : `becomes ${next}`, () => {
      if (next !== undefined) return expect(nextState(state, event)).toBe(next);
      expect(() => nextState(state, event)).toThrow(
        expect.objectContaining({ status: 409, name: 'InvalidTransition', details: { event, state, last: null } }),
      );
    });

    it.each(CONTRIBUTION_ROLES)(`by %s`, (role) => {
      const expected = roles?.includes(role) ?? false;
      expect(possibleEvents(state, [role]).includes(event)).toBe(expected);
      if (next !== undefined) expect(isAllowed(state, event, [role])).toBe(expected);
      if (expected) expect(isAllowedEver(event, [role])).toBe(true);
    });
  });

  it('can be caused to do nothing by nobody', () => expect(possibleEvents(state, [])).toEqual([]));
});

it('what waits for a decision is locked', () => {
  expect(CONTRIBUTION_STATES.filter(isWaiting)).toEqual(['submitted', 'cleared']);
});

it.each([
  ['Diaspora Desk, Mauritius', 'The Mauritius diaspora desk', true],
  ['Bureau de la diaspora', 'BUREAU DE LA DIÁSPORA', true],
  ['Training domestic workers before departure', 'Pre-departure training for nurses', false],
  ['Occupation Permit', 'The occupation permit', true],
  ['', '', false],
])('"%s" and "%s" are similar: %s', (one, other, expected) => {
  expect(similarTo(one)(other)).toBe(expected);
});
