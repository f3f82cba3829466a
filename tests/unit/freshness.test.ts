import fc from 'fast-check';
import {
  FRESHNESS,
  filterByFreshness,
  freshnessOf,
  nextChangeOf,
  yearsAfter,
  yearsBefore,
  yearsSince,
} from '../../src/plugins/forum/server/src/freshness/freshness';
import { nextRoundAt } from '../../src/plugins/forum/server/src/freshness/rounds';

const at = (text: string) => new Date(text);
const confirmed = at('2027-03-10T09:00:00.000Z');
const instant = fc.date({ min: at('1990-01-01'), max: at('2099-12-31'), noInvalidDate: true });
const leapDay = fc
  .tuple(fc.constantFrom(2028, 2032, 2096), fc.nat(86_399_999))
  .map(([year, time]) => new Date(Date.UTC(year, 1, 29) + time));
const anyInstant = fc.oneof(instant, leapDay);

describe('the freshness of a practice', () => {
  it.each([
    ['2027-03-10T09:00:00.000Z', 'green'],
    ['2028-03-10T08:59:59.999Z', 'green'],
    ['2028-03-10T09:00:00.000Z', 'yellow'],
    ['2029-03-10T08:59:59.999Z', 'yellow'],
    ['2029-03-10T09:00:00.000Z', 'red'],
    ['2030-03-10T08:59:59.999Z', 'red'],
    ['2030-03-10T09:00:00.000Z', 'inactive'],
    ['2050-01-01T00:00:00.000Z', 'inactive'],
    // A clock that stands behind: confirmed in the future is confirmed.
    ['2027-03-10T08:00:00.000Z', 'green'],
  ])('confirmed on 10 March 2027 is at %s %s', (now, expected) => {
    expect(freshnessOf(confirmed, at(now))).toBe(expected);
  });

  it('is nothing where nobody confirms', () => {
    expect(freshnessOf(null, at('2030-01-01'))).toBeNull();
    expect(nextChangeOf(null, at('2030-01-01'))).toBeNull();
  });

  it('of a leap day: the year is over with the end of 28 February, and on the day itself four years later', () => {
    const leap = at('2028-02-29T10:00:00.000Z');
    expect(freshnessOf(leap, at('2029-02-28T23:59:59.999Z'))).toBe('green');
    expect(freshnessOf(leap, at('2029-03-01T00:00:00.000Z'))).toBe('yellow');
    expect(yearsAfter(leap, 4)).toEqual(at('2032-02-29T10:00:00.000Z'));
    expect(yearsBefore(at('2032-02-29T10:00:00.000Z'), 1)).toEqual(at('2031-02-28T23:59:59.999Z'));
  });

  it('across a leap day is a year all the same', () => {
    expect(yearsAfter(at('2027-12-31T12:00:00Z'), 1)).toEqual(at('2028-12-31T12:00:00Z'));
    expect(yearsSince(at('2027-03-01T00:00:00Z'), at('2028-02-29T23:59:59Z'))).toBe(0);
  });

  it('never comes back by itself, and of two the one confirmed later is never the older', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, fc.nat(4 * 366 * 86_400_000), (one, other, later) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        const now = new Date(second.getTime() + later);
        const rank = (since: Date, when: Date) => FRESHNESS.indexOf(freshnessOf(since, when) ?? 'green');
        expect(rank(first, now)).toBeGreaterThanOrEqual(rank(second, now));
        expect(rank(first, new Date(now.getTime() + later))).toBeGreaterThanOrEqual(rank(first, now));
      }),
    );
  });

  it('changes at the instant that is foretold, and not before', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(4 * 366 * 86_400_000), (since, later) => {
        const now = new Date(since.getTime() + later);
        const change = nextChangeOf(since, now);
        const freshness = freshnessOf(since, now);
        if (change === null) return expect(freshness).toBe('inactive');
        expect(change > now).toBe(true);
        expect(freshnessOf(since, new Date(change.getTime() - 1))).toBe(freshness);
        expect(freshnessOf(since, change)).not.toBe(freshness);
      }),
    );
  });

  it('is found by exactly one of the filters', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (since, now) => {
        const text = since.toISOString();
        const matching = FRESHNESS.filter((freshness) => {
          const { $lte, $gt } = filterByFreshness(freshness, now).lastConfirmedAt;
          return ($lte === undefined || text <= $lte) && ($gt === undefined || text > $gt);
        });
        expect(matching).toEqual([freshnessOf(since, now)]);
      }),
    );
  });
});

describe('the next round of questions', () => {
  it.each([
    // Asked early, together with others: not again three weeks later.
    ['2028-02-20T00:00:00Z', '2029-03-10T09:00:00.000Z'],
    ['2028-05-10T00:00:00Z', '2029-03-10T09:00:00.000Z'],
    ['2027-04-01T00:00:00Z', '2028-03-10T09:00:00.000Z'],
    // A sweep that comes years late asks once.
    ['2031-06-01T00:00:00Z', '2032-03-10T09:00:00.000Z'],
  ])('after one at %s begins at %s', (now, expected) => {
    expect(nextRoundAt({ confirmedAt: confirmed }, at(now))).toEqual(at(expected));
  });
});
