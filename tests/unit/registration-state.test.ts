/** The pure parts of the registration: its states, its clocks, its texts, its hints. */
import fc from 'fast-check';
import { findPasswordProblem } from '../../src/plugins/forum/server/src/account/password-rules';
import { waitAfter } from '../../src/plugins/forum/server/src/outbox/retry';
import { hintOfDomain, type KnownDomain } from '../../src/plugins/forum/server/src/registration/mail-domain-hint';
import { nameKeyOf } from '../../src/plugins/forum/server/src/registration/name-key';
import {
  REGISTRATION_EVENTS,
  REGISTRATION_STATES,
  holdsAddress,
  isOverdue,
  nextState,
  possibleEvents,
} from '../../src/plugins/forum/server/src/registration/registration.state';
import { domainOf, normaliseAddress } from '../../src/plugins/forum/server/src/shared/mail-address';
import { networkOf } from '../../src/plugins/forum/server/src/shared/network';
import { rule } from '../../src/plugins/forum/server/src/shared/rules';
import { findLineProblem, findTextProblem } from '../../src/plugins/forum/server/src/shared/text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the states of a registration', () => {
  // Written down from the issue and the contract, not from the source. A row is a state, a column an event; '-' is refused.
  const EVENTS = 'confirm  approve  reject   request-information  answer  withdraw  expire  suspend  reinstate'.split(
    / +/,
  );
  const EXPECTED: Record<string, string> = {
    'awaiting-confirmation': 'awaiting-review - - - - withdrawn expired - -',
    'awaiting-review': '- approved rejected information-requested - withdrawn - - -',
    'information-requested': '- - - - awaiting-review withdrawn expired - -',
    approved: '- - - - - - - suspended -',
    rejected: '- - - - - - - - -',
    withdrawn: '- - - - - - - - -',
    expired: '- - - - - - - - -',
    suspended: '- - - - - - - - approved',
  };
  const table = Object.entries(EXPECTED).flatMap(([state, row]) =>
    row.split(' ').map((next, index) => [state, EVENTS[index] as string, next] as const),
  );

  it('are all in the table, with all events', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...REGISTRATION_STATES].sort());
    expect([...EVENTS].sort()).toEqual([...REGISTRATION_EVENTS].sort());
    expect(table).toHaveLength(72);
  });

  it.each(table)('%s, %s: %s', (state, event, next) => {
    const attempt = () => nextState(state as never, event as never);
    if (next !== '-') return expect(attempt()).toBe(next);
    expect(attempt).toThrow(
      expect.objectContaining({
        status: 409,
        name: 'InvalidTransition',
        message: `${event} is not possible: the state is ${state}`,
        details: expect.objectContaining({ event, state }),
      }),
    );
  });

  it.each(Object.keys(EXPECTED))('%s tells what is possible', (state) => {
    const possible = table.filter(([from, , next]) => from === state && next !== '-').map(([, event]) => event);
    expect([...possibleEvents(state as never)].sort()).toEqual([...possible].sort());
  });

  it('are closed: no walk leads out of them, and rejected, withdrawn and expired are ends', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REGISTRATION_EVENTS), { maxLength: 30 }), (walk) => {
        let state: (typeof REGISTRATION_STATES)[number] = 'awaiting-confirmation';
        for (const event of walk) {
          const before: string = state;
          try {
            state = nextState(state, event);
          } catch {
            continue;
          }
          expect(['rejected', 'withdrawn', 'expired']).not.toContain(before);
          expect(REGISTRATION_STATES).toContain(state);
        }
      }),
    );
  });

  it('hold the address or free it', () => {
    const holding = REGISTRATION_STATES.filter(holdsAddress);
    expect(holding).toEqual([
      'awaiting-confirmation',
      'awaiting-review',
      'information-requested',
      'approved',
      'suspended',
    ]);
  });
});

describe('patience', () => {
  const now = new Date('2026-03-01T12:00:00.000Z');
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);

  it.each([
    ['awaiting-confirmation', 48 * HOUR - 1, false],
    ['awaiting-confirmation', 48 * HOUR, true],
    ['awaiting-confirmation', 48 * HOUR + 1, true],
    ['information-requested', 30 * DAY - 1, false],
    ['information-requested', 30 * DAY, true],
    ['awaiting-confirmation', 0, false],
    ['awaiting-confirmation', -HOUR, false],
  ])('%s for %d ms is overdue: %s', (state, waited, expected) => {
    expect(isOverdue(state as never, ago(waited), now)).toBe(expected);
  });

  it.each(['awaiting-review', 'approved', 'rejected', 'withdrawn', 'expired', 'suspended'])(
    '%s is never overdue',
    (state) => expect(isOverdue(state as never, new Date(0), now)).toBe(false),
  );

  it('counts hours and not days of the calendar: the clocks change in between', () => {
    const since = new Date('2026-03-28T12:00:00+01:00');
    expect(isOverdue('awaiting-confirmation', since, new Date('2026-03-30T12:59:59+02:00'))).toBe(false);
    expect(isOverdue('awaiting-confirmation', since, new Date('2026-03-30T13:00:00+02:00'))).toBe(true);
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.0/24'],
    ['192.0.2.255', '192.0.2.0/24'],
    ['192.0.3.1', '192.0.3.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['::FFFF:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2345::1', '2001:0db8:0001:2300::/56'],
    ['2001:db8:1:23ff:ffff:ffff:ffff:ffff', '2001:0db8:0001:2300::/56'],
    ['2001:db8:1:2400::1', '2001:0db8:0001:2400::/56'],
    ['2001:DB8:1:45::1', '2001:0db8:0001:0000::/56'],
    ['::1', '0000:0000:0000:0000::/56'],
    ['fe80::1%eth0', 'fe80:0000:0000:0000::/56'],
    ['nonsense', 'nonsense'],
    ['', ''],
  ])('%s is %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('is the same for IPv4 with the same first three numbers, and for no other (property)', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), (one, other) => {
        const first = (address: string) => address.split('.').slice(0, 3).join('.');
        expect(networkOf(one) === networkOf(other)).toBe(first(one) === first(other));
        expect(networkOf(`::ffff:${one}`)).toBe(networkOf(one));
        const neighbour = `${first(one)}.${(Number(one.split('.')[3]) + 1) % 256}`;
        expect(networkOf(neighbour)).toBe(networkOf(one));
      }),
    );
  });

  it('is the first 56 bits of an IPv6, however it is written (property)', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
    const bits = (all: number[]) => `${all.slice(0, 3).join()}:${(all[3] as number) >> 8}`;
    const plain = (all: number[]) => all.map((group) => group.toString(16)).join(':');
    const full = (all: number[]) => all.map((group) => group.toString(16).padStart(4, '0').toUpperCase()).join(':');
    fc.assert(
      fc.property(groups, groups, fc.nat(0xffff), (one, other, host) => {
        expect(networkOf(full(one))).toBe(networkOf(plain(one)));
        expect(networkOf(plain(one)) === networkOf(plain(other))).toBe(bits(one) === bits(other));
        const sameNetwork = [...one.slice(0, 3), ((one[3] as number) & 0xff00) | (host & 0xff), host, host, host, host];
        expect(networkOf(plain(sameNetwork))).toBe(networkOf(plain(one)));
        // Zeros at the end may be left out; a group that ends in them is no shorter for it.
        const short = [...one.slice(0, 4).map((group) => group || 1), 0, 0, 0, 0];
        expect(networkOf(`${plain(short.slice(0, 4))}::`)).toBe(networkOf(plain(short)));
      }),
    );
  });
});

describe('mail addresses', () => {
  it.each([
    ['  Ada.Lovelace@Gov.Example ', 'ada.lovelace@gov.example'],
    ["o'brien+forum@mfa.gov.uk", "o'brien+forum@mfa.gov.uk"],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
    ['Ada <ada@gov.example>', undefined],
    ['"ada"@gov.example', undefined],
    ['ada@gov.example, eve@evil.example', undefined],
    ['ada@gov.example\nBcc: eve@evil.example', undefined],
    ['ada@gov.example\r\n.example', undefined],
    ['ada@localhost', undefined],
    ['ada@-gov.example', undefined],
    ['ada@gov-.example', undefined],
    ['ada@[127.0.0.1]', undefined],
    ['ada@gov..example', undefined],
    ['.ada@gov.example', undefined],
    ['ada.@gov.example', undefined],
    ['a..b@gov.example', undefined],
    ['@gov.example', undefined],
    ['ada@', undefined],
    ['', undefined],
    ['ada@gov.example\u0000', undefined],
    ['аda@gov.example', undefined],
    ['ada@gov\u202e.example', undefined],
    [`${'a'.repeat(250)}@b.example`, undefined],
    [`${'a'.repeat(244)}@b.example`, `${'a'.repeat(244)}@b.example`],
  ])('%j is %j', (typed, expected) => expect(normaliseAddress(typed)).toBe(expected));

  it('stay as they are once normalised, and hold one @ and nothing that breaks a header (property)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string(), fc.string({ unit: 'binary' })), (typed) => {
        const address = normaliseAddress(typed);
        if (address === undefined) return;
        expect(normaliseAddress(address)).toBe(address);
        expect(address).toMatch(/^[!-~]+$/);
        expect(address).not.toMatch(/[<>(),;:"\\[\] ]/);
        expect(address.split('@')).toHaveLength(2);
        expect(domainOf(address)).toBe(address.split('@')[1]);
      }),
    );
  });
});

describe('what others will read', () => {
  const LINK = rule('link');
  const HIDDEN = rule('invisible');
  it.each([
    ['Ada Lovelace', undefined],
    ['María José Ñuñez', undefined],
    ["N'Diaye Ould-Saïd", undefined],
    ['محمد الأمين', undefined],
    ['王小明', undefined],
    ['Desk officer, St. Gallen', undefined],
    ['Head of Unit (a.i.)', undefined],
    ['https://evil.example', LINK],
    ['HTTP://EVIL.EXAMPLE', LINK],
    ['www.evil.example', LINK],
    ['ftp://evil', LINK],
    ['mailto:eve', LINK],
    ['evil://x', LINK],
    ['Win money at evil.com now', LINK],
    ['evil.ru', LINK],
    ['eve@evil.example', LINK],
    ['Ada\nBcc: eve', rule('one-line')],
    ['Ada\rEve', rule('one-line')],
    ['Ada\tEve', rule('one-line')],
    ['Ada\u0000', HIDDEN],
    ['Ada\u001b[31m', HIDDEN],
    ['Ada\u0085', HIDDEN],
    ['Ada\u2028Eve', HIDDEN],
    ['\u202eadA', HIDDEN],
    ['\u2066Ada\u2069', HIDDEN],
    ['Ada\u200f', HIDDEN],
    ['A\u200bda', HIDDEN],
    ['\ufeffAda', HIDDEN],
  ])('%j: %j', (value, expected) => expect(findLineProblem(value)).toBe(expected));

  it('may have lines and links where it is long, but nothing invisible', () => {
    expect(findTextProblem('First\nsecond\twith https://gov.example')).toBeUndefined();
    expect(findTextProblem('First\u0000')).toBe(HIDDEN);
    expect(findTextProblem('First\u202e')).toBe(HIDDEN);
  });

  it('has no control character, wherever it stands (property)', () => {
    const control = fc.oneof(
      fc.integer({ min: 0, max: 0x1f }),
      fc.integer({ min: 0x7f, max: 0x9f }),
      fc.constantFrom(0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069),
    );
    fc.assert(
      fc.property(fc.string(), control, fc.string(), (before, code, after) => {
        expect(findLineProblem(`${before}${String.fromCharCode(code)}${after}`)).toBeDefined();
      }),
    );
  });
});

describe('the hint of a mail domain', () => {
  const OWN = 'own00000000000000000000x';
  const known = new Map<string, KnownDomain>(
    [
      { domain: 'mfa.example', owner: { documentId: OWN, name: 'Government of Utopia' } },
      { domain: 'iom.int', owner: { documentId: 'iom', name: 'International Organization for Migration' } },
      { domain: 'special.mfa.example', owner: { documentId: 'other', name: 'Another' } },
      { domain: 'nobody.example', owner: null },
    ].map((row) => [row.domain, row]),
  );
  const hint = (domain: string, iso2: string | null = 'UT', delegation: string | null = OWN) => {
    const { code, tone, values } = hintOfDomain(domain, delegation, iso2, known);
    expect(values.domain).toBe(domain);
    return [code, tone, values.owner];
  };

  it.each([
    ['mfa.example', 'UT', 'known-domain', 'good'],
    ['post.mfa.example', 'UT', 'known-domain', 'good'],
    ['a.b.mfa.example', null, 'known-domain', 'good'],
    ['notmfa.example', 'UT', 'unknown-domain', 'neutral'],
    ['gov.mu', 'MU', 'government-suffix', 'good'],
    ['govmu.gov.mu', 'MU', 'government-suffix', 'good'],
    ['mail.foreign.gov.mu', 'MU', 'government-suffix', 'good'],
    ['homeoffice.gov.uk', 'GB', 'government-suffix', 'good'],
    ['homeoffice.gov.uk', 'UK', 'government-suffix', 'good'],
    ['diplomatie.gouv.fr', 'FR', 'government-suffix', 'good'],
    ['sre.gob.mx', 'MX', 'government-suffix', 'good'],
    ['mre.gob.es', 'ES', 'government-suffix', 'good'],
    ['bmi.gv.at', 'AT', 'government-suffix', 'good'],
    ['mofa.go.jp', 'JP', 'government-suffix', 'good'],
    ['foreign.go.ke', 'KE', 'government-suffix', 'good'],
    ['international.gc.ca', 'CA', 'government-suffix', 'good'],
    ['mfat.govt.nz', 'NZ', 'government-suffix', 'good'],
    ['mrree.gub.uy', 'UY', 'government-suffix', 'good'],
    ['sem.admin.ch', 'CH', 'government-suffix', 'good'],
    ['bmas.bund.de', 'DE', 'government-suffix', 'good'],
    ['mlsp.government.bg', 'BG', 'government-suffix', 'good'],
    ['gov.mt', 'MT', 'government-suffix', 'good'],
    ['ud.dep.no', 'NO', 'government-suffix', 'good'],
    ['badmin.ch', 'CH', 'unknown-domain', 'neutral'],
    // Of another country's government: no suffix of this one.
    ['diplomatie.gouv.fr', 'SN', 'unknown-domain', 'neutral'],
    ['foreign.gov.mu', 'MV', 'unknown-domain', 'neutral'],
    ['foreign.gov.mu', null, 'unknown-domain', 'neutral'],
    // Anybody may register these.
    ['admin.fr', 'FR', 'unknown-domain', 'neutral'],
    ['post.bund.fr', 'FR', 'unknown-domain', 'neutral'],
    ['gc.de', 'DE', 'unknown-domain', 'neutral'],
    ['government.ch', 'CH', 'unknown-domain', 'neutral'],
    ['go.us', 'US', 'unknown-domain', 'neutral'],
    ['gov-mu.com', 'MU', 'unknown-domain', 'neutral'],
    ['gov.mu.evil.example', 'MU', 'unknown-domain', 'neutral'],
    ['mygov.mu', 'MU', 'unknown-domain', 'neutral'],
    ['gov.evil.mu', 'MU', 'unknown-domain', 'neutral'],
    ['evil-gov.mu', 'MU', 'unknown-domain', 'neutral'],
    ['gmail.com', 'UT', 'free-mail', 'warning'],
    ['yahoo.fr', 'FR', 'free-mail', 'warning'],
    ['outlook.com', 'UT', 'free-mail', 'warning'],
    ['proton.me', 'UT', 'free-mail', 'warning'],
    ['mailinator.com', 'UT', 'disposable-mail', 'warning'],
    ['team.mailinator.com', 'UT', 'disposable-mail', 'warning'],
    ['ministry.example', 'UT', 'unknown-domain', 'neutral'],
  ])('%s of %s: %s (%s)', (domain, iso2, code, tone) => {
    expect(hint(domain, iso2).slice(0, 2)).toEqual([code, tone]);
  });

  it('names the owner of a domain that is another delegation’s', () => {
    expect(hint('iom.int')).toEqual(['foreign-domain', 'warning', 'International Organization for Migration']);
    expect(hint('geneva.iom.int')).toEqual(['foreign-domain', 'warning', 'International Organization for Migration']);
  });

  it('goes by the longest known domain', () => {
    expect(hint('special.mfa.example')).toEqual(['foreign-domain', 'warning', 'Another']);
    expect(hint('x.special.mfa.example', 'UT', 'other')[0]).toBe('known-domain');
  });

  it('finds a typed-in delegation in no known domain', () => {
    expect(hint('mfa.example', 'UT', null)[0]).toBe('foreign-domain');
    expect(hint('nobody.example', 'UT', null)[0]).not.toBe('known-domain');
    expect(hint('nobody.example')[0]).toBe('unknown-domain');
  });
});

describe('a mail that did not leave', () => {
  const temporary = { message: 'x', responseCode: 450, command: 'RCPT TO' };
  it('is tried again after 10 s, then ever later, for two days', () => {
    const waits = Array.from({ length: 11 }, (_, index) => waitAfter(index + 1, temporary) as number);
    expect(waits[0]).toBe(10_000);
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total).toBeGreaterThan(40 * HOUR);
    expect(total).toBeLessThan(56 * HOUR);
    expect(waitAfter(12, temporary)).toBeUndefined();
    expect(waitAfter(13, temporary)).toBeUndefined();
  });

  it.each([
    [{ message: 'no such user', responseCode: 550, command: 'RCPT TO' }, true],
    [{ message: 'spam', responseCode: 554, command: 'DATA' }, true],
    [{ message: 'sender refused', responseCode: 553, command: 'MAIL FROM' }, true],
    [{ message: 'password', responseCode: 535, command: 'AUTH PLAIN' }, false],
    [{ message: 'hello', responseCode: 554, command: 'EHLO' }, false],
    [{ message: 'busy', responseCode: 421, command: 'DATA' }, false],
    [{ message: 'no route' }, false],
  ])('%j is final: %s', (error, isFinal) => {
    expect(waitAfter(1, error) === undefined).toBe(isFinal);
  });
});

describe('passwords', () => {
  it.each([
    ['elevenchars', 'tooShort'],
    ['twelve chars', undefined],
    ['a'.repeat(72), undefined],
    ['a'.repeat(73), 'tooLong'],
    ['é'.repeat(36), undefined],
    [`${'é'.repeat(36)}a`, 'tooLong'],
    ['😀'.repeat(11), 'tooShort'],
    ['😀'.repeat(12), undefined],
    ['', 'tooShort'],
    [undefined, 'tooShort'],
    [null, 'tooShort'],
    [123456789012, 'tooShort'],
    [['twelve chars'], 'tooShort'],
    [{ length: 20 }, 'tooShort'],
  ])('%j: %s', (password, code) => expect(findPasswordProblem(password)?.code).toBe(code));

  it('are counted in bytes at the top (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (password) => {
        const problem = findPasswordProblem(password)?.code;
        const tooShort = [...password].length < 12;
        const expected = tooShort ? 'tooShort' : Buffer.byteLength(password) > 72 ? 'tooLong' : undefined;
        expect(problem).toBe(expected);
      }),
    );
  });
});

describe('the key of a name', () => {
  it.each([
    ['Ada', 'Lovelace', 'ada lovelace'],
    ['ADA', 'LOVELACE', 'ada lovelace'],
    ['  Ada ', 'Love-lace', 'ada love lace'],
    ['María José', "O'Ñuñez", 'maria jose o nunez'],
    ['Mari\u0301a', 'Lo\u0301pez', 'maria lopez'],
    ['Łukasz', 'Żak', 'łukasz zak'],
    ['محمد', 'الأمين', 'محمد الامين'],
    ['王', '小明', '王 小明'],
    ['-', "'", ''],
  ])('%s %s: %s', (givenName, familyName, expected) => {
    expect(nameKeyOf(givenName, familyName)).toBe(expected);
  });

  it('is the same for each spelling of accents and fits its column (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.string({ maxLength: 100 }), (one, two) => {
        expect(nameKeyOf(one.normalize('NFD'), two)).toBe(nameKeyOf(one.normalize('NFC'), two));
        expect(nameKeyOf(one, two).length).toBeLessThanOrEqual(201);
      }),
    );
  });
});
