import {
  RESPONSE_EVENTS,
  RESPONSE_STATES,
  nextState,
  type ResponseEvent,
  type ResponseState,
} from '../../src/plugins/forum/server/src/responses/response.state';

/** Every state × every event: what is not here is refused. */
const EXPECTED: Record<ResponseState, Partial<Record<ResponseEvent, ResponseState>>> = {
  new: { see: 'seen', accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  seen: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: { decline: 'declined', withdraw: 'withdrawn' },
  declined: { accept: 'accepted', withdraw: 'withdrawn' },
  withdrawn: {},
};

describe.each(RESPONSE_STATES)('a response that is %s', (state) => {
  it.each(RESPONSE_EVENTS)('on "%s"', (event) => {
    const next = EXPECTED[state][event];
    if (next !== undefined) return expect(nextState(state, event)).toBe(next);
    expect(() => nextState(state, event)).toThrow(
      expect.objectContaining({ status: 409, name: 'InvalidTransition', details: { event, state, last: null } }),
    );
  });
});
