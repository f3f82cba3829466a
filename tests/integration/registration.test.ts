/** The way of an application over HTTP, until it is decided: what the applicant does, and the mails. */
import { onceOn, shareOf } from '../support/databases';
import { ACCOUNTS, Forum, REGISTRATIONS, SUPPORT, SUPPORT_2, UNKNOWN_TOKEN } from '../support/forum';
import { linkIn, tokenIn } from '../support/letters';

/** Everything about a refusal that the caller can see. */
const INVALID_TOKEN = {
  data: null,
  error: { status: 400, name: 'InvalidToken', message: 'token: is used, expired or unknown', details: {} },
};

let forum: Forum;
beforeAll(async () => {
  forum = await Forum.start();
  await forum.desk();
});
afterAll(() => forum.stop());

describe('an application', () => {
  it('is received, confirmed on a page by POST, and awaits review', async () => {
    const email = forum.address();
    const response = await forum.post('registrations', await forum.application({ email })).expect(202);
    expect(response.body).toEqual({ data: { state: 'awaiting-confirmation' } });
    const letter = await forum.letters.take(email, 'confirm-address');
    const key = await forum.keyOf(email);
    expect(await forum.stateOf(key)).toBe('awaiting-confirmation');

    const link = linkIn(letter, 'confirm');
    const before = [await forum.row(REGISTRATIONS, { document_id: key }), await forum.rows('forum_link_tokens')];
    for (let turn = 0; turn < 3; turn += 1) {
      const page = await forum.get(link.pathname + link.search).expect(200);
      expect(page.headers['content-type']).toMatch(/html/);
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.text).toContain('Ada Example');
      expect(page.text).toContain('Government of Kenya');
      expect(page.text).toContain(email);
    }
    await forum.platform.http.head(link.pathname + link.search).set(forum.network());
    expect([await forum.row(REGISTRATIONS, { document_id: key }), await forum.rows('forum_link_tokens')]).toEqual(
      before,
    );

    const token = tokenIn(letter, 'confirm');
    const done = await forum.press('confirm', { token }).expect(200);
    expect(done.text).toContain('your application is confirmed');
    expect(await forum.stateOf(key)).toBe('awaiting-review');
    await forum.letters.take(email, 'received');

    const again = await forum.press('confirm', { token }).expect(400);
    expect(again.text).toContain('This link is not valid');
    expect((await forum.post('registrations/confirm', { token }).expect(400)).body).toEqual(INVALID_TOKEN);
    expect(await forum.eventsOf(key)).toEqual(['submit', 'confirm']);
  });

  onceOn('sqlite')('is refused on its page in words for people, in their language', async () => {
    const send = async (fields: Record<string, string>, locale: 'en' | 'fr' = 'en') =>
      (await forum.press('register', fields, locale).expect(400)).text;
    const empty = await send({ email: 'ada' });
    for (const words of [
      'This is not an e-mail address.',
      'Please fill in this field.',
      'Please choose from the list, or give the name of the organisation.',
      'Without your agreement we may not take the application.',
    ]) {
      expect(empty).toContain(words);
    }
    expect(empty).not.toMatch(/must be|is required/);
    expect(await send({ consent: 'true', phone: 'none' }, 'fr')).toContain('Ce n’est pas un numéro de téléphone.');
    await forum.get('/account').expect(302).expect('Location', '/account/register?locale=en');
  });

  onceOn('postgres')(
    'is confirmed over the API once; used, expired, unknown and malformed tokens get one answer',
    async () => {
      const [first, second] = [await forum.apply(), await forum.apply()];
      const token = tokenIn(await forum.letters.take(first, 'confirm-address'), 'confirm');
      const expired = tokenIn(await forum.letters.take(second, 'confirm-address'), 'confirm');
      await forum.age('forum_link_tokens', { subject_key: await forum.keyOf(second) }, 'expires_at', 0);
      const { body } = await forum.post('registrations/confirm', { token }).expect(200);
      expect(body).toEqual({ data: { state: 'awaiting-review' } });
      for (const bad of [token, expired, UNKNOWN_TOKEN, 'x', '', null, 7, ['a'], { a: 1 }, `${expired}\n`]) {
        const refused = await forum.post('registrations/confirm', { token: bad }).expect(400);
        expect(refused.body).toEqual(INVALID_TOKEN);
      }
      expect(await forum.stateOf(await forum.keyOf(second))).toBe('awaiting-confirmation');
    },
  );

  onceOn('sqlite')('has tokens of one purpose each: none opens another door', async () => {
    const email = await forum.apply();
    const letter = await forum.letters.take(email, 'confirm-address');
    const [confirm, withdraw] = [tokenIn(letter, 'confirm'), tokenIn(letter, 'withdraw')];
    expect(confirm).not.toBe(withdraw);
    await forum.post('registrations/confirm', { token: withdraw }).expect(400);
    await forum.post('registrations/withdraw', { token: confirm }).expect(400);
    await forum.post('registrations/answer', { token: confirm, message: 'x' }).expect(400);
    await forum.post('vouchings', { token: confirm, answer: 'yes' }).expect(400);
    await forum.post('mandates/confirm', { token: confirm }).expect(400);
    await forum.resetPassword(confirm).expect(400);
    for (const page of ['withdraw', 'answer', 'vouch', 'confirm-mandate', 'set-password']) {
      await forum.get(`/account/${page}?token=${confirm}&code=${confirm}`).expect(400);
    }
    expect(await forum.stateOf(await forum.keyOf(email))).toBe('awaiting-confirmation');
    await forum.post('registrations/confirm', { token: confirm }).expect(200);
  });

  onceOn('postgres')('stores of its tokens the hash only, and no mail waits with a token in it', async () => {
    const email = await forum.apply();
    const token = tokenIn(await forum.letters.take(email, 'confirm-address'), 'confirm');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    for (const table of await forum.tables()) {
      if (!table.startsWith('forum_')) continue;
      expect([table, JSON.stringify(await forum.strapi.db.connection(table)).includes(token)]).toEqual([table, false]);
    }
  });

  onceOn('sqlite')('is mailed without a word that was typed in', async () => {
    const typed = { givenName: 'Buynow', familyName: 'Cheaply', position: 'Offers of today', motivation: 'Unbeatable' };
    const email = await forum.apply({
      ...typed,
      organisationName: 'Casino of Utopia',
      organisationType: 'national-government',
      country: 'KE',
    });
    const { source, text, html } = await forum.letters.take(email, 'confirm-address');
    for (const word of ['Buynow', 'Cheaply', 'Offers', 'Unbeatable', 'Casino']) {
      expect(source + text + html).not.toContain(word);
    }
  });

  onceOn('postgres')(
    'is confirmed once more by a mail that was asked for again; both links die with the first use',
    async () => {
      const email = await forum.apply();
      const first = tokenIn(await forum.letters.take(email, 'confirm-address'), 'confirm');
      const { body } = await forum.post('registrations/resend', { email: email.toUpperCase() }).expect(202);
      expect(body).toEqual({ data: { state: 'awaiting-confirmation' } });
      const second = tokenIn(await forum.letters.take(email, 'confirm-address'), 'confirm');
      expect(second).not.toBe(first);
      await forum.post('registrations/confirm', { token: first }).expect(200);
      await forum.post('registrations/confirm', { token: second }).expect(400);
      expect(await forum.eventsOf(await forum.keyOf(email))).toEqual(['submit', 'resend', 'confirm']);
    },
  );

  onceOn('sqlite')(
    'is sent again to nobody else: unknown addresses, members and applications under review get no mail',
    async () => {
      const { email: reviewed } = await forum.applyAndConfirm();
      const before = (await forum.rows('forum_outbox_messages')).length;
      const answers = [];
      for (const email of [reviewed, 'friend@pfp.example', forum.address()]) {
        const { status, text } = await forum.post('registrations/resend', { email });
        answers.push([status, text]);
      }
      expect(answers).toEqual([answers[0], answers[0], answers[0]]);
      expect((await forum.rows('forum_outbox_messages')).length).toBe(before);
    },
  );

  it('of somebody known makes no difference to the caller and leaves the first as it was; the mail tells', async () => {
    const fresh = await forum.post('registrations', await forum.application());
    const { email, key } = await forum.applyAndConfirm({ position: 'The first position' });
    const before = await forum.row(REGISTRATIONS, { document_id: key });
    const journal = await forum.journalOf(key);
    const changed = { position: 'Another position', givenName: 'Eve', requestedRole: 'focal-point' };

    const second = await forum.post('registrations', await forum.application({ ...changed, email }));
    const third = await forum.post(
      'registrations',
      await forum.application({ ...changed, email: ` ${email.toUpperCase()} `, locale: 'fr' }),
    );
    const member = await forum.post('registrations', await forum.application({ email: 'friend@pfp.example' }));
    const seen = ({ status, text, headers }: typeof fresh) => [status, text, Object.keys(headers).sort()];
    expect([second, third, member].map(seen)).toEqual([fresh, fresh, fresh].map(seen));

    await forum.letters.take(email, 'already-applied');
    await forum.letters.take(email, 'already-applied', 'fr');
    const { text } = await forum.letters.take('friend@pfp.example', 'already-member');
    expect(text).not.toContain('token=');
    expect(await forum.row(REGISTRATIONS, { document_id: key })).toEqual(before);
    expect(await forum.journalOf(key)).toEqual(journal);
    expect(await forum.rows(REGISTRATIONS, { email: 'friend@pfp.example' })).toHaveLength(1);
    expect(await forum.rows(REGISTRATIONS, { given_name: 'Eve' })).toHaveLength(0);
  });

  onceOn('postgres')('is withdrawn by its second link, and its personal data is gone at once', async () => {
    const email = await forum.apply({
      familyName: 'Withdrawer',
      motivation: 'To see what happens',
      phone: '+254 20 5555',
    });
    const letter = await forum.letters.take(email, 'confirm-address');
    const key = await forum.keyOf(email);
    const link = linkIn(letter, 'withdraw');
    expect((await forum.get(link.pathname + link.search).expect(200)).text).toContain('Withdrawer');
    expect(await forum.stateOf(key)).toBe('awaiting-confirmation');

    await forum.press('withdraw', { token: tokenIn(letter, 'withdraw') }).expect(200);
    await forum.letters.take(email, 'withdrawn');
    await forum.quiet();
    const row = await forum.row(REGISTRATIONS, { document_id: key });
    expect([row.state, row.email, row.active_email, row.family_name, row.motivation, row.phone]).toEqual([
      'withdrawn',
      null,
      null,
      null,
      null,
      null,
    ]);
    await expectGone(email, 'Withdrawer', 'To see what happens');
    await forum.get(link.pathname + link.search).expect(400);
    await forum.post('registrations/confirm', { token: tokenIn(letter, 'confirm') }).expect(400);
    expect((await forum.detail(key)).erased).toBe(true);
    await forum.decide(key, 'approve').expect(404);
    // The address is free.
    await forum.applyAndConfirm({ email });
  });

  onceOn('sqlite')('is withdrawn while it waits for review or for an answer, and not after the decision', async () => {
    const waiting = await forum.applyAndConfirm();
    const received = await forum.letters.take(waiting.email, 'received');
    const { body } = await forum.post('registrations/withdraw', { token: tokenIn(received, 'withdraw') }).expect(200);
    expect(body).toEqual({ data: { state: 'withdrawn' } });

    const asked = await forum.applyAndConfirm();
    await forum.decide(asked.key, 'request-information', { reason: 'Unclear', reply: 'Which ministry?' }).expect(200);
    const question = await forum.letters.take(asked.email, 'information-requested');
    await forum.post('registrations/withdraw', { token: tokenIn(question, 'withdraw') }).expect(200);

    const rejected = await forum.applyAndConfirm();
    const before = await forum.letters.take(rejected.email, 'received');
    await forum.decide(rejected.key, 'reject', { reason: 'No delegate' }).expect(200);
    await forum.post('registrations/withdraw', { token: tokenIn(before, 'withdraw') }).expect(400);
    expect(await Promise.all([waiting, asked, rejected].map(({ key }) => forum.stateOf(key)))).toEqual([
      'withdrawn',
      'withdrawn',
      'rejected',
    ]);
  });

  it('expires unconfirmed after 48 hours, by the clock and not by the job', async () => {
    const email = await forum.apply();
    const token = tokenIn(await forum.letters.take(email, 'confirm-address'), 'confirm');
    const key = await forum.keyOf(email);
    await forum.age(REGISTRATIONS, { document_id: key }, 'state_since', 2.01);
    const mails = (await forum.mailsOf(email)).length;
    await forum.post('registrations/confirm', { token }).expect(400);
    await forum.post('registrations/resend', { email }).expect(202);
    expect((await forum.mailsOf(email)).length).toBe(mails);
    expect(await forum.stateOf(key)).toBe('awaiting-confirmation');

    expect((await forum.runJobs())['registrations that waited too long']).toBeGreaterThanOrEqual(1);
    expect(await forum.stateOf(key)).toBe('expired');
    expect((await forum.runJobs())['registrations that waited too long']).toBe(0);
    expect(await forum.eventsOf(key)).toEqual(['submit', 'expire']);
    await forum.post('registrations/confirm', { token }).expect(400);
    await forum.applyAndConfirm({ email });
  });

  it('that waited too long holds its address no more, also before the job has run', async () => {
    const email = await forum.apply();
    const key = await forum.keyOf(email);
    await forum.letters.take(email, 'confirm-address');
    await forum.age(REGISTRATIONS, { document_id: key }, 'state_since', 2.01);
    const { key: second } = await forum.applyAndConfirm({ email });
    expect(second).not.toBe(key);
    expect(await forum.stateOf(key)).toBe('expired');
  });

  it('is not expired a little before its time', async () => {
    const email = await forum.apply();
    const key = await forum.keyOf(email);
    await forum.age(REGISTRATIONS, { document_id: key }, 'state_since', 1.99);
    await forum.runJobs();
    expect(await forum.stateOf(key)).toBe('awaiting-confirmation');
    const token = tokenIn(await forum.letters.take(email, 'confirm-address'), 'confirm');
    await forum.post('registrations/confirm', { token }).expect(200);
  });

  it('that came to nothing is erased: after 30 days when it expired, after a year when it was rejected', async () => {
    const make = async (state: string, days: number, familyName: string) => {
      const { email, key } = await forum.applyAndConfirm({ familyName });
      if (state === 'rejected') await forum.decide(key, 'reject', { reason: `About ${familyName}` }).expect(200);
      else await forum.strapi.db.connection(REGISTRATIONS).where({ document_id: key }).update({ state });
      await forum.age(REGISTRATIONS, { document_id: key }, 'state_since', days);
      return { email, key, familyName };
    };
    const kept = [await make('expired', 29.9, 'Keptone'), await make('rejected', 364.9, 'Kepttwo')];
    const old = [await make('expired', 30.1, 'Goneone'), await make('rejected', 365.1, 'Gonetwo')];
    await forum.quiet();
    expect((await forum.runJobs())['personal data of old applications']).toBe(2);
    expect((await forum.runJobs())['personal data of old applications']).toBe(0);
    for (const { email, key, familyName } of old) {
      await expectGone(email, familyName);
      expect((await forum.journalOf(key)).at(-1)).toMatchObject({ event: 'erase', actor_kind: 'system' });
    }
    for (const { key, familyName } of kept) {
      expect((await forum.detail(key)).familyName).toBe(familyName);
    }
  });
});

describe('mails to an address', () => {
  const recipientsOf = async (where: Record<string, unknown>): Promise<(string | null)[]> => {
    await forum.quiet();
    return (await forum.rows('forum_outbox_messages', where)).map(({ recipient }) => recipient);
  };

  onceOn('postgres')('stay with the member who has it now when an old application is erased', async () => {
    const { email, key } = await forum.applyAndConfirm();
    await forum.decide(key, 'reject', { reason: 'Wrong ministry' }).expect(200);
    const member = await forum.join({ email });
    await forum.age(REGISTRATIONS, { document_id: key }, 'state_since', 365.1);
    await forum.runJobs();
    expect((await forum.detail(key)).erased).toBe(true);
    expect(new Set(await recipientsOf({ subject_key: key }))).toEqual(new Set([null]));
    expect(await recipientsOf({ subject_key: member.registration })).toEqual([email, email]);
    const { document_id: account } = await forum.row(ACCOUNTS, { email });
    expect(await recipientsOf({ subject_key: account })).toEqual([email]);
  });

  onceOn('sqlite')('stay with the officer who has it when an application in that name is withdrawn', async () => {
    await forum.desk(SUPPORT_2);
    const { key } = await forum.applyAndConfirm({ requestedRole: 'focal-point' });
    await forum.decide(key, 'approve', { nominationReference: 'NV 1' }, SUPPORT_2).expect(202);
    await forum.apply({ email: SUPPORT });
    const token = tokenIn(await forum.letters.take(SUPPORT, 'confirm-address'), 'withdraw');
    await forum.post('registrations/withdraw', { token }).expect(200);
    expect(await recipientsOf({ template: 'second-approval', subject_key: key })).toEqual([SUPPORT]);
  });

  onceOn('postgres')('are all erased with a withdrawal where the address is nobody’s', async () => {
    const email = await forum.apply();
    await forum.apply({ email });
    await forum.letters.take(email, 'already-applied');
    const token = tokenIn(await forum.letters.take(email, 'confirm-address'), 'withdraw');
    await forum.post('registrations/withdraw', { token }).expect(200);
    await forum.letters.take(email, 'withdrawn');
    expect(await forum.mailsOf(email)).toEqual([]);
  });
});

describe('who may apply', () => {
  it.each(
    shareOf([
      ['of civil society', { type: 'civil-society' }, 'national governments and of international organisations'],
      ['local', { type: 'local-government' }, 'national governments and of international organisations'],
      ['academic', { type: 'academia' }, 'national governments and of international organisations'],
      ['no Friend', { type: 'national-government', friendOfTheForum: false }, 'is not one of them yet'],
    ]),
  )('not from a listed organisation that is %s', async (_name, where, sentence) => {
    const before = await forum.counts();
    const organisation = await forum.organisation(where);
    const { body } = await forum.post('registrations', await forum.application({ organisation })).expect(403);
    expect(body.error).toMatchObject({ status: 403, name: 'NotEligible' });
    expect(body.error.message).toContain(sentence);
    expect(await forum.counts()).toEqual(before);
  });

  it.each(shareOf(['local-government', 'civil-society', 'private-sector', 'academia', 'youth']))(
    'not from a typed-in organisation of type %s',
    async (organisationType) => {
      const before = await forum.counts();
      const typed = { organisationName: 'Some body', organisationType, country: 'KE' };
      const { body } = await forum.post('registrations', await forum.application(typed)).expect(403);
      expect(body.error.name).toBe('NotEligible');
      expect(await forum.counts()).toEqual(before);
    },
  );

  onceOn('sqlite')('also international organisations that are Friends', async () => {
    const organisation = await forum.organisation({ type: 'international-organisation', friendOfTheForum: true });
    await forum.applyAndConfirm({ organisation });
  });

  onceOn('postgres')('learns of an address nothing by a refusal', async () => {
    const organisation = await forum.organisation({ type: 'civil-society' });
    const answers = [];
    for (const email of ['friend@pfp.example', 'applicant@pfp.example', forum.address()]) {
      const { status, text } = await forum.post('registrations', await forum.application({ organisation, email }));
      answers.push([status, text]);
    }
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  });

  onceOn('sqlite')('names an organisation or a country that is not in the list', async () => {
    const unknown = await forum.application({ organisation: 'a'.repeat(24) });
    expect((await forum.post('registrations', unknown).expect(400)).body.error.details.errors).toEqual([
      { path: ['organisation'], message: 'organisation: is not in the list', name: 'ValidationError' },
    ]);
    const typed = { organisationName: 'Some ministry', organisationType: 'national-government', country: 'XX' };
    const { body } = await forum.post('registrations', await forum.application(typed)).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['country']);
  });
});

/** No row of the forum holds any of the words. */
async function expectGone(...words: string[]): Promise<void> {
  for (const table of (await forum.tables()).filter((name) => name.startsWith('forum_') || name === ACCOUNTS)) {
    const text = JSON.stringify(await forum.strapi.db.connection(table));
    for (const word of words) expect([table, word, text.includes(word)]).toEqual([table, word, false]);
  }
}
