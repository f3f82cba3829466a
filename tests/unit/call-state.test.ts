import fc from 'fast-check';
import {
  CALL_STATES,
  CLOSING_SOON,
  callStateOf,
  filterByCallState,
  nextChangeOf,
} from '../../src/plugins/forum/server/src/deadlines/call-state';

const now = new Date('2030-06-15T12:00:00.000Z');
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);

describe('the state of a call', () => {
  it.each([
    [null, 'open'],
    [after(CLOSING_SOON + 1), 'open'],
    [after(CLOSING_SOON), 'closing-soon'],
    [after(1), 'closing-soon'],
    [after(0), 'closed'],
    [after(-1), 'closed'],
  ])('that closes at %s is %s', (closesAt, state) => {
    expect(callStateOf(closesAt, now)).toBe(state);
  });

  it('stays until its next change, and is another from then on', () => {
    const instant = fc.option(fc.integer({ min: -2 * CLOSING_SOON, max: 2 * CLOSING_SOON }).map(after));
    fc.assert(
      fc.property(instant, fc.nat(3 * CLOSING_SOON), (closesAt, later) => {
        const change = nextChangeOf(closesAt, now);
        const state = callStateOf(closesAt, now);
        if (change === null) expect(callStateOf(closesAt, after(later))).toBe(state);
        else {
          expect(callStateOf(closesAt, new Date(change.getTime() - 1))).toBe(state);
          expect(callStateOf(closesAt, change)).not.toBe(state);
        }
      }),
    );
  });

  it('is what the filter finds, for every instant', () => {
    const instant = fc.option(fc.integer({ min: -2 * CLOSING_SOON, max: 2 * CLOSING_SOON }).map(after));
    fc.assert(
      fc.property(instant, (closesAt) => {
        for (const state of CALL_STATES) {
          expect(matches(filterByCallState(state, now), closesAt)).toBe(callStateOf(closesAt, now) === state);
        }
      }),
    );
  });
});

type Filter = { $or?: Filter[]; closesAt?: { $null?: true; $gt?: string; $lte?: string } };

/** What the database does with the few operators that the filter uses. */
function matches({ $or, closesAt: rule = {} }: Filter, closesAt: Date | null): boolean {
  if ($or) return $or.some((filter) => matches(filter, closesAt));
  if (rule.$null) return closesAt === null;
  if (closesAt === null) return false;
  const text = closesAt.toISOString();
  return (rule.$gt === undefined || text > rule.$gt) && (rule.$lte === undefined || text <= rule.$lte);
}
