/** From the approval on, over HTTP: passwords, suspensions, and mandates until they end. */
import type { Mandate } from '../../src/plugins/forum/admin/src/delegations/types';
import { onceOn } from '../support/databases';
import { DEMO_PASSWORD } from '../support/environment';
import {
  ACCOUNTS,
  ADMIN,
  Forum,
  PASSWORD,
  SUPPORT,
  SUPPORT_2,
  UNKNOWN_TOKEN,
  type Headers,
  type Member,
} from '../support/forum';
import { linkIn, tokenIn } from '../support/letters';
import { fromBuild } from '../support/outside';
import { logIn, logInToPanel } from '../support/platform';

const FOCAL_POINT = 'focalpoint.mauritius@pfp.example';

let forum: Forum;
let support: Headers;
beforeAll(async () => {
  forum = await Forum.start();
  support = await forum.desk();
  await forum.desk(ADMIN);
});
afterAll(() => forum.stop());

const mandatesOf = async (delegation: string): Promise<Mandate[]> =>
  (await forum.read(`delegations/${delegation}`).expect(200)).body.data.mandates;
const keyOfMandate = async (email: string, iso2: string): Promise<string> => {
  const mandates = await mandatesOf(await forum.delegation(iso2));
  const found = mandates.find(({ holder, to }) => holder?.email === email && to === null);
  if (found === undefined) throw new Error(`No mandate of ${email} for ${iso2}`);
  return found.documentId;
};
const end = (key: string, data: object) =>
  forum.platform.http.post(`/forum/mandates/${key}/end`).set(support).send({ data });

describe('the password', () => {
  let email: string;
  const approve = async () => {
    const applied = await forum.applyAndConfirm();
    await forum.decide(applied.key, 'approve').expect(200);
    ({ email } = applied);
    return linkIn(await forum.letters.take(email, 'approved'), 'set-password');
  };

  onceOn('sqlite')('is set on the page; too short, too long and mistyped ones leave the link as it was', async () => {
    const link = await approve();
    const code = link.searchParams.get('code') as string;
    const page = await forum.get(link.pathname + link.search).expect(200);
    expect(page.text).toContain('type="password"');
    const bad = [
      ['too short', 'too short'],
      ['a'.repeat(73), 'too long'],
    ] as const;
    for (const [password, sentence] of bad) {
      const { text } = await forum
        .press('set-password', { code, password, passwordConfirmation: password })
        .expect(400);
      expect(text).toContain(sentence);
    }
    const different = await forum
      .press('set-password', { code, password: PASSWORD, passwordConfirmation: `${PASSWORD}.` })
      .expect(400);
    expect(different.text).toContain('not the same');
    await forum.logIn(email).expect(400);
    await forum.press('set-password', { code, password: PASSWORD, passwordConfirmation: PASSWORD }).expect(200);
    await forum.press('set-password', { code, password: PASSWORD, passwordConfirmation: PASSWORD }).expect(400);
    await forum.get(link.pathname + link.search).expect(400);
    const { body } = await forum.logIn(email).expect(200);
    const { data } = (await forum.get('/api/forum/members/me', { Authorization: `Bearer ${body.jwt}` }).expect(200))
      .body;
    expect(data).toMatchObject({ email, state: 'active', shared: [] });
  });

  onceOn('postgres')('is set over the API by the code, once; expired and unknown codes are refused alike', async () => {
    const code = (await approve()).searchParams.get('code') as string;
    const { body } = await forum.resetPassword(code).expect(200);
    expect(body.jwt).toBeDefined();
    const used = await forum.resetPassword(code).expect(400);
    const unknown = await forum.resetPassword(UNKNOWN_TOKEN).expect(400);
    const second = (await approve()).searchParams.get('code') as string;
    const { document_id } = await forum.row(ACCOUNTS, { email });
    await forum.age('forum_link_tokens', { subject_key: document_id }, 'expires_at', 0);
    const expired = await forum.resetPassword(second).expect(400);
    expect(new Set([used.text, unknown.text, expired.text]).size).toBe(1);
    await forum.logIn(email).expect(400);
  });

  onceOn('sqlite')('that was forgotten is set anew by a mail, which ends all sessions', async () => {
    const member = await forum.join();
    const forgot = (address: string) =>
      forum.platform.http.post('/api/auth/forgot-password').set(forum.network()).send({ email: address });
    expect((await forgot(member.email).expect(200)).body).toEqual({ ok: true });
    const letter = await forum.letters.take(member.email, 'password-reset');
    await forum.get('/api/users/me', member.headers).expect(200);
    await forum.resetPassword(tokenIn(letter, 'set-password'), 'another sentence of mine').expect(200);
    await expectSessionDead(member);
    await forum.logIn(member.email).expect(400);
    await forum.logIn(member.email, 'another sentence of mine').expect(200);
    const page = await forum.press('forgot-password', { email: ` ${member.email.toUpperCase()} ` }).expect(200);
    const nobody = await forum.press('forgot-password', { email: forum.address() }).expect(200);
    expect(nobody.text).toBe(page.text);
    await forum.letters.take(member.email, 'password-reset');
    await forum.press('forgot-password', { email: 'no address' }).expect(400);
  });

  onceOn('postgres')('is not mailed to unknown, suspended or former members', async () => {
    const member = await forum.join();
    await forum.decide(member.registration, 'suspend', { reason: 'Left' }).expect(200);
    const before = (await forum.rows('forum_outbox_messages', { template: 'password-reset' })).length;
    for (const address of [member.email, forum.address()]) {
      const { body } = await forum.platform.http
        .post('/api/auth/forgot-password')
        .set(forum.network())
        .send({ email: address })
        .expect(200);
      expect(body).toEqual({ ok: true });
    }
    expect((await forum.rows('forum_outbox_messages', { template: 'password-reset' })).length).toBe(before);
  });
});

describe('a suspension', () => {
  onceOn('postgres')(
    'closes the account and its sessions at once; reinstating opens it with the same password',
    async () => {
      const member = await forum.join({ organisation: await forum.delegation('NA') }, 'contributor');
      const directory = '/api/forum/members';
      await forum.get(directory, member.headers).expect(200);
      const withoutReason = await forum.decide(member.registration, 'suspend').expect(400);
      expect(withoutReason.body.error.details.errors[0].path).toEqual(['reason']);
      await forum.decide(member.registration, 'suspend', { reason: 'Reported', reply: 'Please call us.' }).expect(200);
      expect((await forum.letters.take(member.email, 'suspended')).text).toContain('Please call us.');
      await expectSessionDead(member);
      await forum.get(directory, member.headers).expect(401);
      expect((await forum.logIn(member.email)).status).toBe(400);
      await forum.decide(member.registration, 'suspend', { reason: 'Again' }).expect(409);
      // Applying again is no way around it.
      await forum.apply({ email: member.email });
      await forum.letters.take(member.email, 'already-applied');

      await forum.decide(member.registration, 'reinstate', { reply: 'Sorry.' }).expect(200);
      expect((await forum.letters.take(member.email, 'reinstated')).text).toContain('Sorry.');
      // What was closed stays closed: the old session does not come back with the account.
      await expectSessionDead(member);
      const { body } = await forum.logIn(member.email).expect(200);
      await forum.get(directory, { Authorization: `Bearer ${body.jwt}` }).expect(200);
      expect(await forum.eventsOf(member.registration)).toEqual([
        'submit',
        'confirm',
        'approve',
        'suspend',
        'reinstate',
      ]);
    },
  );

  onceOn('sqlite')('is not taken back once the mandate has ended: a new application is the way', async () => {
    const organisation = await forum.delegation('LS');
    const member = await forum.join({ organisation });
    await forum.decide(member.registration, 'suspend', { reason: 'Reported' }).expect(200);
    await end(await keyOfMandate(member.email, 'LS'), { reason: 'Posted elsewhere' }).expect(200);
    const { body } = await forum.decide(member.registration, 'reinstate', { reply: 'Welcome back' }).expect(409);
    expect(body.error).toMatchObject({ name: 'NoOpenMandate', message: expect.stringContaining('mandate has ended') });
    expect(await forum.stateOf(member.registration)).toBe('suspended');
    await forum.quiet();
    expect((await forum.mailsOf(member.email)).map(({ template }) => template)).not.toContain('reinstated');

    const { key } = await forum.applyAndConfirm({ email: member.email, organisation });
    await forum.decide(key, 'approve').expect(200);
    await forum.logIn(member.email).expect(200);
    expect(await forum.stateOf(member.registration)).toBe('approved');
  });

  onceOn('postgres')('is one for all registrations of a member, and so is the end of it', async () => {
    const organisation = await forum.delegation('SZ');
    const before = await forum.join({ organisation });
    await end(await keyOfMandate(before.email, 'SZ'), { reason: 'Moved on' }).expect(200);
    const { key } = await forum.applyAndConfirm({ email: before.email, organisation });
    await forum.decide(key, 'approve').expect(200);
    const states = () => Promise.all([before.registration, key].map((each) => forum.stateOf(each)));
    await forum.decide(key, 'suspend', { reason: 'Reported' }).expect(200);
    expect(await states()).toEqual(['suspended', 'suspended']);
    await forum.decide(before.registration, 'reinstate').expect(200);
    expect(await states()).toEqual(['approved', 'approved']);
    await forum.logIn(before.email).expect(200);
    expect((await forum.eventsOf(before.registration)).slice(-2)).toEqual(['suspend', 'reinstate']);
  });

  onceOn('sqlite')('makes links for passwords worthless that were mailed before', async () => {
    const { email, key } = await forum.applyAndConfirm();
    await forum.decide(key, 'approve').expect(200);
    const code = tokenIn(await forum.letters.take(email, 'approved'), 'set-password');
    await forum.decide(key, 'suspend', { reason: 'Mistake' }).expect(200);
    await forum.resetPassword(code).expect(400);
    await forum.press('set-password', { code, password: PASSWORD, passwordConfirmation: PASSWORD }).expect(400);
    await forum.logIn(email).expect(400);
  });
});

describe('a mandate', () => {
  onceOn('postgres')(
    'is handed over: the role goes at once with all sessions, delegation and Support Unit are asked for a successor',
    async () => {
      const organisation = await forum.delegation('UG');
      const holder = await forum.join({ organisation, familyName: 'Holder' }, 'focal-point');
      const colleague = await forum.join({ organisation, locale: 'fr' });
      const documentId = await keyOfMandate(holder.email, 'UG');
      await end(documentId, {}).expect(400);
      const { body } = await end(documentId, { reason: 'Posted elsewhere' }).expect(200);
      expect(body.data.names).toMatchObject({ en: 'Government of Uganda', fr: expect.stringContaining('Ouganda') });
      expect(body.data.mandates.at(-1)).toMatchObject({
        documentId,
        to: expect.any(String),
        endReason: 'ended',
        endWords: 'Posted elsewhere',
      });
      await expectSessionDead(holder);
      await forum.logIn(holder.email).expect(400);
      expect((await forum.letters.take(holder.email, 'mandate-ended')).text).toContain('Government of Uganda');
      expect((await forum.letters.take(colleague.email, 'successor-wanted', 'fr')).text).toContain('Ouganda');
      await forum.letters.take(SUPPORT, 'successor-wanted-support');
      await forum.letters.take(SUPPORT_2, 'successor-wanted-support');
      await end(documentId, { reason: 'Again' }).expect(409);
      await end('a'.repeat(24), { reason: 'x' }).expect(404);
      const list = (await forum.get('/api/forum/members?search=Holder', colleague.headers).expect(200)).body.data;
      expect(list).toEqual([]);
      const entry = (await forum.journalOf(documentId)).find(({ event }) => event === 'end');
      expect(entry).toMatchObject({ from_state: 'open', to_state: 'ended' });
    },
  );

  onceOn('sqlite')('once ended closes the panel account with its sessions too', async () => {
    const contributor = 'contributor.mauritius@pfp.example';
    const panel = await logInToPanel(forum.platform, contributor);
    const session = await logIn(forum.platform, contributor);
    const me = () => forum.platform.http.get('/admin/users/me').set(panel);
    await me().expect(200);
    const documentId = await keyOfMandate(contributor, 'MU');
    await end(documentId, { reason: 'Rotation' }).expect(200);
    await me().expect(401);
    await forum.get('/api/users/me', session).expect(401);
    const login = await forum.platform.http
      .post('/admin/login')
      .send({ email: contributor, password: 'Demonstration-2026' });
    expect(login.status).toBe(400);
    await forum.letters.take(FOCAL_POINT, 'successor-wanted');
  });

  onceOn('postgres')('of several leaves the role of those that remain', async () => {
    const first = await forum.join({ organisation: await forum.delegation('TZ') }, 'contributor');
    // A second mandate, for another delegation, as the Support Unit may have given it.
    const member = await forum.strapi.db
      .query('plugin::forum.member-profile')
      .findOne({ where: { email: first.email } });
    const organisation = await forum.strapi.db
      .query('api::organisation.organisation')
      .findOne({ where: { slug: 'government-rw' } });
    await forum.strapi.db.query('plugin::forum.mandate').create({
      data: {
        member: member.id,
        organisation: organisation.id,
        role: 'friend',
        startedAt: new Date(),
        confirmedAt: new Date(),
      },
    });
    const roleOf = async () => {
      const query = forum.strapi.db.query('plugin::users-permissions.user');
      return (await query.findOne({ where: { email: first.email }, populate: { role: true } })).role.type;
    };
    expect(await roleOf()).toBe('contributor');
    await end(await keyOfMandate(first.email, 'TZ'), { reason: 'One of two' }).expect(200);
    expect(await roleOf()).toBe('friend');
    await forum.get('/api/forum/members/me', first.headers).expect(200);
    await end(await keyOfMandate(first.email, 'RW'), { reason: 'Two of two' }).expect(200);
    await expectSessionDead(first);
  });

  onceOn('sqlite')(
    'that has ended is no bar: the person may apply again, and gets the same account and a further mandate',
    async () => {
      const organisation = await forum.delegation('ZM');
      const before = await forum.join({ organisation });
      await end(await keyOfMandate(before.email, 'ZM'), { reason: 'Moved on' }).expect(200);
      const account = await forum.row(ACCOUNTS, { email: before.email });
      const { key } = await forum.applyAndConfirm({ email: before.email, organisation, position: 'Back again' });
      expect(key).not.toBe(before.registration);
      await forum.decide(key, 'approve', { role: 'contributor' }).expect(200);
      const after = await forum.row(ACCOUNTS, { email: before.email });
      expect([after.id, Number(after.blocked)]).toEqual([account.id, 0]);
      expect(await forum.rows('forum_member_profiles', { email: before.email })).toHaveLength(1);
      expect((await mandatesOf(organisation)).map(({ role, to }) => [role, to === null])).toEqual([
        ['contributor', true],
        ['friend', false],
      ]);
    },
  );

  describe('is confirmed once a year', () => {
    const MANDATES = 'forum_mandates';
    const JOB = 'posts to be confirmed';
    const sweep = async () => (await forum.runJobs())[JOB];
    let member: Member;
    let key: string;
    beforeEach(async () => {
      member = await forum.join({ organisation: await forum.delegation('MW') });
      key = await keyOfMandate(member.email, 'MW');
    });
    const remindersSent = async () => (await forum.row(MANDATES, { document_id: key })).reminders_sent;

    it('by one click without login, after which nothing more is asked', async () => {
      await forum.age(MANDATES, { document_id: key }, 'confirmed_at', 364.9);
      expect(await sweep()).toBe(0);
      await forum.age(MANDATES, { document_id: key }, 'confirmed_at', 365.1);
      expect(await sweep()).toBe(1);
      expect(await sweep()).toBe(0);
      const letter = await forum.letters.take(member.email, 'confirm-post');
      expect(letter.text).toContain('Government of Malawi');
      await forum.age(MANDATES, { document_id: key }, 'reminded_at', 14.1);
      expect(await sweep()).toBe(1);
      const reminder = await forum.letters.take(member.email, 'confirm-post-reminder');

      const link = linkIn(letter, 'confirm-mandate');
      expect((await forum.get(link.pathname + link.search).expect(200)).text).toContain('Government of Malawi');
      expect(await remindersSent()).toBe(2);
      const requests = ['confirm-post', 'confirm-post-reminder'];
      for (const template of requests)
        expect([template, await forum.mayResend(template, key)]).toEqual([template, true]);
      await forum.press('confirm-mandate', { token: tokenIn(letter, 'confirm-mandate') }).expect(200);
      expect(await remindersSent()).toBe(0);
      for (const template of requests)
        expect([template, await forum.mayResend(template, key)]).toEqual([template, false]);
      await forum.post('mandates/confirm', { token: tokenIn(reminder, 'confirm-mandate') }).expect(400);
      await forum.age(MANDATES, { document_id: key }, 'confirmed_at', 364.9);
      expect(await sweep()).toBe(0);
      expect((await forum.journalOf(key)).map(({ event }) => event)).toEqual(['open', 'confirm']);
    });

    it('and who does not answer two reminders is suspended; the Support Unit opens the account again', async () => {
      await forum.age(MANDATES, { document_id: key }, 'confirmed_at', 400);
      expect(await sweep()).toBe(1);
      await forum.letters.take(member.email, 'confirm-post');
      for (const sent of [2, 3]) {
        await forum.age(MANDATES, { document_id: key }, 'reminded_at', 13.9);
        expect(await sweep()).toBe(0);
        await forum.age(MANDATES, { document_id: key }, 'reminded_at', 14.1);
        expect(await sweep()).toBe(1);
        expect(await remindersSent()).toBe(sent);
      }
      await forum.letters.take(member.email, 'confirm-post-reminder');
      const last = await forum.letters.take(member.email, 'confirm-post-reminder');
      await forum.get('/api/users/me', member.headers).expect(200);
      await forum.age(MANDATES, { document_id: key }, 'reminded_at', 14.1);
      expect(await sweep()).toBe(1);
      expect(await sweep()).toBe(0);
      await forum.letters.take(member.email, 'suspended-unconfirmed');
      await expectSessionDead(member);
      expect(await forum.stateOf(member.registration)).toBe('suspended');
      await forum.post('mandates/confirm', { token: tokenIn(last, 'confirm-mandate') }).expect(400);
      expect(await forum.detail(member.registration)).toMatchObject({ allowed: ['reinstate'] });

      await forum.decide(member.registration, 'reinstate').expect(200);
      await forum.logIn(member.email).expect(200);
      expect(await sweep()).toBe(0);
      expect(await remindersSent()).toBe(0);
    });

    onceOn('postgres')('and not when it has ended or the member is suspended', async () => {
      await forum.age(MANDATES, { document_id: key }, 'confirmed_at', 400);
      await forum.decide(member.registration, 'suspend', { reason: 'Leave' }).expect(200);
      expect(await sweep()).toBe(0);
      await end(key, { reason: 'Gone' }).expect(200);
      expect(await sweep()).toBe(0);
    });
  });
});

describe('the account of the panel', () => {
  const rowOf = (email: string) => forum.row('admin_users', { email });
  const isActive = async (email: string) => Boolean(Number((await rowOf(email)).is_active));
  const accessOf = async (registration: string) => (await forum.detail(registration)).panelAccess;
  const inviteAgain = (registration: string) =>
    forum.platform.http.post(`/forum/registrations/${registration}/invite`).set(support).send({ data: {} });

  /** An account that no mandate made. */
  async function openAccount(role: string): Promise<{ email: string; documentId: string }> {
    const email = forum.address('officer');
    const { id } = await forum.strapi.db.query('admin::role').findOne({ where: { code: role } });
    const account = { email, firstname: 'An', lastname: 'Officer', password: DEMO_PASSWORD, registrationToken: null };
    const { documentId } = await forum.strapi
      .service('admin::user')
      .create({ ...account, isActive: true, roles: [id] });
    return { email, documentId };
  }

  onceOn('sqlite')('is not closed with a mandate, or by a suspension, where it is the Support Unit’s', async () => {
    const { email, documentId } = await openAccount('support-unit');
    const session = await logInToPanel(forum.platform, email);
    const member = await forum.join({ organisation: await forum.delegation('GM') });
    await forum.strapi.db
      .connection('forum_member_profiles')
      .where({ email: member.email })
      .update({ panel_account: documentId });
    await forum.decide(member.registration, 'suspend', { reason: 'Leave' }).expect(200);
    await end(await keyOfMandate(member.email, 'GM'), { reason: 'Rotation' }).expect(200);
    await expectSessionDead(member);
    await forum.platform.http.get('/admin/users/me').set(session).expect(200);
  });

  onceOn('postgres')(
    'opens again with a mandate where the forum closed it, and not where a Super Admin did',
    async () => {
      for (const closedByHand of [false, true]) {
        const organisation = await forum.delegation('LR');
        const { email } = await forum.join({ organisation }, 'contributor');
        await forum.acceptInvitation(email);
        expect(await isActive(email)).toBe(true);
        if (closedByHand) {
          const { id } = await rowOf(email);
          await forum.platform.http
            .put(`/admin/users/${id}`)
            .set(await forum.desk(ADMIN))
            .send({ isActive: false })
            .expect(200);
        }
        await end(await keyOfMandate(email, 'LR'), { reason: 'Moved on' }).expect(200);
        expect(await isActive(email)).toBe(false);
        const { key } = await forum.applyAndConfirm({ email, organisation });
        await forum.decide(key, 'approve', { role: 'contributor' }).expect(200);
        expect([closedByHand, await isActive(email)]).toEqual([closedByHand, !closedByHand]);
        expect(await accessOf(key)).toBe(closedByHand ? 'closed' : 'open');
      }
    },
  );

  onceOn('sqlite')('is offered once more where the invitation was lost, until a password is chosen', async () => {
    const { email, registration } = await forum.join({ organisation: await forum.delegation('SL') }, 'contributor');
    await forum.letters.take(email, 'panel-invitation');
    expect(await accessOf(registration)).toBe('invited');
    // As after a month.
    await forum.quiet();
    await forum.strapi.db
      .connection('forum_outbox_messages')
      .where({ recipient: email })
      .update({ recipient: null, data: null });
    await inviteAgain(registration).expect(200);
    await forum.acceptInvitation(email);
    expect(await accessOf(registration)).toBe('open');
    const { body } = await inviteAgain(registration).expect(409);
    expect(body.error.details.state).toBe('open');
    expect(await forum.eventsOf(registration)).toContain('invite');
    const friend = await forum.join();
    await inviteAgain(friend.registration).expect(409);
  });

  onceOn('postgres')('that another one keeps from being made is told to the reviewer', async () => {
    const { email, documentId } = await openAccount('support-unit');
    const { key } = await forum.applyAndConfirm({ email, organisation: await forum.delegation('TG') });
    const { body } = await forum.decide(key, 'approve', { role: 'contributor' }).expect(200);
    expect(body.data.panelAccess).toBe('address-taken');
    await inviteAgain(key).expect(409);
    await forum.strapi.db
      .connection('admin_users')
      .where({ document_id: documentId })
      .update({ email: forum.address('renamed') });
    expect(await accessOf(key)).toBe('missing');
    await inviteAgain(key).expect(200);
    await forum.letters.take(email, 'panel-invitation');
    expect(await accessOf(key)).toBe('invited');
  });
});

describe('where there is a website', () => {
  const WEBSITE = 'https://www.pfp.example';

  onceOn('sqlite')(
    'links lead to it, which learns what they are about; invitations to the panel lead to the platform',
    async () => {
      const { environment, publicUrl } = fromBuild<{ environment: { FRONTEND_URL?: string }; publicUrl(): string }>(
        'src/environment',
      );
      environment.FRONTEND_URL = WEBSITE;
      try {
        const email = await forum.apply({ familyName: 'Peeked', organisation: await forum.delegation('ML') });
        const letter = await forum.letters.take(email, 'confirm-address');
        expect(linkIn(letter, 'confirm').origin).toBe(WEBSITE);
        const token = tokenIn(letter, 'confirm');
        const peek = (data: object) => forum.post('links/peek', data);
        const { body } = await peek({ page: 'confirm', token, locale: 'fr' }).expect(200);
        expect(body.data.facts).toEqual(
          expect.arrayContaining([
            { label: expect.any(String), value: 'Ada Peeked' },
            { label: expect.any(String), value: 'Gouvernement du Mali' },
          ]),
        );
        for (const data of [{ page: 'withdraw', token }, { page: 'panel-password', token }, { page: 'confirm' }]) {
          await peek(data).expect(400);
        }
        await forum.post('registrations/confirm', { token }).expect(200);
        await peek({ page: 'confirm', token }).expect(400);

        await forum.decide(await forum.keyOf(email), 'approve', { role: 'contributor' }).expect(200);
        const password = linkIn(await forum.letters.take(email, 'approved'), 'set-password');
        expect(password.origin).toBe(WEBSITE);
        await peek({ page: 'set-password', token: password.searchParams.get('code') }).expect(200);
        const invitation = linkIn(await forum.letters.take(email, 'panel-invitation'), 'panel-password');
        expect(invitation.origin).toBe(new URL(publicUrl()).origin);
        await forum.get(invitation.pathname + invitation.search).expect(200);
      } finally {
        delete environment.FRONTEND_URL;
      }
    },
  );
});

async function expectSessionDead({ headers, cookie }: Member): Promise<void> {
  await forum.get('/api/users/me', headers).expect(401);
  await forum.platform.http.post('/api/auth/refresh').set(forum.network()).set('Cookie', cookie).expect(401);
}
