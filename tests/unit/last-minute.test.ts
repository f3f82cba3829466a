import { endOfDeadline } from '../../src/plugins/forum/server/src/deadlines/deadline';
import { sayLastDay, sayLastMinute } from '../../src/plugins/forum/server/src/deadlines/last-minute';

const end = (date: string, zone: string) => endOfDeadline({ precision: 'day', date }, zone) as Date;
/** Node and browsers separate the time by spaces of different width. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a deadline in words', () => {
  it.each([
    ['en', 'Europe/Zurich', 'Nov 25, 2026, 11:59 PM (Europe/Zurich)'],
    ['fr', 'Europe/Zurich', '25 nov. 2026, 23:59 (Europe/Zurich)'],
    ['es', 'Europe/Zurich', '25 nov 2026, 23:59 (Europe/Zurich)'],
    ['en', 'America/New_York', 'Nov 25, 2026, 11:59 PM (America/New York)'],
    ['en', 'Pacific/Kiritimati', 'Nov 25, 2026, 11:59 PM (Pacific/Kiritimati)'],
  ])('is its last minute in %s, by the clock of %s', (language, zone, words) => {
    expect(plain(sayLastMinute(end('2026-11-25', zone), language, zone))).toBe(words);
    expect(sayLastDay(end('2026-11-25', zone), 'en', zone)).toBe('Nov 25, 2026');
  });

  it('is the minute of an early closing', () => {
    expect(plain(sayLastMinute('2026-11-25T09:30:20.500Z', 'en', 'UTC'))).toBe('Nov 25, 2026, 9:30 AM (UTC)');
  });
});
