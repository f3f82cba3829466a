import fc from 'fast-check';
import {
  closesAtOf,
  endOfDeadline,
  findDeadlineProblem,
  type Deadline,
} from '../../src/plugins/forum/server/src/deadlines/deadline';

const ZONES = Intl.supportedValuesOf('timeZone');
const DAY = 24 * 60 * 60 * 1000;
const runs = process.env.SOAK === 'on' ? 100_000 : 300;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that the clocks of a zone show, by another way than the code under test takes. */
function dayIn(zone: string, instant: number): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(instant);
}

const close = (deadline: Deadline, zone: string) => endOfDeadline(deadline, zone)?.toISOString();

describe('the end of a deadline', () => {
  it.each([
    ['day', '2024-07-31', 'Europe/Zurich', '2024-07-31T22:00:00.000Z'],
    ['day', '2024-01-31', 'Europe/Zurich', '2024-01-31T23:00:00.000Z'],
    ['month', '2013-03-31', 'Europe/Zurich', '2013-03-31T22:00:00.000Z'],
    ['month', '2013-03-01', 'Europe/Zurich', '2013-03-31T22:00:00.000Z'],
    ['month', '2024-02-10', 'UTC', '2024-03-01T00:00:00.000Z'],
    ['day', '2023-12-31', 'Pacific/Kiritimati', '2023-12-31T10:00:00.000Z'],
    // Midnight does not exist on 2018-11-04 in São Paulo: clocks go from 23:59:59 to 01:00.
    ['day', '2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    // 30 December 2011 does not exist in Apia.
    ['day', '2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    // At 00:01 on 2006-10-29 the clocks of St. John's go back to 23:01 of the 28th, which so ends twice.
    ['day', '2006-10-28', 'America/St_Johns', '2006-10-29T03:30:00.000Z'],
  ] as const)('with precision %s on %s in %s is %s', (precision, date, zone, expected) => {
    expect(close({ precision, date }, zone)).toBe(expected);
  });

  it('does not come while rolling', () => {
    expect(endOfDeadline({ precision: 'rolling' }, 'UTC')).toBeNull();
  });

  it('is, in every zone, the last instant at which the day turns into a later one', () => {
    const day = fc.integer({ min: Date.UTC(1990, 0, 1) / DAY, max: Date.UTC(2050, 11, 31) / DAY });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), day, (zone, number) => {
        const date = new Date(number * DAY).toISOString().slice(0, 10);
        const end = (endOfDeadline({ precision: 'day', date }, zone) as Date).getTime();
        expect(dayIn(zone, end - 1) <= date).toBe(true);
        expect(dayIn(zone, end) > date).toBe(true);
        for (let later = end; later < end + DAY; later += DAY / 24) expect(dayIn(zone, later) > date).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});

describe('closesAt', () => {
  const deadline: Deadline = { precision: 'day', date: '2030-06-30' };
  const early = new Date('2030-06-01T00:00:00Z');
  const late = new Date('2031-01-01T00:00:00Z');

  it('is the earlier of the deadline and a close by hand', () => {
    expect(closesAtOf(deadline, early, 'UTC')).toEqual(early);
    expect(closesAtOf(deadline, late, 'UTC')).toEqual(new Date('2030-07-01T00:00:00Z'));
    expect(closesAtOf({ precision: 'rolling' }, early, 'UTC')).toEqual(early);
    expect(closesAtOf({ precision: 'rolling' }, null, 'UTC')).toBeNull();
    expect(closesAtOf(null, null, 'UTC')).toBeNull();
  });
});

describe('an unsound deadline', () => {
  it.each([
    [{ precision: 'day' }, 'date'],
    [{ precision: 'day', date: '2013-3-1' }, 'date'],
    [{ precision: 'month', date: '2013-02-29' }, 'date'],
    [{ precision: 'rolling', date: '2013-03-31' }, 'date'],
    [{ date: '2013-03-31' }, 'precision'],
  ])('%j is named by its field', (deadline, field) => {
    expect(findDeadlineProblem(deadline as Partial<Deadline>)?.field).toBe(field);
  });

  it.each([
    [{ precision: 'day', date: '2024-02-29' }],
    [{ precision: 'month', date: '2013-03-31' }],
    [{ precision: 'rolling', date: null }],
  ])('%j is sound', (deadline) => {
    expect(findDeadlineProblem(deadline as Partial<Deadline>)).toBeUndefined();
  });
});
