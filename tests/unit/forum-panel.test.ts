import {
  missingFields,
  startValues,
  toDecisionData,
  trimmed,
  type DecisionValues,
} from '../../src/plugins/forum/admin/src/registrations/decision-values';
import type { Registration } from '../../src/plugins/forum/admin/src/registrations/types';
import { toFieldErrors } from '../../src/plugins/forum/admin/src/shared/problem';
import { toRelative } from '../../src/plugins/forum/admin/src/shared/relative-time';
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
  const registration = { requestedRole: 'contributor', firstApproval: null, nominationReference: null } as Registration;
  const values = (changes: Partial<DecisionValues> = {}): DecisionValues => ({
    ...startValues(registration),
    ...changes,
  });

  it('begins with the role that was asked for, or that a first colleague approved', () => {
    const firstApproval = { by: 'A', at: '2026-01-01', role: 'focal-point' as const, mine: false };
    expect(values().role).toBe('contributor');
    expect(startValues({ ...registration, firstApproval, nominationReference: 'NV 3' })).toMatchObject({
      role: 'focal-point',
      nominationReference: 'NV 3',
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
    expect(toDecisionData('reject', filled)).toEqual({ reason: 'x' });
    expect(toDecisionData('approve', filled)).toEqual({ role: 'contributor', reason: 'x' });
    expect(toDecisionData('approve', { ...filled, role: 'focal-point', reason: '' })).toEqual({
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
      { path: 'reply', message: 'no list' },
    ];
    expect(toFieldErrors({ status: 400, details: { errors } }, ['reason', 'reply'])).toEqual({ reason: 'too short' });
    expect(toFieldErrors({ status: 400, details: {} }, ['reason'])).toEqual({});
  });
});
