import { allowedActions, lacksDeadline } from '../../src/plugins/forum/admin/src/deadlines/call-rules';
import { callStateAt } from '../../src/plugins/forum/admin/src/deadlines/call-state';
import {
  isDateMissing,
  isReasonMissing,
  startOf,
  toDeadline,
  toReasons,
} from '../../src/plugins/forum/admin/src/deadlines/extension-values';
import { MARK_WIDTH, placeMarks, weeksOf } from '../../src/plugins/forum/admin/src/deadlines/place-marks';
import { toCountdown } from '../../src/plugins/forum/admin/src/deadlines/to-countdown';
import {
  missingFields,
  startValues,
  toDecisionData,
  trimmed,
  type DecisionValues,
} from '../../src/plugins/forum/admin/src/registrations/decision-values';
import type { Registration } from '../../src/plugins/forum/admin/src/registrations/types';
import { mayBeAnswered } from '../../src/plugins/forum/admin/src/responses/answer-rules';
import { toFieldErrors } from '../../src/plugins/forum/admin/src/shared/problem';
import { toRelative } from '../../src/plugins/forum/admin/src/shared/relative-time';
import { tickAfter } from '../../src/plugins/forum/admin/src/shared/tick';
import en from '../../src/plugins/forum/admin/src/translations/en.json';
import es from '../../src/plugins/forum/admin/src/translations/es.json';
import fr from '../../src/plugins/forum/admin/src/translations/fr.json';

const placeholders = (text: string) => [...new Set(text.match(/\{\w+[,}]/g) ?? [])].sort();

describe('the texts of the panel', () => {
  it.each([
    ['French', fr],
    ['Spanish', es],
  ])('are all there in %s, with the same values in them', (_, translated: Record<string, string>) => {
    expect(Object.keys(translated)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect([key, placeholders(translated[key] ?? '')]).toEqual([key, placeholders(text)]);
    }
  });
});

describe('how long somebody has waited', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  it.each([
    ['2026-03-01T12:00:00Z', 0, 'minute'],
    ['2026-03-01T11:00:30Z', -59, 'minute'],
    ['2026-03-01T11:00:00Z', -1, 'hour'],
    ['2026-02-28T12:00:01Z', -23, 'hour'],
    ['2026-02-28T12:00:00Z', -1, 'day'],
    ['2026-01-01T12:00:00Z', -59, 'day'],
    ['2025-12-31T12:00:00Z', -2, 'month'],
    ['2024-03-01T12:00:00Z', -2, 'year'],
    ['2026-03-01T14:00:00Z', 2, 'hour'],
  ])('%s is %d %s(s) away', (moment, value, unit) => {
    expect(toRelative(new Date(moment), now)).toEqual({ value, unit });
  });
});

describe('the form of a decision', () => {
  const registration = {
    requestedRole: 'contributor',
    firstApproval: null,
    nominationReference: null,
    delegation: { typedIn: false },
  } as Registration;
  const typedIn = { delegation: { typedIn: true } } as Registration;
  const values = (changes: Partial<DecisionValues> = {}): DecisionValues => ({
    ...startValues(registration),
    ...changes,
  });

  it('begins with the role that was asked for, or that a first colleague approved', () => {
    const organisation = { documentId: 'b'.repeat(24), name: 'B', names: { en: 'B', fr: null, es: null } };
    const firstApproval = { by: 'A', at: '2026-01-01', role: 'focal-point' as const, organisation, mine: false };
    expect(values().role).toBe('contributor');
    expect(startValues({ ...registration, firstApproval, nominationReference: 'NV 3' })).toMatchObject({
      role: 'focal-point',
      nominationReference: 'NV 3',
      organisation: organisation.documentId,
    });
  });

  it.each([
    ['approve', []],
    ['reinstate', []],
    ['reject', ['reason']],
    ['suspend', ['reason']],
    ['request-information', ['reason', 'reply']],
  ] as const)('%s asks for %j', (decision, fields) => {
    expect(missingFields(decision, values())).toEqual(fields);
  });

  it('asks for the nomination letter of a focal point only', () => {
    expect(missingFields('approve', values({ role: 'focal-point' }))).toEqual(['nominationReference']);
    expect(missingFields('reject', values({ role: 'focal-point', reason: 'x' }))).toEqual([]);
  });

  it('takes blanks for nothing', () => {
    expect(missingFields('reject', trimmed(values({ reason: ' \n' })))).toEqual(['reason']);
  });

  it('sends what the decision asks for, and nothing else', () => {
    const filled = values({ reason: 'x', nominationReference: 'NV 3', singleHanded: true });
    expect(toDecisionData('reject', filled, typedIn)).toEqual({ reason: 'x' });
    expect(toDecisionData('approve', filled, registration)).toEqual({ role: 'contributor', reason: 'x' });
    const listed = { ...filled, organisation: 'a'.repeat(24) };
    expect(toDecisionData('approve', filled, typedIn)).toMatchObject({ organisation: null });
    expect(toDecisionData('approve', listed, typedIn)).toMatchObject({ organisation: listed.organisation });
    expect(toDecisionData('reject', listed, typedIn)).toEqual({ reason: 'x' });
    expect(toDecisionData('approve', { ...filled, role: 'focal-point', reason: '' }, registration)).toEqual({
      role: 'focal-point',
      nominationReference: 'NV 3',
      singleHanded: true,
    });
  });
});

describe('a refusal of the server', () => {
  it('is shown at the fields that it names, whatever else it names', () => {
    const errors = [
      { path: ['data', 'reason'], message: 'too short' },
      { path: ['other'], message: 'unknown' },
      { path: ['data', 'role'], message: 'data.role: is none of ours' },
      { path: 'reply', message: 'no list' },
    ];
    expect(toFieldErrors({ status: 400, details: { errors } }, ['reason', 'reply', 'role'])).toEqual({
      reason: 'too short',
      role: 'is none of ours',
    });
    expect(toFieldErrors({ status: 400, details: {} }, ['reason'])).toEqual({});
  });
});

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the countdown of a call', () => {
  it.each([
    [75 * DAY + HOUR, '75 day'],
    [3 * DAY, '3 day'],
    [3 * DAY - 1, '2 day 23 hour'],
    [DAY + 30 * MINUTE, '1 day'],
    [DAY - 1, '23 hour 59 minute'],
    [HOUR, '1 hour'],
    [HOUR - 1500, '59 minute 59 second'],
    [MINUTE, '1 minute'],
    [1, '1 second'],
  ])('with %d ms left says %s', (left, text) => {
    expect(
      toCountdown(left)
        .map(({ value, unit }) => `${value} ${unit}`)
        .join(' '),
    ).toBe(text);
  });

  it.each([
    [2 * DAY, MINUTE],
    [HOUR + 10 * SECOND, 10 * SECOND],
    [HOUR, SECOND],
    [90 * SECOND + 250, 250],
    [250, 250],
    [0, MINUTE],
    [-DAY, MINUTE],
  ])('with %d ms left is told anew after %d ms', (left, wait) => {
    expect(tickAfter(left)).toBe(wait);
  });
});

describe('the state of a call', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  it.each([
    [null, 'open'],
    ['2026-03-15T12:00:00.001Z', 'open'],
    ['2026-03-15T12:00:00Z', 'closing-soon'],
    ['2026-03-01T12:00:00.001Z', 'closing-soon'],
    ['2026-03-01T12:00:00Z', 'closed'],
  ])('that closes at %s is %s', (closesAt, state) => {
    expect(callStateAt(closesAt, now)).toBe(state);
  });
});

describe('what may be done with a call', () => {
  const all = { mayChange: true, mayArchive: true };
  const call = { isPublished: true, mayChange: true, mayPublishAsClosed: false, closesAt: '2026-03-01T12:00:00Z' };
  const draft = { ...call, isPublished: false, mayPublishAsClosed: true };

  it('is extending and closing, or with one that is closed, extending', () => {
    expect(allowedActions(call, 'open', all)).toEqual(['extend', 'close']);
    expect(allowedActions(call, 'closed', all)).toEqual(['extend']);
  });

  it('is only closing when it is rolling', () => {
    expect(allowedActions({ ...call, closesAt: null }, 'open', all)).toEqual(['close']);
  });

  it('is publishing a draft as closed', () => {
    expect(allowedActions(draft, 'closed', all)).toEqual(['publish-as-closed']);
  });

  it('is nothing for who may not, by the role or for this call', () => {
    const none = { mayChange: false, mayArchive: false };
    expect(allowedActions(call, 'open', none)).toEqual([]);
    expect(allowedActions(draft, 'closed', none)).toEqual([]);
    expect(allowedActions({ ...call, mayChange: false }, 'open', all)).toEqual([]);
  });
});

describe('a call without an end', () => {
  it('is rolling where its deadline says so; without a deadline it lacks one, unless somebody has closed it', () => {
    const rolling = { date: null, precision: 'rolling' as const };
    expect(lacksDeadline({ deadline: null, closesAt: null })).toBe(true);
    expect(lacksDeadline({ deadline: rolling, closesAt: null })).toBe(false);
    expect(lacksDeadline({ deadline: null, closesAt: '2026-03-31T22:00:00Z' })).toBe(false);
  });
});

describe('the form of an extension', () => {
  it('begins with the present deadline', () => {
    expect(startOf({ date: '2026-05-31', precision: 'month' })).toEqual({ date: '2026-05-31', precision: 'month' });
    expect(startOf(null)).toEqual({ date: '', precision: 'day' });
  });

  it('asks for a date, save for a rolling call, which has none', () => {
    expect(isDateMissing({ date: '', precision: 'day' })).toBe(true);
    expect(isDateMissing({ date: '', precision: 'rolling' })).toBe(false);
    expect(toDeadline({ date: '2026-05-31', precision: 'rolling' })).toEqual({ date: null, precision: 'rolling' });
  });

  it('asks for a reason in one language, and sends those that were given', () => {
    const blank = { en: ' ', fr: '', es: '\n' };
    expect(isReasonMissing(blank)).toBe(true);
    expect(isReasonMissing({ ...blank, fr: 'x' })).toBe(false);
    expect(toReasons({ ...blank, es: ' más tiempo ' })).toEqual({ es: 'más tiempo' });
  });
});

describe('the time line', () => {
  const start = new Date(2026, 2, 4, 12);
  const after = (days: number) => ({ closesAt: new Date(start.getTime() + days * DAY).toISOString() });

  it('shows what closes within 90 days, where it closes', () => {
    const places = placeMarks([after(45), { closesAt: null }, after(-1), after(91), after(9)], start);
    expect(places.map(({ at, isTitleBefore }) => [Math.round(at), isTitleBefore])).toEqual([
      [10, false],
      [50, false],
    ]);
  });

  it('gives a title the room up to the next one', () => {
    const places = placeMarks([after(0), after(45), after(89)], start);
    expect(places.map(({ lane, width }) => [lane, Math.round(width)])).toEqual([
      [0, 50],
      [0, 29],
      [0, MARK_WIDTH],
    ]);
  });

  it('turns titles at its end around, so that they stay on it', () => {
    expect(placeMarks([after(89)], start)).toMatchObject([{ lane: 0, isTitleBefore: true }]);
  });

  it('lets no title cover another', () => {
    const days = [0, 1, 2, 3, 20, 21, 40, 60, 75, 76, 80, 88, 89, 90];
    const places = placeMarks(days.map(after), start);
    expect(places).toHaveLength(days.length);
    const spans = places.map(({ at, lane, isTitleBefore }) => ({ lane, from: isTitleBefore ? at - MARK_WIDTH : at }));
    for (const [index, one] of spans.entries()) {
      for (const other of spans.slice(index + 1)) {
        if (one.lane === other.lane) expect(Math.abs(one.from - other.from)).toBeGreaterThanOrEqual(MARK_WIDTH);
      }
    }
  });

  it('has a line for each Monday', () => {
    const weeks = weeksOf(start);
    expect(weeks).toHaveLength(13);
    expect(weeks.every((day) => day.getDay() === 1 && day.getHours() === 0)).toBe(true);
    expect(weeks[0]).toEqual(new Date(2026, 2, 9));
    // One that is on a Monday at midnight begins with it.
    expect(weeksOf(new Date(2026, 2, 9))[0]).toEqual(new Date(2026, 2, 9));
  });
});

describe('a response', () => {
  it.each([
    ['new', true, true],
    ['seen', true, true],
    ['accepted', false, true],
    ['declined', true, false],
    ['withdrawn', false, false],
  ] as const)('that is %s can be accepted: %s, declined: %s', (state, accept, decline) => {
    expect([mayBeAnswered(state, 'accept'), mayBeAnswered(state, 'decline')]).toEqual([accept, decline]);
  });
});
