import type { CallRow } from '../../src/plugins/forum/server/src/deadlines/call.repository';
import { digestLines } from '../../src/plugins/forum/server/src/deadlines/digest-lines';
import type { Notice } from '../../src/plugins/forum/server/src/deadlines/milestone.repository';

const OLD = { date: '2031-03-31', precision: 'day' as const, closesAt: '2031-03-31T22:00:00.000Z' };
const NEW = { date: '2031-06-30', precision: 'day' as const, closesAt: '2031-06-30T22:00:00.000Z' };
const REASONS = { fr: 'Plus de temps a été demandé.' };
const AT = '2031-03-20T08:00:00.000Z';

const call = (changes: Partial<CallRow> = {}) =>
  ({
    documentId: 'a',
    title: 'A call',
    closesAt: NEW.closesAt,
    deadlineChanges: [{ at: AT, kind: 'extension', from: OLD, to: NEW, reasons: REASONS }],
    ...changes,
  }) as CallRow;
const notice = (kind: Notice['kind'], closesAt: string | null = NEW.closesAt) =>
  ({ call: 'a', kind, closesAt }) as Notice;

const reader = {
  locale: 'en' as const,
  now: new Date('2031-03-21T08:00:00Z'),
  zone: 'Europe/Zurich',
  addressOf: ({ documentId }: CallRow) => `https://pfp.example/calls-for-action/${documentId}`,
};
const write = (notices: Notice[], row = call(), changes: Partial<Parameters<typeof digestLines>[2]> = {}) =>
  digestLines(notices, new Map([['a', row]]), { ...reader, ...changes });

describe('the lines of a digest', () => {
  it('say of an extension until when, until when before, why, and where to find the call', () => {
    const [heading, ...lines] = write([notice('extension')])?.extension.split('\n') ?? [];
    expect(heading).toBe('New deadline:');
    expect(lines).toEqual([
      '',
      '– A call',
      expect.stringMatching(/^Jun 30, 2031, 11:59\sPM \(Europe\/Zurich\)$/),
      expect.stringMatching(/^Previously: Mar 31, 2031, 11:59\sPM \(Europe\/Zurich\)$/),
      'Reason: Plus de temps a été demandé.',
      'https://pfp.example/calls-for-action/a',
    ]);
  });

  it.each([
    ['en', 'Previously:', 'Reason: More time.'],
    ['fr', 'Auparavant\u00a0:', 'Motif\u00a0: Plus de temps.'],
    ['es', 'Antes:', 'Motivo: More time.'],
  ] as const)('are in %s, the reason too where it was given in that language', (locale, before, reason) => {
    const deadlineChanges = call().deadlineChanges?.map((change) => ({
      ...change,
      reasons: { en: 'More time.', fr: 'Plus de temps.' },
    })) as CallRow['deadlineChanges'];
    const text = write([notice('extension')], call({ deadlineChanges }), { locale })?.extension;
    expect(text).toContain(`\n${before} `);
    expect(text).toContain(`\n${reason}\n`);
  });

  it('say of a call that has become rolling that it has no deadline', () => {
    const to = { date: null, precision: 'rolling' as const, closesAt: null };
    const deadlineChanges = [{ at: AT, kind: 'extension' as const, from: OLD, to, reasons: REASONS }];
    const text = write([notice('extension', null)], call({ closesAt: null, deadlineChanges }))?.extension;
    expect(text).toContain('– A call\nno deadline\nPreviously: Mar 31, 2031');
  });

  it('tell of the latest of several extensions, and of a reminder neither reason nor the date before', () => {
    const [first] = call().deadlineChanges ?? [];
    const later = { ...NEW, date: '2031-07-31', closesAt: '2031-07-31T22:00:00.000Z' };
    const deadlineChanges = [first, { ...first, from: NEW, to: later, reasons: { en: 'Once more.' } }] as never;
    const row = call({ closesAt: later.closesAt, deadlineChanges });
    const written = write(
      [notice('extension'), notice('extension', later.closesAt), notice('reminder', later.closesAt)],
      row,
    );
    expect(written?.extension.match(/– A call/g)).toHaveLength(1);
    expect(written?.extension).toMatch(/Jul 31, 2031[^]*Previously: Jun 30, 2031[^]*Reason: Once more\./);
    expect(written?.reminder).not.toMatch(/Reason|Previously/);
    expect(written?.reminder).toContain(reader.addressOf(row));
  });

  it('say why a call was closed early', () => {
    const closing = { ...NEW, closesAt: AT };
    const deadlineChanges = [{ at: AT, kind: 'closing' as const, from: NEW, to: closing, reasons: { en: 'Enough.' } }];
    const text = write([notice('closing', AT)], call({ closesAt: AT, deadlineChanges }))?.closing;
    expect(text).toContain('\nReason: Enough.\n');
    expect(text).not.toContain('Previously');
  });

  it('are none for what no longer holds', () => {
    expect(write([notice('extension', OLD.closesAt), notice('closing')])).toBeUndefined();
  });
});
