import { DateTime } from 'luxon';
import { demonstrationPassword } from '../../database/seeds/demonstration-accounts';
import { deadlineFrom } from '../../database/seeds/load-entries';

describe('demonstration deadlines', () => {
  const today = DateTime.fromISO('2028-01-31', { zone: 'Europe/Zurich' });

  it.each([
    ['tomorrow', { precision: 'day', date: '2028-02-01' }],
    ['in-a-week', { precision: 'day', date: '2028-02-07' }],
    ['in-a-month', { precision: 'day', date: '2028-02-29' }],
    ['end-of-this-month', { precision: 'month', date: '2028-01-31' }],
    ['next-month', { precision: 'month', date: '2028-02-29' }],
    ['rolling', { precision: 'rolling' }],
  ] as const)('%s is %j', (relative, deadline) => {
    expect(deadlineFrom(relative, today)).toEqual(deadline);
  });
});

describe('the demonstration password', () => {
  it('is random where none is set', () => {
    expect(demonstrationPassword('')).not.toBe(demonstrationPassword(''));
    expect(demonstrationPassword('')).toMatch(/^Pfp1-.{12}$/);
  });

  it('is the one that is set, if the panel accepts it', () => {
    expect(demonstrationPassword('Valid-2026')).toBe('Valid-2026');
    for (const bad of ['Short1', 'nocapital1', 'NOSMALL1', 'NoDigitAtAll', `Aa1${'é'.repeat(35)}`]) {
      expect(() => demonstrationPassword(bad)).toThrow(/^DEMO_PASSWORD: /);
    }
  });
});
