/** Decisions on applications over HTTP: what the Support Unit decides, whom it asks before, and what follows. */
import { randomBytes } from 'node:crypto';
import type { HistoryItem } from '../../src/plugins/forum/server/src/journal';
import { onceOn, shareOf } from '../support/databases';
import { ACCOUNTS, Forum, REGISTRATIONS, SUPPORT, SUPPORT_2 } from '../support/forum';
import { linkIn, tokenIn } from '../support/letters';

const FOCAL_POINT = 'focalpoint.mauritius@pfp.example';

let forum: Forum;
beforeAll(async () => {
  forum = await Forum.start();
  for (const officer of [SUPPORT, SUPPORT_2]) await forum.desk(officer);
});
afterAll(() => forum.stop());

describe('a typed-in organisation', () => {
  const typed = () => ({
    organisationName: `Ministry of ${randomBytes(6).toString('hex')}`,
    organisationType: 'national-government',
    country: 'KE',
  });
  const named = (name: string) => forum.rows('organisations', { name });

  onceOn('sqlite')('stays inside the application until approval, and joins the list with it', async () => {
    const organisation = typed();
    const { email, key } = await forum.applyAndConfirm(organisation);
    expect(await named(organisation.organisationName)).toHaveLength(0);
    const detail = await forum.detail(key);
    expect(detail.delegation).toMatchObject({ documentId: null, name: organisation.organisationName, typedIn: true });
    expect(detail.hints).toContainEqual({ code: 'typed-in-organisation', tone: 'warning', values: {} });
    const { body } = await forum.decide(key, 'approve').expect(200);
    const rows = await named(organisation.organisationName);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ type: 'national-government' });
    expect(body.data.delegation).toMatchObject({ documentId: rows[0].document_id, country: { iso2: 'KE' } });
    const { text } = await forum.letters.take(email, 'approved');
    expect(text).toContain(organisation.organisationName);
  });

  onceOn('postgres')('may be replaced by one of the list, and then none is made', async () => {
    const organisation = typed();
    const { key } = await forum.applyAndConfirm(organisation);
    const chosen = await forum.delegation('KE');
    await forum.decide(key, 'approve', { organisation: 'a'.repeat(24) }).expect(400);
    const { body } = await forum.decide(key, 'approve', { organisation: chosen }).expect(200);
    expect(body.data.delegation).toMatchObject({ documentId: chosen, name: 'Government of Kenya' });
    expect(await named(organisation.organisationName)).toHaveLength(0);
  });

  onceOn('sqlite')('is not made by a rejection, and a listed one is not replaced', async () => {
    const organisation = typed();
    const { key } = await forum.applyAndConfirm(organisation);
    await forum.decide(key, 'reject', { reason: 'Unknown ministry' }).expect(200);
    expect(await named(organisation.organisationName)).toHaveLength(0);
    const listed = await forum.applyAndConfirm();
    const { body } = await forum
      .decide(listed.key, 'approve', { organisation: await forum.delegation('MU') })
      .expect(400);
    expect(body.error.details.errors[0].path).toEqual(['organisation']);
    expect(await forum.stateOf(listed.key)).toBe('awaiting-review');
  });
});

describe('vouching', () => {
  it.each(
    shareOf([
      ['yes', 'vouched-yes', 'good'],
      ['no', 'vouched-no', 'warning'],
    ]),
  )('"%s" of a focal point is a hint, and the Support Unit decides', async (answer, code, tone) => {
    const { email, key } = await forum.applyAndConfirm({
      organisation: await forum.delegation('MU'),
      familyName: 'Colleague',
    });
    const letter = await forum.letters.take(FOCAL_POINT, 'vouching');
    expect(letter.source).not.toContain('Colleague');
    expect((await forum.detail(key)).hints).toContainEqual(
      expect.objectContaining({ code: 'vouching-asked', values: { count: 1 } }),
    );
    const link = linkIn(letter, 'vouch');
    expect((await forum.get(link.pathname + link.search).expect(200)).text).toContain('Ada Colleague');
    const token = tokenIn(letter, 'vouch');
    await forum.press('vouch', { token }).expect(400);
    await forum.post('vouchings', { token, answer: 'perhaps' }).expect(400);
    if (answer === 'yes') await forum.press('vouch', { token, answer }).expect(200);
    else await forum.post('vouchings', { token, answer }).expect(200);
    await forum.post('vouchings', { token, answer: 'yes' }).expect(400);

    const detail = await forum.detail(key);
    expect(detail.hints).toContainEqual({ code, tone, values: { count: 1 } });
    expect(detail.vouchings).toEqual([expect.objectContaining({ focalPoint: 'Focal point Mauritius', answer })]);
    expect(detail.state).toBe('awaiting-review');
    expect(await forum.eventsOf(key)).toEqual(['submit', 'confirm', 'ask-vouching', 'vouch']);
    await forum.decide(key, answer === 'yes' ? 'reject' : 'approve', { reason: 'Decided otherwise' }).expect(200);
    await forum.letters.take(email, answer === 'yes' ? 'rejected' : 'approved');
  });

  onceOn('postgres')(
    'is asked for no more once the application is decided, nor can it be withdrawn: the pages say so at once',
    async () => {
      const { email, key } = await forum.applyAndConfirm({ organisation: await forum.delegation('MU') });
      const pages = [
        linkIn(await forum.letters.take(FOCAL_POINT, 'vouching'), 'vouch'),
        linkIn(await forum.letters.take(email, 'received'), 'withdraw'),
      ];
      for (const { pathname, search } of pages) await forum.get(pathname + search).expect(200);
      await forum.decide(key, 'reject', { reason: 'Not needed' }).expect(200);
      await forum.letters.take(email, 'rejected');
      const { hints, waitsUntil } = await forum.detail(key);
      expect(hints.map(({ code }: { code: string }) => code)).not.toContain('vouching-asked');
      expect(waitsUntil).toBeNull();
      for (const { pathname, search } of pages) await forum.get(pathname + search).expect(400);
    },
  );

  onceOn('sqlite')(
    'is not asked where the delegation has no focal point, and comes too late after the decision',
    async () => {
      const alone = await forum.applyAndConfirm({ organisation: await forum.delegation('BW') });
      expect(await forum.eventsOf(alone.key)).toEqual(['submit', 'confirm']);
      const { key } = await forum.applyAndConfirm({ organisation: await forum.delegation('MU') });
      const token = tokenIn(await forum.letters.take(FOCAL_POINT, 'vouching'), 'vouch');
      await forum.decide(key, 'reject', { reason: 'Withdrawn by the ministry' }).expect(200);
      await forum.post('vouchings', { token, answer: 'yes' }).expect(400);
      expect(await forum.eventsOf(key)).not.toContain('vouch');
    },
  );
});

describe('the link to vouch', () => {
  onceOn('postgres')('is worth nothing while its holder is suspended, and once the mandate has ended', async () => {
    const organisation = await forum.delegation('GH');
    const focalPoint = await forum.join({ organisation }, 'focal-point');
    const { key } = await forum.applyAndConfirm({ organisation });
    const letter = await forum.letters.take(focalPoint.email, 'vouching');
    const { pathname, search } = linkIn(letter, 'vouch');
    const token = tokenIn(letter, 'vouch');
    const { documentId: vouching } = await forum.strapi.db
      .query('plugin::forum.vouching')
      .findOne({ where: { registration: { documentId: key } } });
    const expectDead = async () => {
      await forum.get(pathname + search).expect(400);
      await forum.press('vouch', { token, answer: 'yes' }).expect(400);
      await forum.post('vouchings', { token, answer: 'yes' }).expect(400);
      expect(await forum.mayResend('vouching', vouching)).toBe(false);
    };
    await forum.decide(focalPoint.registration, 'suspend', { reason: 'Left' }).expect(200);
    await expectDead();
    await forum.decide(focalPoint.registration, 'reinstate').expect(200);
    await forum.get(pathname + search).expect(200);
    expect(await forum.mayResend('vouching', vouching)).toBe(true);
    const { mandates } = (await forum.read(`delegations/${organisation}`).expect(200)).body.data;
    const { documentId: mandate } = mandates.find(({ holder }: any) => holder?.email === focalPoint.email);
    await forum.platform.http
      .post(`/forum/mandates/${mandate}/end`)
      .set(await forum.desk())
      .send({ data: { reason: 'Posted elsewhere' } })
      .expect(200);
    await expectDead();
    expect((await forum.detail(key)).vouchings).toEqual([expect.objectContaining({ answer: null })]);
  });
});

describe('a decision', () => {
  onceOn('sqlite')('needs a reason where the contract asks for one, and nothing unknown', async () => {
    const { key } = await forum.applyAndConfirm();
    for (const decision of ['reject', 'request-information'] as const) {
      for (const data of [{}, { reason: '' }, { reason: '   ' }, { reason: null }, { reply: 'x' }]) {
        const { body } = await forum.decide(key, decision, data).expect(400);
        expect(body.error.details.errors[0].path).toEqual(['reason']);
      }
    }
    for (const extra of [{ state: 'approved' }, { role: 'admin' }, { singleHanded: 'yes' }, { email: 'x' }]) {
      const { body } = await forum.decide(key, 'approve', extra).expect(400);
      expect(body.error.details.errors[0].path).toEqual([Object.keys(extra)[0]]);
    }
    expect(await forum.stateOf(key)).toBe('awaiting-review');
    expect(await forum.eventsOf(key)).toEqual(['submit', 'confirm']);
  });

  onceOn('postgres')(
    'asks for information, which the applicant gives on a page; the application awaits review again',
    async () => {
      const { email, key } = await forum.applyAndConfirm();
      await forum
        .decide(key, 'request-information', { reason: 'Address is private', reply: 'Which ministry\nare you with?' })
        .expect(200);
      expect(await forum.stateOf(key)).toBe('information-requested');
      const { waitsUntil, stateSince } = await forum.detail(key);
      expect(Date.parse(waitsUntil) - Date.parse(stateSince)).toBe(30 * 86_400_000);
      const letter = await forum.letters.take(email, 'information-requested');
      expect(letter.text).toContain('Which ministry');
      expect(letter.source).not.toContain('Address is private');
      const link = linkIn(letter, 'answer');
      expect((await forum.get(link.pathname + link.search).expect(200)).text).toContain('are you with?');
      const token = tokenIn(letter, 'answer');
      const empty = await forum.press('answer', { token, message: '   ' }).expect(400);
      // Another language opens the same question; what is answered has no other languages to go to.
      expect(empty.text).toContain(`/account/answer?token=${token}&amp;locale=fr"`);
      const tooLong = await forum.press('answer', { token, message: 'x'.repeat(4001) }).expect(400);
      expect(tooLong.text).toContain('too long');
      const done = await forum.press('answer', { token, message: 'The Ministry of Labour' }).expect(200);
      expect(done.text).not.toContain('hreflang');
      await forum.post('registrations/answer', { token, message: 'Once more' }).expect(400);
      const detail = await forum.detail(key);
      expect(detail).toMatchObject({ state: 'awaiting-review', message: 'The Ministry of Labour' });
      expect(detail.history.map(({ event, from, to }: HistoryItem) => [event, from, to])).toEqual([
        ['submit', null, 'awaiting-confirmation'],
        ['confirm', 'awaiting-confirmation', 'awaiting-review'],
        ['request-information', 'awaiting-review', 'information-requested'],
        ['answer', 'information-requested', 'awaiting-review'],
      ]);
      expect(detail.history[2]).toMatchObject({
        actor: { kind: 'panel', name: 'Support Unit One' },
        reason: 'Address is private',
        reply: 'Which ministry\nare you with?',
      });
      // And a second time: the next question gets its own mail and its own link.
      await forum.decide(key, 'request-information', { reason: 'Still unclear' }).expect(200);
      const second = await forum.letters.take(email, 'information-requested');
      expect(second.text).toContain('Still unclear');
      const { body } = await forum
        .post('registrations/answer', { token: tokenIn(second, 'answer'), message: 'Desk 4' })
        .expect(200);
      expect(body).toEqual({ data: { state: 'awaiting-review' } });
    },
  );

  it('is waited for 30 days: then the question has expired', async () => {
    const { email, key } = await forum.applyAndConfirm();
    await forum.decide(key, 'request-information', { reason: 'Unclear' }).expect(200);
    const token = tokenIn(await forum.letters.take(email, 'information-requested'), 'answer');
    await forum.age(REGISTRATIONS, { document_id: key }, 'state_since', 29.99);
    await forum.runJobs();
    expect(await forum.stateOf(key)).toBe('information-requested');
    await forum.age(REGISTRATIONS, { document_id: key }, 'state_since', 30.01);
    await forum.post('registrations/answer', { token, message: 'Too late' }).expect(400);
    await forum.runJobs();
    expect(await forum.stateOf(key)).toBe('expired');
    expect((await forum.detail(key)).message).toBeNull();
  });

  onceOn('sqlite')('rejects in Spanish, with a reply; the reason stays inside', async () => {
    const { email, key } = await forum.applyAndConfirm({ locale: 'es', familyName: 'Núñez' });
    const reply = 'Le rogamos que vuelva a presentar su solicitud desde una dirección oficial.';
    await forum.decide(key, 'reject', { reason: 'Private address', reply }).expect(200);
    const letter = await forum.letters.take(email, 'rejected', 'es');
    expect(letter.text).toContain(reply);
    expect(letter.html).toContain(reply);
    expect(letter.html).toContain('lang="es"');
    expect(letter.text).toContain('Unidad de Apoyo');
    expect(letter.source + letter.text).not.toContain('Private address');
    expect(await forum.stateOf(key)).toBe('rejected');
    // Whoever was rejected may apply again; the reviewer sees that there was a refusal.
    const again = await forum.applyAndConfirm({ email, familyName: 'Núñez' });
    expect((await forum.detail(again.key)).hints).toContainEqual(
      expect.objectContaining({
        code: 'earlier-refusal',
        tone: 'warning',
        values: expect.objectContaining({ count: 1 }),
      }),
    );
  });

  it.each(shareOf(['friend', 'contributor'] as const))(
    'approves as %s: account, profile, mandate, mail',
    async (role) => {
      const { email, key } = await forum.applyAndConfirm({ languages: ['en', 'sw'], phone: '+254 20 1234' });
      const { body } = await forum.decide(key, 'approve', { role, reply: 'Welcome aboard.' }).expect(200);
      expect(body.data).toMatchObject({ state: 'approved', role, allowed: ['suspend'] });
      const account = await forum.row(ACCOUNTS, { email });
      expect([Number(account.blocked), account.password]).toEqual([0, null]);
      const { text } = await forum.letters.take(email, 'approved');
      expect(text).toContain('Welcome aboard.');
      expect(text).toContain('Government of Kenya');
      const member = await forum.row('forum_member_profiles', { email });
      expect(member).toMatchObject({ given_name: 'Ada', state: 'active', phone: '+254 20 1234' });
      const mandates = (await forum.read(`delegations/${await forum.delegation('KE')}`).expect(200)).body.data.mandates;
      expect(mandates).toContainEqual(
        expect.objectContaining({ holder: { name: 'Ada Example', email }, role, to: null, suspended: false }),
      );
      for (const decision of ['approve', 'reject', 'request-information', 'reinstate'] as const) {
        const refused = await forum.decide(key, decision, { reason: 'x' }, SUPPORT_2).expect(409);
        expect(refused.body.error).toMatchObject({
          name: 'InvalidTransition',
          details: {
            state: 'approved',
            last: { event: 'approve', actor: { kind: 'panel', name: 'Support Unit One' } },
          },
        });
      }
      expect((await forum.journalOf(key)).filter(({ event }) => event === 'approve')).toHaveLength(1);
    },
  );

  onceOn('postgres')('on a focal point needs the letter of nomination and two reviewers', async () => {
    const { email, key } = await forum.applyAndConfirm({ requestedRole: 'focal-point' });
    const missing = await forum.decide(key, 'approve').expect(400);
    expect(missing.body.error.details.errors[0].path).toEqual(['nominationReference']);
    const { body } = await forum
      .decide(key, 'approve', { nominationReference: 'NV 7/2026', reason: 'Letter seen' })
      .expect(202);
    expect(body.data).toMatchObject({
      state: 'awaiting-review',
      firstApproval: { by: 'Support Unit One', mine: true },
    });
    const notice = await forum.letters.take(SUPPORT_2, 'second-approval');
    expect(notice.text).toContain(`/admin/plugins/forum/registrations/${key}`);
    expect(await forum.mailsOf(email)).toHaveLength(2);
    expect(await forum.rows(ACCOUNTS, { email })).toHaveLength(0);

    const twice = await forum.decide(key, 'approve', { nominationReference: 'NV 7/2026' }).expect(409);
    expect(twice.body.error.details).toMatchObject({ state: 'awaiting-review', last: { event: 'first-approval' } });
    expect((await forum.detail(key)).hints).toContainEqual(
      expect.objectContaining({ code: 'first-approval', values: { by: 'Support Unit One' } }),
    );
    expect((await forum.read('summary').expect(200)).body.data.awaitingSecondApproval).toBe(1);

    expect(await forum.mayResend('second-approval', key)).toBe(true);
    const approved = await forum.decide(key, 'approve', {}, SUPPORT_2).expect(200);
    expect(await forum.mayResend('second-approval', key)).toBe(false);
    expect(approved.body.data).toMatchObject({
      state: 'approved',
      role: 'focal-point',
      nominationReference: 'NV 7/2026',
    });
    await forum.letters.take(email, 'approved');
    const { history } = approved.body.data;
    expect(history.map(({ event, actor }: HistoryItem) => [event, actor.name])).toEqual([
      ['submit', null],
      ['confirm', null],
      ['first-approval', 'Support Unit One'],
      ['approve', 'Support Unit Two'],
    ]);
    expect(history[3].codes).toEqual({ role: 'focal-point', singleHanded: false });
    const notices = (await forum.letters.all(SUPPORT)).filter(({ subject }) => /second approval/.test(subject));
    expect(notices).toHaveLength(0);
  });

  onceOn('sqlite')(
    'on a focal point keeps the organisation that the first reviewer chose, unless the second chooses otherwise',
    async () => {
      const chosen = await forum.delegation('IS');
      const approveFirst = async () => {
        const organisation = {
          organisationName: `Bureau ${Date.now()}`,
          organisationType: 'national-government',
          country: 'IS',
        };
        const { key } = await forum.applyAndConfirm({ requestedRole: 'focal-point', ...organisation });
        const data = { nominationReference: 'NV 5/2026', organisation: chosen };
        const { body } = await forum.decide(key, 'approve', data).expect(202);
        expect(body.data).toMatchObject({
          delegation: { typedIn: true },
          firstApproval: { organisation: { documentId: chosen, name: 'Government of Iceland' } },
        });
        return { key, ...organisation };
      };
      const first = await approveFirst();
      const notice = await forum.letters.take(SUPPORT_2, 'second-approval');
      expect(notice.text).toContain('Government of Iceland');
      const approved = await forum.decide(first.key, 'approve', {}, SUPPORT_2).expect(200);
      expect(approved.body.data.delegation).toMatchObject({ documentId: chosen, typedIn: false });

      const second = await approveFirst();
      const other = await forum.decide(second.key, 'approve', { organisation: null }, SUPPORT_2).expect(200);
      expect(other.body.data.delegation).toMatchObject({ name: second.organisationName, typedIn: false });

      // What is asked anew is decided anew.
      const third = await approveFirst();
      await forum.decide(third.key, 'request-information', { reason: 'Which bureau?' }).expect(200);
      expect(
        (await forum.row('forum_registrations', { document_id: third.key })).first_approval_organisation,
      ).toBeNull();
    },
  );

  onceOn('postgres')(
    'on a focal point stays one where the second reviewer names no role, whatever was asked for',
    async () => {
      const { email, key } = await forum.applyAndConfirm({ requestedRole: 'friend' });
      await forum.decide(key, 'approve', { role: 'focal-point', nominationReference: 'NV 6/2026' }).expect(202);
      const preview = await forum.decide(key, 'preview', { decision: 'approve' }, SUPPORT_2).expect(200);
      expect(preview.body.data.text).toContain('Focal point');
      const { body } = await forum.decide(key, 'approve', {}, SUPPORT_2).expect(200);
      expect(body.data).toMatchObject({ state: 'approved', role: 'focal-point', nominationReference: 'NV 6/2026' });
      expect((await forum.letters.take(email, 'approved')).text).toContain('Focal point');
    },
  );

  onceOn('sqlite')(
    'on a focal point may be single-handed where the reviewer states it, which is recorded',
    async () => {
      const { key } = await forum.applyAndConfirm({ requestedRole: 'focal-point' });
      const data = { nominationReference: 'NV 8/2026', singleHanded: true };
      const { body } = await forum.decide(key, 'approve', data).expect(200);
      expect(body.data.history.at(-1)).toMatchObject({ event: 'approve', codes: { singleHanded: true } });
      // The first reviewer may come to that later too.
      const later = await forum.applyAndConfirm({ requestedRole: 'focal-point' });
      await forum.decide(later.key, 'approve', { nominationReference: 'NV 9/2026' }).expect(202);
      await forum.decide(later.key, 'approve', { singleHanded: true }).expect(200);
    },
  );

  onceOn('postgres')('of a first reviewer does not outlive a question', async () => {
    const { email, key } = await forum.applyAndConfirm({ requestedRole: 'focal-point' });
    await forum.decide(key, 'approve', { nominationReference: 'NV 10/2026' }).expect(202);
    await forum.decide(key, 'request-information', { reason: 'Is the letter genuine?' }, SUPPORT_2).expect(200);
    const letter = await forum.letters.take(email, 'information-requested');
    await forum.post('registrations/answer', { token: tokenIn(letter, 'answer'), message: 'Yes' }).expect(200);
    await forum.decide(key, 'approve', { nominationReference: 'NV 10/2026' }, SUPPORT_2).expect(202);
    expect(await forum.stateOf(key)).toBe('awaiting-review');
  });

  onceOn('sqlite')(
    'is nobody’s on themselves: by the address, by the profile, and for none of the decisions',
    async () => {
      const { key } = await forum.applyAndConfirm({ email: SUPPORT });
      for (const decision of ['approve', 'reject', 'request-information'] as const) {
        const { body } = await forum.decide(key, decision, { reason: 'Me' }).expect(403);
        expect(body.error.message).toBe('Nobody decides on their own registration');
      }
      expect(await forum.stateOf(key)).toBe('awaiting-review');
      await forum.decide(key, 'approve', {}, SUPPORT_2).expect(200);
      await forum.decide(key, 'suspend', { reason: 'Me' }).expect(403);

      const { registration, email } = await forum.join();
      const { documentId } = await forum.strapi.db.query('admin::user').findOne({ where: { email: SUPPORT_2 } });
      await forum.strapi.db.connection('forum_member_profiles').where({ email }).update({ panel_account: documentId });
      await forum.decide(registration, 'suspend', { reason: 'Me' }, SUPPORT_2).expect(403);
      expect(await forum.stateOf(registration)).toBe('approved');
      // Taken back: the following tests need the second officer.
      await forum.strapi.db.connection('forum_member_profiles').where({ email }).update({ panel_account: null });
    },
  );

  onceOn('postgres')('on what is not there is 404', async () => {
    for (const decision of ['approve', 'reject', 'suspend'] as const) {
      await forum.decide('a'.repeat(24), decision, { reason: 'x' }).expect(404);
    }
    await forum.read(`registrations/${'a'.repeat(24)}`).expect(404);
  });
});
