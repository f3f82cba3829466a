/** What comes in from outside: wrong, hostile or too much of it. It is refused with the name of the field, and nothing is written. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { onceOn, shareOf } from '../support/databases';
import { ADMIN, Forum, PASSWORD, SUPPORT, type Headers } from '../support/forum';
import { tokenIn } from '../support/letters';
import { logInToPanel } from '../support/platform';

const RUNS = process.env.SOAK === 'on' ? 1000 : 10;
const TELLTALE = /select [`"]|\/node_modules|\/dist\/|SQLITE|knex|"stack"|\\n +at \w+|invalid byte sequence/i;
const FIELDS = [
  'email',
  'givenName',
  'familyName',
  'position',
  'organisation',
  'organisationName',
  'organisationType',
  'country',
  'dutyStation',
  'phone',
  'languages',
  'requestedRole',
  'motivation',
  'locale',
  'consent',
];
/** May be left out, and so may be null. */
const OPTIONAL = ['dutyStation', 'phone', 'languages', 'motivation'];

let forum: Forum;
beforeAll(async () => {
  forum = await Forum.start();
  for (const officer of [SUPPORT, ADMIN]) await forum.desk(officer);
  await forum.quiet();
});
afterAll(() => forum.stop());

const submit = async (changes: object, headers?: Headers) =>
  forum.post('registrations', await forum.application(changes as Record<string, unknown>), headers);
const pathsIn = (body: any): string[] => body.error.details.errors.map(({ path }: { path: string[] }) => path[0]);

/** Does something that must not write, and compares the number of rows of all tables of the forum. */
async function writingNothing<T>(work: () => Promise<T>): Promise<T> {
  const before = await forum.counts();
  const result = await work();
  expect(await forum.counts()).toEqual(before);
  return result;
}

describe('an application with', () => {
  const cases: [string, string, object][] = [
    ...['role', 'confirmed', 'blocked', 'state', 'id', 'documentId', 'user', 'password', 'activeEmail', 'member'].map(
      (key): [string, string, object] => [`a key "${key}"`, key, { [key]: key === 'state' ? 'approved' : true }],
    ),
    ['a key "constructor"', 'constructor', { constructor: 1 }],
    ['an address with a display name', 'email', { email: 'Ada Example <ada@gov.example>' }],
    ['two addresses', 'email', { email: 'ada@gov.example,eve@evil.example' }],
    ['a header in the address', 'email', { email: 'ada@gov.example\r\nBcc: eve@evil.example' }],
    ['an address of 300 characters', 'email', { email: `${'a'.repeat(300)}@gov.example` }],
    ['no domain', 'email', { email: 'ada' }],
    ['an address in other letters', 'email', { email: 'аda@gov.example' }],
    ['a header in the given name', 'givenName', { givenName: 'Ada\r\nBcc: eve@evil.example' }],
    ['a line break in the family name', 'familyName', { familyName: 'Example\nX-Evil: 1' }],
    ['a header in the position', 'position', { position: 'Desk\rSubject: Hello' }],
    ['a tab in the position', 'position', { position: 'Desk\tofficer' }],
    ['a right-to-left mark in the given name', 'givenName', { givenName: '\u202eadA' }],
    ['a right-to-left mark in the family name', 'familyName', { familyName: 'Exa\u2067mple' }],
    ['an isolate in the position', 'position', { position: 'Desk \u2066officer\u2069' }],
    ['a right-to-left mark in the motivation', 'motivation', { motivation: 'Because \u202eof this' }],
    ['a link in the given name', 'givenName', { givenName: 'https://evil.example/win' }],
    ['a domain in the family name', 'familyName', { familyName: 'Win at evil.com' }],
    ['an address in the position', 'position', { position: 'write to eve@evil.example' }],
    ['nothing but blanks as a name', 'givenName', { givenName: ' \u00a0 ' }],
    ['a name of 101 characters', 'familyName', { familyName: 'x'.repeat(101) }],
    ['a motivation of 10,000 characters', 'motivation', { motivation: 'x'.repeat(10_000) }],
    ['a locale that we do not have', 'locale', { locale: 'de' }],
    ['a locale in capitals', 'locale', { locale: 'EN' }],
    ['no consent', 'consent', { consent: false }],
    ['consent as a text', 'consent', { consent: 'true' }],
    ['consent as a number', 'consent', { consent: 1 }],
    ['a role that is not to be had', 'requestedRole', { requestedRole: 'support-unit' }],
    ['an organisation that is no documentId', 'organisation', { organisation: '1' }],
    ['an organisation by number', 'organisation', { organisation: 1 }],
    ['a telephone number of letters', 'phone', { phone: 'javascript:alert(1)' }],
    ['a language twice', 'languages', { languages: ['en', 'en'] }],
    ['eleven languages', 'languages', { languages: [...'abcdefghijk'].map((letter) => `a${letter}`) }],
    ['a language by name', 'languages', { languages: ['english'] }],
  ];

  it.each(shareOf(cases))('%s is refused, and the field is named', async (_name, field, changes) => {
    const { body, text } = await writingNothing(async () => (await submit(changes)).body && (await submit(changes)));
    expect(body.error).toMatchObject({ status: 400, name: 'ValidationError' });
    expect(pathsIn(body)).toEqual([field]);
    expect(body.error.details.errors[0].message).toMatch(new RegExp(`^${field}(\\.\\d+)?: `));
    expect(text).not.toMatch(TELLTALE);
  });

  it.each(shareOf(FIELDS.filter((field) => !OPTIONAL.includes(field))))(
    '%s missing or null is refused',
    async (field) => {
      const typedIn = ['organisationName', 'organisationType', 'country'].includes(field);
      const base = typedIn
        ? { organisationName: 'Some ministry', organisationType: 'national-government', country: 'KE' }
        : {};
      await writingNothing(async () => {
        for (const value of [undefined, null]) {
          const { body } = await await forum.post('registrations', {
            ...(await forum.application(base)),
            [field]: value,
          });
          expect(body.error.status).toBe(400);
          const named = field === 'organisation' && value === undefined ? 'organisationName' : field;
          expect(pathsIn(body)).toContain(named);
        }
      });
    },
  );

  onceOn('sqlite')('several mistakes gets one entry for each', async () => {
    const bad = { email: 'x', givenName: '', locale: 'de', consent: false, role: 'admin', blocked: false };
    const { body } = await writingNothing(async () => submit(bad));
    expect(pathsIn(body).sort()).toEqual(['blocked', 'consent', 'email', 'givenName', 'locale', 'role']);
  });

  onceOn('postgres')('an organisation of the list and one typed in is refused', async () => {
    const organisation = await forum.delegation('KE');
    const typed = { organisationName: 'Some ministry', organisationType: 'national-government', country: 'KE' };
    const { body } = await writingNothing(() => submit({ organisation, ...typed }));
    expect(pathsIn(body).sort()).toEqual(['country', 'organisationName', 'organisationType']);
  });

  onceOn('sqlite')('anything beside "data", or no "data", is refused', async () => {
    const data = await forum.application();
    const bodies: [string, unknown][] = [
      ['role', { data, role: 'admin' }],
      ['state', { data, state: 'approved' }],
      ['email', data],
      ['data', {}],
      ['data', { data: null }],
      ['data', { data: 'x' }],
      ['data', { data: [] }],
      ['data', { data: 1 }],
      ['data', []],
      ['data', [data]],
    ];
    await writingNothing(async () => {
      for (const [field, body] of bodies) {
        const response = await forum.platform.http
          .post('/api/forum/registrations')
          .set(forum.network())
          .send(body as object);
        expect([body, response.status]).toEqual([body, 400]);
        expect([body, pathsIn(response.body)]).toEqual([body, expect.arrayContaining([field])]);
      }
      for (const raw of ['', '{', 'null', '"x"', '{"data":{"__proto__":{"role":1}}}', '{"__proto__":{"data":{}}}']) {
        const { status, text } = await forum.platform.http
          .post('/api/forum/registrations')
          .set({ ...forum.network(), 'Content-Type': 'application/json' })
          .send(raw);
        expect([raw, status]).toEqual([raw, 400]);
        expect(text).not.toMatch(TELLTALE);
      }
    });
  });

  it('lists, objects, numbers and NUL in any field is refused, and the field is named (property)', async () => {
    await writingNothing(() =>
      fc.assert(
        fc.asyncProperty(fc.constantFrom(...FIELDS), hostileValue(), async (field, value) => {
          fc.pre(!(field === 'consent' && value === true));
          fc.pre(!(field === 'languages' && Array.isArray(value) && value.length === 0));
          fc.pre(!(OPTIONAL.includes(field) && value === null));
          const { status, body, text } = await submit({ [field]: value });
          expect(status).toBe(400);
          expect(pathsIn(body)).toContain(field);
          expect(text).not.toMatch(TELLTALE);
        }),
        { numRuns: RUNS },
      ),
    );
  });

  it('and what is sound is taken: else the suite would refuse everything', async () => {
    const before = await forum.counts();
    const email = await forum.apply({
      givenName: 'Anne-Marie  ',
      familyName: "O'Ñandú (d. J.)",
      position: 'Deputy head, Dept. for Migration & Asylum',
      dutyStation: 'St. Gallen',
      phone: '+41 (0)58 465-11.11',
      languages: ['en', 'fr', 'rm'],
      motivation: `Several lines\nwith https://gov.example\n${'x'.repeat(3900)}`,
      locale: 'fr',
    });
    const after = await forum.counts();
    expect(after.forum_registrations).toBe((before.forum_registrations ?? 0) + 1);
    expect(after.forum_journal_entries).toBe((before.forum_journal_entries ?? 0) + 1);
    expect(await forum.row('forum_registrations', { email })).toMatchObject({
      given_name: 'Anne-Marie',
      state: 'awaiting-confirmation',
    });
    await forum.quiet();
  });
});

/** What no field takes. */
function hostileValue(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(
      [],
      {},
      [null],
      [[]],
      [{}],
      { toString: 1 },
      { length: 3 },
      ['a\u0000'],
      { $ne: null },
      { $gt: '' },
    ),
    fc
      .dictionary(
        fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
        fc.anything({ maxDepth: 1 }),
        { maxKeys: 3 },
      )
      .filter((value) => JSON.stringify(value) !== undefined),
    fc.tuple(fc.string(), fc.string()).map(([before, after]) => `${before}\u0000${after}`),
    fc.constant('x'.repeat(5000)),
  );
}

describe('whatever comes in elsewhere', () => {
  const DECISIONS = ['approve', 'reject', 'request-information', 'suspend', 'reinstate', 'preview'] as const;
  const VALUES: unknown[] = [
    null,
    1,
    true,
    [],
    {},
    ['x'],
    { toString: 1 },
    { $ne: '' },
    'a\u0000b',
    '\u0000',
    'x'.repeat(5000),
    '💥',
  ];
  const open = ['confirm', 'resend', 'answer', 'withdraw'].map((name) => `registrations/${name}`);

  it.each(shareOf([...open, 'vouchings', 'mandates/confirm']))(
    'to %s is refused without a word of ours',
    async (path) => {
      await writingNothing(async () => {
        for (const value of VALUES) {
          const bodies = [
            { data: value },
            { data: { token: value } },
            { data: { token: value, message: value } },
            { data: { token: value, answer: value } },
            { data: { email: value } },
            { data: { token: 'A'.repeat(43), message: 'x', answer: 'yes', email: 'a@gov.example', more: value } },
            value,
          ];
          for (const body of bodies) {
            const { status, text } = await forum.platform.http
              .post(`/api/forum/${path}`)
              .set({ ...forum.network(), 'Content-Type': 'application/json' })
              .send(JSON.stringify(body));
            expect([body, status]).toEqual([body, 400]);
            expect(text).not.toMatch(TELLTALE);
          }
        }
      });
    },
  );

  const ofAccounts: [string, string[]][] = [
    ['/api/auth/local', ['identifier', 'password']],
    ['/api/auth/forgot-password', ['email']],
    ['/api/auth/reset-password', ['code', 'password', 'passwordConfirmation']],
  ];

  it.each(shareOf(ofAccounts))('to %s is a mistake of the caller', async (path, names) => {
    await writingNothing(async () => {
      for (const value of VALUES) {
        for (const name of names) {
          const sound = Object.fromEntries(names.map((each) => [each, 'long enough a text']));
          const { status, text } = await forum.platform.http
            .post(path)
            .set(forum.network())
            .send({ ...sound, [name]: value });
          expect([name, value, status]).toEqual([name, value, 400]);
          expect(text).not.toMatch(TELLTALE);
        }
      }
    });
  });

  it.each(shareOf(['confirm', 'withdraw', 'answer', 'vouch', 'confirm-mandate', 'set-password', 'forgot-password']))(
    'to the page %s is answered by a page',
    async (page) => {
      await writingNothing(async () => {
        for (const value of VALUES) {
          for (const name of ['token', 'code', 'message', 'answer', 'email', 'password']) {
            const { status, text, headers } = await forum.platform.http
              .post(`/account/${page}`)
              .set(forum.network())
              .send({ [name]: value });
            expect([name, value, status]).toEqual([name, value, 400]);
            // What no database can store is refused before any page is asked.
            const isStorable = !JSON.stringify(value).includes('\\u0000');
            expect(headers['content-type']).toMatch(isStorable ? /html/ : /json/);
            expect(text).not.toMatch(TELLTALE);
          }
        }
        const status = page === 'forgot-password' ? 200 : 400;
        for (const query of [
          '',
          'token=',
          'token=%00',
          'token[a]=1',
          'token[]=1',
          'token=1&token=2',
          'code[a][b]=1',
          'locale[]=fr',
        ]) {
          const response = await forum.get(`/account/${page}?${query}`);
          expect([query, response.status]).toEqual([query, status]);
          expect(response.text).not.toMatch(TELLTALE);
        }
      });
    },
  );

  onceOn('postgres')('to a page that is not there is answered by a page', async () => {
    for (const name of ['nothing', 'toString', '__proto__', 'constructor', '%00', 'confirm%2f..']) {
      const { status, text } = await forum.get(`/account/${name}?token=x`);
      expect([name, status]).toEqual([name, 404]);
      expect(text).not.toMatch(TELLTALE);
    }
  });

  it('to the desk is a mistake of the caller too', async () => {
    const headers = await forum.desk();
    const { key } = await forum.applyAndConfirm();
    await forum.quiet();
    await writingNothing(async () => {
      for (const decision of shareOf(DECISIONS)) {
        for (const field of [
          'role',
          'reason',
          'reply',
          'nominationReference',
          'singleHanded',
          'organisation',
          'decision',
        ]) {
          for (const value of [1, [], {}, 'a\u0000b', 'x'.repeat(5000)]) {
            const { status, body } = await forum.decide(key, decision, { [field]: value });
            expect([decision, field, value, status]).toEqual([decision, field, value, 400]);
            expect(pathsIn(body)).toContain(field);
          }
        }
      }
      for (const path of ['registrations', 'delegations', 'outbox']) {
        for (const id of ['%00', "'", '1', '%25', '..%2f']) {
          const { status } = await forum.platform.http.get(`/forum/${path}/${id}`).set(headers);
          expect([path, id, status]).toEqual([path, id, 404]);
        }
        const { status, text } = await forum.platform.http.get(`/forum/${path}?search=a%00b`).set(headers);
        expect([path, status]).toEqual([path, 400]);
        expect(text).not.toMatch(TELLTALE);
      }
      for (const [path, data] of [
        [`registrations/%00/approve`, {}],
        ['mandates/%00/end', { reason: 'x' }],
        ['outbox/%00/resend', {}],
      ] as const) {
        const { status } = await forum.platform.http.post(`/forum/${path}`).set(headers).send({ data });
        expect([path, status]).toEqual([path, 404]);
      }
    });
  });
});

describe('a password of 73 bytes', () => {
  const LONG = `Aa1 ${'x'.repeat(69)}`;
  const BYTES = `Aa1 ${'é'.repeat(34)}x`;

  onceOn('sqlite')('is refused where one is set, changed or mailed for, and the link stays good', async () => {
    expect([Buffer.byteLength(LONG), Buffer.byteLength(BYTES)]).toEqual([73, 73]);
    const { email, key } = await forum.applyAndConfirm();
    await forum.decide(key, 'approve').expect(200);
    const code = tokenIn(await forum.letters.take(email, 'approved'), 'set-password');
    const before = await forum.row('up_users', { email });
    for (const password of [LONG, BYTES]) {
      const { body } = await forum.resetPassword(code, password).expect(400);
      expect(pathsIn(body)).toEqual(['password']);
      expect(body.error.message).toContain('72 bytes');
      await forum.press('set-password', { code, password, passwordConfirmation: password }).expect(400);
    }
    expect(await forum.row('up_users', { email })).toEqual(before);
    const { body } = await forum.resetPassword(code, LONG.slice(0, 72)).expect(200);
    const stored = await forum.row('up_users', { email });
    const change = { currentPassword: LONG.slice(0, 72), password: LONG, passwordConfirmation: LONG };
    const changed = await forum.platform.http
      .post('/api/auth/change-password')
      .set({ ...forum.network(), Authorization: `Bearer ${body.jwt}` })
      .send(change)
      .expect(400);
    expect(pathsIn(changed.body)).toEqual(['password']);
    expect((await forum.row('up_users', { email })).password).toBe(stored.password);
  });
});

describe('limits', () => {
  const from = (address: string): Headers => ({ 'X-Forwarded-For': address });
  const expectSlowed = (response: { status: number; headers: any; body: any }, most = 3600) => {
    expect(response.status).toBe(429);
    const seconds = Number(response.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(most);
    expect(response.body.error).toMatchObject({
      status: 429,
      name: 'RateLimitError',
      details: { retryAfter: seconds },
    });
  };

  it('ten registrations of a network in an hour, from whichever of its addresses; another network is free', async () => {
    for (let host = 1; host <= 10; host += 1) {
      expect((await submit({}, from(`198.51.100.${host}`))).status).toBe(202);
    }
    const before = await forum.counts();
    expectSlowed(await submit({}, from('198.51.100.200')));
    expectSlowed(await submit({ email: 'wrong' }, from('198.51.100.1')));
    // What a client writes into the header itself does not count.
    expectSlowed(await submit({}, from('203.0.113.9, 198.51.100.7')));
    expect(await forum.counts()).toEqual(before);
    expect((await submit({}, from('198.51.101.1'))).status).toBe(202);
  });

  onceOn('sqlite')('one registration too many on the page shows the form once more, with what was typed', async () => {
    const network = from('198.51.104.1');
    const press = () =>
      forum.platform.http
        .post('/account/register?locale=en')
        .set(network)
        .type('form')
        .send({ email: 'wrong', givenName: 'Typed', motivation: 'A long text' });
    for (let turn = 0; turn < 10; turn += 1) expect((await press()).status).toBe(400);
    const { status, headers, text } = await press();
    expect([status, Number(headers['retry-after']) > 0]).toEqual([429, true]);
    for (const part of ['too many attempts', 'value="Typed"', 'A long text</textarea>']) expect(text).toContain(part);
  });

  onceOn('postgres')('an IPv6 network is a /56', async () => {
    for (let host = 0; host < 10; host += 1) {
      await submit({ email: 'wrong' }, from(`2001:db8:77:12${host}${host}::${host + 1}`));
    }
    expectSlowed(await submit({}, from('2001:db8:77:12ff:ffff::1')));
    expect((await submit({}, from('2001:db8:77:1300::1'))).status).toBe(202);
  });

  onceOn('sqlite')(
    'sixty confirmations of a network in an hour, on the pages too; another network is free',
    async () => {
      const network = from('198.51.102.5');
      const ways = [
        () => forum.post('registrations/confirm', { token: 'x' }, network),
        () => forum.post('registrations/withdraw', { token: 'x' }, network),
        () => forum.post('registrations/answer', { token: 'x', message: 'x' }, network),
        () => forum.post('vouchings', { token: 'x', answer: 'no' }, network),
        () => forum.post('mandates/confirm', { token: 'x' }, network),
        () => forum.platform.http.post('/account/confirm').set(network).type('form').send({ token: 'x' }),
      ];
      for (let turn = 0; turn < 60; turn += 1) expect((await ways[turn % 6]!()).status).toBe(400);
      for (const [index, way] of ways.entries()) {
        const response = await way();
        expect(response.status).toBe(429);
        expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
        if (index < 5) expectSlowed(response);
        else expect(response.text).toContain('Too many attempts');
      }
      expectSlowed(await forum.post('registrations/resend', { email: 'a@gov.example' }, network));
      // Looking is free: mail scanners do it.
      await forum.get('/account/confirm?token=x', network).expect(400);
      expect((await forum.post('registrations/confirm', { token: 'x' }, from('198.51.103.5'))).status).toBe(400);
    },
  );

  onceOn('postgres')(
    'five mails of a kind to an address in an hour: beyond it the answer is the same and no mail leaves',
    async () => {
      const email = await forum.apply();
      const first = await forum.post('registrations/resend', { email });
      const answers = [];
      for (let turn = 0; turn < 6; turn += 1) {
        answers.push(await forum.post('registrations/resend', { email }));
        answers.push(await submit({ email }));
      }
      expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [first.status, first.text]));
      expect(answers.flatMap(({ headers }) => Object.keys(headers))).not.toContain('retry-after');
      const templates = (await forum.mailsOf(email)).map(({ template }) => template).sort();
      // Of the seven applications five are answered, of the seven requests for another mail five.
      expect(templates).toEqual([...Array(4).fill('already-applied'), ...Array(6).fill('confirm-address')]);
      await forum.quiet();
    },
  );

  onceOn('sqlite')('of mails of one kind keep nobody from those of another', async () => {
    const { email } = await forum.join();
    for (let turn = 0; turn < 6; turn += 1) {
      await submit({ email });
      await forum.post('registrations/resend', { email }).expect(202);
    }
    await forum.platform.http.post('/api/auth/forgot-password').set(forum.network()).send({ email }).expect(200);
    await forum.letters.take(email, 'password-reset');
  });

  onceOn('postgres')(
    'of mails lose no application: one whose mail was withheld is confirmed by the mail that is asked for',
    async () => {
      const email = await forum.apply();
      for (let turn = 1; turn < 5; turn += 1) {
        const token = tokenIn(await forum.letters.take(email, 'confirm-address'), 'withdraw');
        await forum.post('registrations/withdraw', { token }).expect(200);
        await forum.apply({ email });
      }
      const token = tokenIn(await forum.letters.take(email, 'confirm-address'), 'withdraw');
      await forum.post('registrations/withdraw', { token }).expect(200);
      await forum.quiet();
      await forum.apply({ email, familyName: 'Withheld' });
      expect(await forum.mailsOf(email)).toEqual([]);
      await forum.post('registrations/resend', { email }).expect(202);
      const letter = await forum.letters.take(email, 'confirm-address');
      await forum.post('registrations/confirm', { token: tokenIn(letter, 'confirm') }).expect(200);
    },
  );

  onceOn('sqlite')(
    'ten wrong passwords for an address from a network; elsewhere the officer still gets in',
    async () => {
      const member = await forum.join();
      const colleague = await forum.join();
      const attacker = from('198.51.104.1');
      for (let turn = 0; turn < 10; turn += 1) {
        const typed = turn % 2 === 0 ? member.email : ` ${member.email.toUpperCase()}`;
        expect((await forum.logIn(typed, `wrong ${turn}`, attacker)).status).toBe(400);
      }
      expectSlowed(await forum.logIn(member.email, 'wrong', attacker), 900);
      expectSlowed(await forum.logIn(member.email, PASSWORD, from('198.51.104.99')), 900);
      await forum.logIn(colleague.email, PASSWORD, attacker).expect(200);
      await forum.logIn(member.email, PASSWORD, from('198.51.105.1')).expect(200);
    },
  );

  it('a hundred wrong passwords at once get no further than ten, one after the other', async () => {
    const member = await forum.join();
    const network = from('198.51.112.1');
    const attempts = Array.from({ length: 100 }, (_, turn) => forum.logIn(member.email, `wrong ${turn}`, network));
    const statuses = (await Promise.all(attempts)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(10).fill(400), ...Array(90).fill(429)]);
  });

  onceOn('postgres')('a login that succeeds begins the count anew', async () => {
    const member = await forum.join();
    const network = from('198.51.106.1');
    for (let round = 0; round < 2; round += 1) {
      for (let turn = 0; turn < 9; turn += 1) await forum.logIn(member.email, 'wrong', network).expect(400);
      await forum.logIn(member.email, PASSWORD, network).expect(200);
    }
  });

  onceOn('sqlite')('an unknown address is limited as a known one', async () => {
    const network = from('198.51.107.1');
    const email = forum.address('nobody');
    for (let turn = 0; turn < 10; turn += 1) await forum.logIn(email, 'wrong', network).expect(400);
    expectSlowed(await forum.logIn(email, 'wrong', network), 900);
  });

  it('two hundred wrong passwords from a network, whichever the addresses', async () => {
    const member = await forum.join();
    const network = from('198.51.108.1');
    const limits = () => forum.strapi.db.connection('forum_limits');
    const known = new Set((await limits()).map(({ key }: any) => key));
    await forum.logIn(forum.address(), 'wrong', network).expect(400);
    const counters = (await limits()).filter(({ key }: any) => !known.has(key) && /of-network/.test(key));
    expect(counters).toHaveLength(1);
    // As if there had been 199.
    await limits().where({ key: counters[0].key }).update({ points: 199 });
    await forum.logIn(member.email, PASSWORD, network).expect(200);
    await forum.logIn(forum.address(), 'wrong', network).expect(400);
    expectSlowed(await forum.logIn(forum.address(), 'wrong', network), 900);
    await forum.logIn(forum.address(), 'wrong', from('198.51.109.1')).expect(400);
  });

  onceOn('postgres')('ten wrong present passwords when one is changed', async () => {
    const member = await forum.join();
    const change = (currentPassword: string) =>
      forum.platform.http
        .post('/api/auth/change-password')
        .set({ ...from('198.51.110.1'), ...member.headers })
        .send({ currentPassword, password: 'a new sentence', passwordConfirmation: 'a new sentence' });
    for (let turn = 0; turn < 10; turn += 1) expect((await change(`wrong ${turn}`)).status).toBe(400);
    expectSlowed(await change(PASSWORD), 900);
  });

  onceOn('sqlite')('thirty resets of a network in an hour', async () => {
    const network = from('198.51.111.1');
    const reset = () =>
      forum.platform.http
        .post('/api/auth/reset-password')
        .set(network)
        .send({ code: 'x', password: PASSWORD, passwordConfirmation: PASSWORD });
    for (let turn = 0; turn < 30; turn += 1) expect((await reset()).status).toBe(400);
    expectSlowed(await reset());
    const forgot = await forum.platform.http
      .post('/api/auth/forgot-password')
      .set(network)
      .send({ email: 'a@gov.example' });
    expectSlowed(forgot);
  });

  it('are kept in the database, for every replica, without an address or a network in clear', async () => {
    const rows = await forum.strapi.db.connection('forum_limits');
    expect(rows.length).toBeGreaterThan(20);
    expect(JSON.stringify(rows)).not.toMatch(/@|198\.51|2001:/);
  });
});

describe('who works in the panel', () => {
  const me = (headers: Headers, fields: object) => forum.platform.http.put('/admin/users/me').set(headers).send(fields);
  const rowOf = (email: string) => forum.row('admin_users', { email });

  it.each(shareOf([ADMIN, SUPPORT, 'contributor.mauritius@pfp.example', 'focalpoint.mauritius@pfp.example']))(
    '%s does not change their own address',
    async (email) => {
      const headers = await logInToPanel(forum.platform, email);
      const before = await rowOf(email);
      for (const other of ['other@pfp.example', `x${email}`, '', null, [email], { a: email }, 'friend@pfp.example']) {
        const { status, body } = await me(headers, { email: other, firstname: 'Changed' });
        expect([other, status]).toEqual([other, 400]);
        expect(pathsIn(body)).toEqual(['email']);
      }
      expect(await rowOf(email)).toEqual(before);
      // The form of the profile sends the address along.
      const name = `Renamed ${randomBytes(2).toString('hex')}`;
      const { body } = await me(headers, {
        email: email.toUpperCase(),
        firstname: name,
        preferedLanguage: 'fr',
      }).expect(200);
      expect(body.data).toMatchObject({ email, firstname: name });
      await me(headers, { firstname: before.firstname }).expect(200);
    },
  );

  onceOn('postgres')(
    'a Super Admin changes the address of others, and not their own, however it is written',
    async () => {
      const headers = await forum.desk(ADMIN);
      const own = await rowOf(ADMIN);
      const put = (id: string, fields: object) =>
        forum.platform.http.put(`/admin/users/${id}`).set(headers).send(fields);
      for (const id of [`${own.id}`, `0${own.id}`, `${own.id}.0`, `%20${own.id}`, `+${own.id}`]) {
        const { status } = await put(id, { email: 'other@pfp.example' });
        expect([id, status >= 400 && status < 500]).toEqual([id, true]);
      }
      expect(await rowOf(ADMIN)).toEqual(own);
      await put(String(own.id), { email: ADMIN, firstname: own.firstname }).expect(200);
      const other = await rowOf('contributor.mauritius@pfp.example');
      await put(String(other.id), { email: 'renamed@pfp.example' }).expect(200);
      expect((await rowOf('renamed@pfp.example')).id).toBe(other.id);
      await put(String(other.id), { email: other.email }).expect(200);
    },
  );

  onceOn('sqlite')('reaches no account by the content manager', async () => {
    const own = await rowOf(SUPPORT);
    for (const officer of [SUPPORT, ADMIN]) {
      for (const id of [own.id, own.document_id]) {
        const { status } = await forum.platform.http
          .put(`/content-manager/collection-types/admin::user/${id}`)
          .set(await forum.desk(officer))
          .send({ email: 'other@pfp.example' });
        expect([officer, [403, 404, 400].includes(status)]).toEqual([officer, true]);
      }
    }
    expect((await rowOf(SUPPORT)).id).toBe(own.id);
  });
});
