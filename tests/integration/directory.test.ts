/** Members see one another as each chose, and each rules over what is held about them; who reads much is counted. */
import { randomBytes } from 'node:crypto';
import { onceOn } from '../support/databases';
import { ADMIN, FORUM_TABLE, Forum, PASSWORD, SUPPORT, SUPPORT_2, type Headers, type Member } from '../support/forum';
import { DEMO_PASSWORD } from '../support/environment';
import { tokenIn } from '../support/letters';
import { logIn, logInToPanel } from '../support/platform';

const MEMBERS = '/api/forum/members';
const PROFILES = 'forum_member_profiles';
const ALWAYS = [
  'country',
  'delegation',
  'documentId',
  'familyName',
  'givenName',
  'languages',
  'name',
  'position',
  'role',
];

let forum: Forum;
let reader: Headers;
beforeAll(async () => {
  forum = await Forum.start();
  for (const officer of [SUPPORT, SUPPORT_2, ADMIN]) await forum.desk(officer);
  reader = await logIn(forum.platform, 'friend@pfp.example');
  await setLimit(100_000);
});
afterAll(() => forum.stop());

const word = (name: string) => `${name}${randomBytes(5).toString('hex')}`;
const read = async (path: string, headers = reader) => (await forum.get(path, headers).expect(200)).body;
const profileOf = (email: string) => forum.row(PROFILES, { email });
const update = (member: Member, data: object) =>
  forum.platform.http
    .put(`${MEMBERS}/me`)
    .set({ ...forum.network(), ...member.headers })
    .send({ data });
const setLimit = (readingsPerDay: number) =>
  forum.strapi.db.connection('forum_settings').update({ readings_per_day: readingsPerDay });

describe('the directory', () => {
  onceOn('sqlite')(
    'shows of each what all may see, and of phone, e-mail and address what the person chose',
    async () => {
      const familyName = word('Shown');
      const organisation = await forum.delegation('CL');
      const open = await forum.join({
        organisation,
        familyName,
        givenName: 'A',
        languages: ['es', 'en'],
        phone: '+56 2 1111',
      });
      const closed = await forum.join({ organisation, familyName, givenName: 'B', phone: '+56 2 2222' }, 'contributor');
      await update(open, { address: 'Teatinos 180, Santiago', shared: ['phone', 'email', 'address'] }).expect(200);
      await update(closed, { address: 'Teatinos 181, Santiago' }).expect(200);

      const { data, meta } = await read(`${MEMBERS}?search=${familyName.toLowerCase()}`);
      expect(meta.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 2 });
      expect(Object.keys(data[0]).sort()).toEqual([...ALWAYS, 'email', 'phone', 'address'].sort());
      expect(Object.keys(data[1]).sort()).toEqual(ALWAYS);
      expect(data[0]).toMatchObject({
        name: `A ${familyName}`,
        position: 'Desk officer',
        delegation: { documentId: organisation, name: 'Government of Chile' },
        country: { iso2: 'CL', name: 'Chile' },
        languages: ['es', 'en'],
        role: 'friend',
        email: open.email,
        phone: '+56 2 1111',
        address: 'Teatinos 180, Santiago',
      });
      expect(JSON.stringify(data[1])).not.toMatch(/2222|Teatinos|@/);
      for (const each of data) expect(await read(`${MEMBERS}/${each.documentId}`)).toEqual({ data: each });

      for (const shared of [['phone'], ['email'], ['address'], []]) {
        await update(open, { shared }).expect(200);
        const { data: seen } = await read(`${MEMBERS}/${data[0].documentId}`);
        expect(Object.keys(seen).sort()).toEqual([...ALWAYS, ...shared].sort());
      }
      // Shared, but there is nothing to show.
      await update(open, { phone: null, shared: ['phone'] }).expect(200);
      expect((await read(`${MEMBERS}/${data[0].documentId}`)).data).not.toHaveProperty('phone');
    },
  );

  it('is in the language asked for, and finds people by name, position, delegation and country', async () => {
    const position = word('Attaché ');
    const organisation = await forum.delegation('MA');
    const { email } = await forum.join({ organisation, position });
    const found = async (query: string) => (await read(`${MEMBERS}?${query}`)).data;
    const encoded = encodeURIComponent(position);
    expect((await found(`search=${encoded}&locale=fr`))[0].country.name).toBe('Maroc');
    expect((await found(`search=${encoded}&locale=es`))[0].country.name).toBe('Marruecos');
    expect(await found(`search=${encoded}&country=MA`)).toHaveLength(1);
    expect(await found(`search=${encoded}&country=KE`)).toHaveLength(0);
    expect(await found(`search=${encoded}&delegation=${organisation}`)).toHaveLength(1);
    expect(await found(`search=${encoded}&delegation=${await forum.delegation('KE')}`)).toHaveLength(0);
    // An address that is not shared is not found out by searching for it.
    expect(await found(`search=${encodeURIComponent(email.slice(0, 12))}`)).toHaveLength(0);
    expect(await found('search=%25')).toHaveLength(0);
    expect(await found(`search=${encodeURIComponent(`Ada ${position}`)}`)).toHaveLength(1);
    expect(await found(`search=${encodeURIComponent(`Bert ${position}`)}`)).toHaveLength(0);
    const pages = [];
    for (let page = 1; page <= 2; page += 1) pages.push(...(await found(`pageSize=2&page=${page}`)));
    expect(pages).toEqual((await found('pageSize=4')).slice(0, 4));
    for (const bad of [
      'filters[email][$contains]=a',
      'populate=user',
      'fields=email',
      'sort=email',
      'search[$ne]=a',
      'search=%00',
      'country=ke',
      'delegation=1',
      'locale=de',
      'page=0',
      'pageSize=101',
      'pageSize=-1',
    ]) {
      expect([bad, (await forum.get(`${MEMBERS}?${bad}`, reader)).status]).toEqual([bad, 400]);
    }
    for (const nobody of ['a'.repeat(24), '1', '%00', 'me%2f', '..%2fme', "'--"]) {
      expect([nobody, (await forum.get(`${MEMBERS}/${nobody}`, reader)).status]).toEqual([nobody, 404]);
    }
    await forum.get(`${MEMBERS}/${'a'.repeat(24)}?populate=user`, reader).expect(400);
  });

  onceOn('postgres')('shows nobody who is suspended or whose mandates have ended', async () => {
    const familyName = word('Leaving');
    const member = await forum.join({ familyName });
    const { document_id } = await profileOf(member.email);
    const seen = async () => [
      (await read(`${MEMBERS}?search=${familyName}`)).data.length,
      (await forum.get(`${MEMBERS}/${document_id}`, reader)).status,
    ];
    expect(await seen()).toEqual([1, 200]);
    await forum.decide(member.registration, 'suspend', { reason: 'x' }).expect(200);
    expect(await seen()).toEqual([0, 404]);
    await forum.decide(member.registration, 'reinstate').expect(200);
    expect(await seen()).toEqual([1, 200]);
    const organisation = await forum.delegation('KE');
    const { data } = (await forum.read(`delegations/${organisation}`).expect(200)).body;
    const mandate = data.mandates.find(
      ({ holder }: { holder: { email: string } | null }) => holder?.email === member.email,
    );
    await forum.platform.http
      .post(`/forum/mandates/${mandate.documentId}/end`)
      .set(await forum.desk())
      .send({ data: { reason: 'Left' } })
      .expect(200);
    expect(await seen()).toEqual([0, 404]);
  });
});

describe('the own profile', () => {
  onceOn('sqlite')('is read and changed by its owner; what belongs to the vetting is not', async () => {
    const member = await forum.join({ languages: ['en'] });
    const { data } = await read(`${MEMBERS}/me`, member.headers);
    expect(data).toMatchObject({ email: member.email, givenName: 'Ada', shared: [], state: 'active' });
    expect(data.mandates).toEqual([expect.objectContaining({ role: 'friend', to: null })]);
    const changes = {
      position: 'Head of unit',
      dutyStation: 'Geneva',
      phone: '+41 22 0000',
      languages: ['fr'],
      locale: 'fr',
    };
    expect((await update(member, changes).expect(200)).body.data).toMatchObject(changes);
    expect((await read(`${MEMBERS}/me`, member.headers)).data).toMatchObject({ ...changes, familyName: 'Example' });

    const before = await profileOf(member.email);
    const bad: [string, object][] = [
      ['email', { email: 'other@gov.example' }],
      ['state', { state: 'active' }],
      ['user', { user: 1 }],
      ['panelAccount', { panelAccount: 'x' }],
      ['role', { role: 'focal-point' }],
      ['mandates', { mandates: [] }],
      ['documentId', { documentId: 'a'.repeat(24) }],
      ['givenName', { givenName: '' }],
      ['familyName', { familyName: 'https://evil.example' }],
      ['position', { position: 'x\u202ey' }],
      ['phone', { phone: 'call me' }],
      ['address', { address: 'x'.repeat(501) }],
      ['address', { address: 'a\u0000b' }],
      ['shared', { shared: 'email' }],
      ['shared', { shared: ['email', 'email'] }],
      ['shared', { shared: ['password'] }],
      ['languages', { languages: ['english'] }],
      ['locale', { locale: 'de' }],
    ];
    for (const [field, fields] of bad) {
      const { body } = await update(member, { ...fields, dutyStation: 'Elsewhere' }).expect(400);
      expect([fields, body.error.details.errors[0].path[0]]).toEqual([fields, field]);
    }
    for (const body of [{}, { data: null }, { data: [] }, { data: 'x' }, { position: 'x' }, []]) {
      await forum.platform.http
        .put(`${MEMBERS}/me`)
        .set({ ...forum.network(), ...member.headers })
        .send(body)
        .expect(400);
    }
    expect(await profileOf(member.email)).toEqual(before);
  });

  onceOn('postgres')('is nobody’s where an account has none', async () => {
    const role = await forum.strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'friend' } });
    const email = forum.address('noprofile');
    await forum.strapi.service('plugin::users-permissions.user').add({
      username: email,
      email,
      provider: 'local',
      password: PASSWORD,
      confirmed: true,
      blocked: false,
      role: role.id,
    });
    const { body } = await forum.logIn(email).expect(200);
    const headers = { Authorization: `Bearer ${body.jwt}` };
    await forum.get(`${MEMBERS}/me`, headers).expect(404);
    await forum.get(`${MEMBERS}/me/export`, headers).expect(404);
    await forum.platform.http.delete(`${MEMBERS}/me`).set(headers).expect(404);
  });
});

/** What of a row is not about the person but about how we keep it, or is the same as another column. */
const TECHNICAL =
  /^(id|.*_id|name_key|active_email|first_approval_(by|at|reference)|panel_account|created_at|updated_at|published_at|erased_at|hash|password|.*_token|provider|confirmed|key|subject_key|data|attempts|next_attempt_at|lease.*|last_error|recipient|reader|entry_key|actor_name)$/;

it('the export holds everything that is held about a person', async () => {
  const familyName = word('Exported');
  const email = forum.address('exported');
  const refused = await forum.applyAndConfirm({ email, familyName, motivation: 'The first motivation' });
  await forum.decide(refused.key, 'reject', { reason: 'The first reason', reply: 'The first reply' }).expect(200);
  const { key } = await forum.applyAndConfirm({
    email,
    familyName,
    organisation: await forum.delegation('PE'),
    requestedRole: 'focal-point',
    motivation: 'The second motivation',
    dutyStation: 'Lima',
    phone: '+51 1 3333',
    languages: ['es', 'qu'],
  });
  await forum.decide(key, 'request-information', { reason: 'The second reason', reply: 'The question' }).expect(200);
  const letter = await forum.letters.take(email, 'information-requested');
  await forum.post('registrations/answer', { token: tokenIn(letter, 'answer'), message: 'The answer' }).expect(200);
  await forum.decide(key, 'approve', { nominationReference: 'The letter', reason: 'Seen' }).expect(202);
  await forum.decide(key, 'approve', { reply: 'The third reply' }, SUPPORT_2).expect(200);
  const code = tokenIn(await forum.letters.take(email, 'approved'), 'set-password');
  const { body: session } = await forum.resetPassword(code).expect(200);
  const headers = { Authorization: `Bearer ${session.jwt}` };
  await forum.platform.http
    .put(`${MEMBERS}/me`)
    .set(headers)
    .send({ data: { address: 'The address', shared: ['phone'] } })
    .expect(200);
  await read(MEMBERS, headers);
  await forum.quiet();

  const response = await forum.get(`${MEMBERS}/me/export`, headers).expect(200);
  expect(response.headers['content-disposition']).toContain('attachment');
  expect(response.headers['cache-control']).toBe('no-store');
  const { data } = response.body;
  const text = JSON.stringify(data);

  const profile = await profileOf(email);
  const mandates = await forum.rows('forum_mandates', { nomination_reference: 'The letter' });
  const keys = [refused.key, key, profile.document_id, ...mandates.map(({ document_id }) => document_id)];
  const held: [string, any[]][] = [
    ['forum_registrations', await forum.rows('forum_registrations', { email })],
    [PROFILES, [profile]],
    ['forum_mandates', mandates],
    ['up_users', await forum.rows('up_users', { email })],
    ['forum_readings', await forum.rows('forum_readings', { reader: profile.document_id })],
    [
      'forum_journal_notes',
      (await forum.rows('forum_journal_notes')).filter((note) => keys.includes(note.subject_key)),
    ],
    ['forum_outbox_messages', await forum.rows('forum_outbox_messages', { recipient: email })],
  ];
  const missing: string[] = [];
  for (const [table, rows] of held) {
    expect([table, rows.length]).toEqual([table, expect.any(Number)]);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      for (const [column, value] of Object.entries(row)) {
        if (TECHNICAL.test(column) || value === null) continue;
        if (!appears(text, column, value)) missing.push(`${table}.${column}: ${String(value)}`);
      }
  }
  expect(missing).toEqual([]);
  expect(data.registrations).toHaveLength(2);
  expect(data.mails.map(({ template }: { template: string }) => template)).toEqual([
    'confirm-address',
    'received',
    'rejected',
    'confirm-address',
    'received',
    'information-requested',
    'panel-invitation',
    'approved',
  ]);
  expect(data.readings).toEqual([{ day: expect.any(String), kind: 'profile', entries: expect.any(Number) }]);
  expect(text).not.toMatch(/password|\$2[aby]\$|[a-f0-9]{64}/);
});

/** Whether a value of the database is in the export, in the way in which JSON writes it. */
function appears(text: string, column: string, value: unknown): boolean {
  if (/_(at|since)$/.test(column)) return text.includes(new Date(value as number | string | Date).toISOString());
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) return text.includes(value.slice(0, 10));
  if (value instanceof Date) return text.includes(value.toISOString().slice(0, 10)) || column === 'day';
  // SQLite keeps lists as text and true as 1.
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  if (typeof value === 'object') return text.includes(JSON.stringify(value));
  // PostgreSQL writes a list with blanks.
  if (typeof value === 'string' && /^[[{]/.test(value)) return text.includes(JSON.stringify(JSON.parse(value)));
  return text.includes(value as string) || text.includes(JSON.stringify(value).slice(1, -1));
}

describe('erasure', () => {
  it('leaves nothing of a person in any table; the mandate stays as that of a former officer', async () => {
    const organisation = await forum.delegation('EC');
    const focalPoint = await forum.join({ organisation }, 'focal-point');
    const words = Object.fromEntries(
      [
        'Given',
        'Family',
        'Position',
        'Station',
        'Motive',
        'Reason',
        'Reply',
        'Answer',
        'Question',
        'Letter',
        'Address',
        'End',
      ].map((name) => [name, word(name)]),
    ) as Record<string, string>;
    const phone = `+593 2 ${parseInt(randomBytes(3).toString('hex'), 16)}`;
    const email = forum.address('erased');
    const person = {
      email,
      organisation,
      givenName: words.Given,
      familyName: words.Family,
      position: words.Position,
      dutyStation: words.Station,
      motivation: words.Motive,
      phone,
    };
    const refused = await forum.applyAndConfirm(person);
    await forum.letters.take(focalPoint.email, 'vouching');
    await forum.decide(refused.key, 'reject', { reason: words.Reason, reply: words.Reply }).expect(200);
    const { key } = await forum.applyAndConfirm({ ...person, requestedRole: 'contributor' });
    const vouching = await forum.letters.take(focalPoint.email, 'vouching');
    await forum.post('vouchings', { token: tokenIn(vouching, 'vouch'), answer: 'yes' }).expect(200);
    await forum.decide(key, 'request-information', { reason: words.Reason, reply: words.Question }).expect(200);
    const question = await forum.letters.take(email, 'information-requested');
    await forum.post('registrations/answer', { token: tokenIn(question, 'answer'), message: words.Answer }).expect(200);
    await forum
      .decide(key, 'approve', { reason: words.Reason, reply: words.Reply, nominationReference: words.Letter })
      .expect(200);
    const code = tokenIn(await forum.letters.take(email, 'approved'), 'set-password');
    await forum.resetPassword(code).expect(200);
    await forum.decide(key, 'suspend', { reason: words.Reason, reply: words.Reply }).expect(200);
    await forum.decide(key, 'reinstate', { reason: words.Reason }).expect(200);
    const session = await forum.logIn(email).expect(200);
    const headers = { Authorization: `Bearer ${session.body.jwt}` };
    await forum.platform.http
      .put(`${MEMBERS}/me`)
      .set(headers)
      .send({ data: { address: words.Address } })
      .expect(200);
    await read(MEMBERS, headers);
    await forum.apply({ ...person, locale: 'fr' });
    await forum.letters.take(email, 'already-member', 'fr');
    await forum.platform.http.post('/api/auth/forgot-password').set(forum.network()).send({ email }).expect(200);
    const reset = tokenIn(await forum.letters.take(email, 'password-reset'), 'set-password');
    const { document_id: memberKey } = await profileOf(email);
    const mandate = (await mandatesOf(organisation)).find(({ holder }) => holder?.email === email) as {
      documentId: string;
    };
    const secrets = [email, phone, ...Object.values(words).filter((each) => !each.startsWith('End'))];
    await forum.quiet();
    // The search finds what is there: else it would look in the wrong place.
    expect(new Set((await tablesWith(...secrets)).map(([, secret]) => secret))).toEqual(new Set(secrets));

    await forum.platform.http.delete(`${MEMBERS}/me`).set(headers).expect(204);
    await forum.letters.take(email, 'erased');
    await forum.letters.take(focalPoint.email, 'successor-wanted');
    await forum.letters.take(SUPPORT, 'successor-wanted-support');
    await forum.quiet();
    expect(await tablesWith(...secrets)).toEqual([]);

    await forum.get('/api/users/me', headers).expect(401);
    await forum.logIn(email).expect(400);
    await forum.resetPassword(reset).expect(400);
    await forum.get(`${MEMBERS}/${memberKey}`, reader).expect(404);
    const after = (await mandatesOf(organisation)).find(({ documentId }) => documentId === mandate.documentId);
    expect(after).toMatchObject({ holder: null, role: 'contributor', to: expect.any(String), endReason: 'erased' });
    expect((await forum.detail(key)).erased).toBe(true);
    // What happened stays, as keys and codes.
    const history: { event: string }[] = (await forum.detail(key)).history;
    expect(history.map(({ event }) => event)).toEqual([
      'submit',
      'confirm',
      'ask-vouching',
      'vouch',
      'request-information',
      'answer',
      'approve',
      'suspend',
      'reinstate',
    ]);
    // And the person may come back, as a stranger.
    await forum.applyAndConfirm({ email });
  });

  onceOn('sqlite')('takes the panel account along, with its name, its address and its sessions', async () => {
    const contributor = 'contributor.mauritius@pfp.example';
    const panel = await logInToPanel(forum.platform, contributor);
    const headers = await logIn(forum.platform, contributor);
    const account = await forum.row('admin_users', { email: contributor });
    await forum.platform.http.get('/admin/users/me').set(panel).expect(200);
    await forum.platform.http.delete(`${MEMBERS}/me`).set(headers).expect(204);
    await forum.platform.http.get('/admin/users/me').set(panel).expect(401);
    const anonymous = await forum.row('admin_users', { id: account.id });
    expect(anonymous).toMatchObject({ firstname: 'Former', lastname: 'officer', username: null, password: null });
    expect([Boolean(Number(anonymous.is_active)), anonymous.email]).toEqual([
      false,
      expect.stringMatching(/@invalid\.invalid$/),
    ]);
    const { status } = await forum.platform.http
      .post('/admin/login')
      .send({ email: contributor, password: 'Demonstration-2026' });
    expect(status).toBe(400);
    await forum.letters.take(contributor, 'erased');
    await forum.quiet();
    expect(await tablesWith(contributor)).toEqual([]);
  });

  onceOn('postgres')(
    'is done by the Support Unit for who cannot: a suspended member, with a reason, after an export',
    async () => {
      const email = forum.address('erasable');
      const { registration } = await forum.join({ email, familyName: 'Erasable' }, 'contributor');
      await forum.decide(registration, 'suspend', { reason: 'Left' }).expect(200);
      const { data } = (await forum.read(`registrations/${registration}/export`).expect(200)).body;
      expect(data).toMatchObject({ profile: { email, state: 'suspended' }, account: { email, blocked: true } });
      expect(data.history.length).toBeGreaterThan(3);

      const desk = await forum.desk();
      const erase = (body: object) =>
        forum.platform.http.post(`/forum/registrations/${registration}/erase`).set(desk).send({ data: body });
      expect((await erase({}).expect(400)).body.error.details.errors[0].path).toEqual(['reason']);
      expect(await tablesWith(email)).not.toEqual([]);
      const { body } = await erase({ reason: 'Asked by letter' }).expect(200);
      expect(body.data).toMatchObject({ erased: true, state: 'suspended', panelAccess: 'not-needed' });
      expect(body.data.history.at(-1)).toMatchObject({
        event: 'erase',
        actor: { kind: 'panel', name: 'Support Unit One' },
        reason: 'Asked by letter',
      });
      await forum.letters.take(email, 'erased');
      await forum.quiet();
      expect(await tablesWith(email, 'Erasable')).toEqual([]);
      await erase({ reason: 'Again' }).expect(404);
      await forum.read(`registrations/${registration}/export`).expect(404);
      await forum.logIn(email).expect(400);
    },
  );

  onceOn('sqlite')('is done by the Support Unit for an applicant too, whose application is over with it', async () => {
    const { email, key } = await forum.applyAndConfirm({ familyName: 'Neverone' });
    const { data } = (await forum.read(`registrations/${key}/export`).expect(200)).body;
    expect(data.registrations).toEqual([expect.objectContaining({ documentId: key, email, familyName: 'Neverone' })]);
    expect(data.history.map(({ event }: { event: string }) => event)).toEqual(['submit', 'confirm', 'export']);
    await forum.platform.http
      .post(`/forum/registrations/${key}/erase`)
      .set(await forum.desk())
      .send({ data: { reason: 'Asked by telephone' } })
      .expect(200);
    await forum.letters.take(email, 'withdrawn');
    await forum.quiet();
    expect(await tablesWith(email, 'Neverone')).toEqual([]);
    expect(await forum.stateOf(key)).toBe('withdrawn');
    await forum.applyAndConfirm({ email });
  });

  onceOn('postgres')('takes the name of who acted in the panel out of the notes on others', async () => {
    const officer = 'third.officer@pfp.example';
    const role = await forum.strapi.db.query('admin::role').findOne({ where: { code: 'support-unit' } });
    const account = { email: officer, firstname: 'Third', lastname: 'Officer', password: DEMO_PASSWORD };
    const { documentId } = await forum.strapi
      .service('admin::user')
      .create({ ...account, isActive: true, registrationToken: null, roles: [role.id] });
    await forum.desk(officer);
    const member = await forum.join();
    await forum.strapi.db.connection(PROFILES).where({ email: member.email }).update({ panel_account: documentId });
    const { key } = await forum.applyAndConfirm();
    await forum.decide(key, 'reject', { reason: 'No delegate' }, officer).expect(200);
    expect(await tablesWith('Third Officer')).toEqual([['forum_journal_notes', 'Third Officer']]);
    await forum.platform.http.delete(`${MEMBERS}/me`).set(member.headers).expect(204);
    expect(await tablesWith('Third Officer', officer)).toEqual([]);
    const last = (await forum.detail(key)).history.at(-1);
    expect(last).toMatchObject({ event: 'reject', actor: { kind: 'panel', name: null }, reason: 'No delegate' });
  });
});

const mandatesOf = async (organisation: string): Promise<any[]> =>
  (await forum.read(`delegations/${organisation}`).expect(200)).body.data.mandates;

/** Every table of the database, ours or Strapi's, that has a row with one of some texts, with that text. */
async function tablesWith(...texts: string[]): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const table of await forum.tables()) {
    const rows = JSON.stringify(await forum.strapi.db.connection(table)).toLowerCase();
    for (const text of texts) {
      if (rows.includes(JSON.stringify(text).slice(1, -1).toLowerCase())) found.push([table, text]);
    }
  }
  return found;
}

describe('readings', () => {
  const CONTACTS = 3;
  let practice: { documentId: string; slug: string };

  beforeAll(async () => {
    const contacts: string[] = [];
    for (let index = 0; index < CONTACTS; index += 1) {
      const data = { unit: `Unit ${index}`, email: `unit${index}@counted.example` };
      contacts.push((await forum.strapi.documents('api::contact.contact').create({ data: data as never })).documentId);
    }
    const practices = forum.strapi.documents('api::practice.practice');
    const found = await practices.findMany({ status: 'published', locale: 'en', limit: 2 });
    for (const { documentId } of found) {
      await practices.update({ documentId, locale: 'en', data: { contacts } as never });
      await practices.publish({ documentId, locale: 'en' });
    }
    practice = found[0] as never;
  });

  /** What a member has read so far, of one kind. */
  const readBy = async (member: Member, kind: string): Promise<number> => {
    const { document_id } = await profileOf(member.email);
    const rows = await forum.rows('forum_readings', { reader: document_id, kind });
    expect(rows.length).toBeLessThanOrEqual(1);
    return Number(rows[0]?.entries ?? 0);
  };
  const growth = async (member: Member, kind: string, work: () => Promise<unknown>) => {
    const before = await readBy(member, kind);
    const result = await work();
    return [(await readBy(member, kind)) - before, result] as const;
  };
  const contactsIn = (body: unknown) => (JSON.stringify(body).match(/"unit":/g) ?? []).length;

  onceOn('sqlite')('of contacts are counted by populate, in every endpoint that has them', async () => {
    const member = await forum.join();
    for (const path of [
      '/api/practices?populate=contacts&pagination[pageSize]=100',
      '/api/practices?populate=*&pagination[pageSize]=100',
      '/api/practices?populate[contacts][fields][0]=unit&pagination[pageSize]=100',
      `/api/practices/${practice.documentId}?populate=contacts`,
      `/api/practices/${practice.slug}?populate=contacts`,
      '/api/calls-for-action?populate=contacts&pagination[pageSize]=100',
    ]) {
      const [grown, body] = await growth(member, 'contact', () => read(path, member.headers));
      expect([path, grown]).toEqual([path, contactsIn(body)]);
      if (path.includes('practices')) expect(grown).toBeGreaterThanOrEqual(CONTACTS);
    }
  });

  onceOn('postgres')('of contacts are counted by filter and by sort, also where the answer shows none', async () => {
    const member = await forum.join();
    const ways: [string, number][] = [
      ['filters[contacts][email][$contains]=@counted.example', 2],
      ['filters[contacts][email][$startsWith]=nobody-at-all', 1],
      ['filters[$or][0][contacts][unit][$eq]=Unit 1&filters[$or][1][contacts][unit][$eq]=Unit 2', 2],
      ['sort=contacts.email:asc&pagination[pageSize]=5', 5],
    ];
    for (const [query, least] of ways) {
      const [grown] = await growth(member, 'contact', () => read(`/api/practices?${query}`, member.headers));
      expect([query, grown >= least]).toEqual([query, true]);
    }
    const deeper: [string, number][] = [
      ['/api/practices?populate[contacts][filters][email][$startsWith]=nobody-at-all&pagination[pageSize]=5', 5],
      ['/api/practices?populate[contacts][fields][0]=unit&populate[contacts][sort]=email&pagination[pageSize]=5', 5],
      ['/api/practices?populate[meeting][filters][title][$eq]=x', 0],
      ['/api/calls-for-action?populate[becamePractices][filters][contacts][email][$startsWith]=a', 1],
    ];
    for (const [path, least] of deeper) {
      const [grown] = await growth(member, 'contact', () => read(path, member.headers));
      expect([path, grown >= least, grown > 0]).toEqual([path, true, least > 0]);
    }
    const [none] = await growth(member, 'contact', () => read('/api/practices', member.headers));
    expect(none).toBe(0);
  });

  onceOn('sqlite')('of profiles are counted in the directory; one’s own is not', async () => {
    const member = await forum.join();
    const [list, body] = await growth(member, 'profile', () => read(`${MEMBERS}?pageSize=5`, member.headers));
    const { data } = body as { data: { documentId: string }[] };
    expect(list).toBe(data.length);
    const documentId = data[0]?.documentId;
    expect((await growth(member, 'profile', () => read(`${MEMBERS}/${documentId}`, member.headers)))[0]).toBe(1);
    expect((await growth(member, 'profile', () => read(`${MEMBERS}/me`, member.headers)))[0]).toBe(0);
    expect((await growth(member, 'profile', () => read(`${MEMBERS}/me/export`, member.headers)))[0]).toBe(0);
    const [nobody] = await growth(member, 'profile', () => forum.get(`${MEMBERS}/${'a'.repeat(24)}`, member.headers));
    expect(nobody).toBe(0);
  });

  it('at the same moment are all counted', async () => {
    const member = await forum.join();
    await Promise.all(
      Array.from({ length: 12 }, () => read(`/api/practices/${practice.slug}?populate=contacts`, member.headers)),
    );
    expect(await readBy(member, 'contact')).toBe(12 * CONTACTS);
  });

  onceOn('postgres')('of nobody in particular are not counted, and get no contacts', async () => {
    const before = await forum.rows('forum_readings');
    const body = await read('/api/practices?populate=contacts&pagination[pageSize]=100', {});
    expect(contactsIn(body)).toBe(0);
    expect(await forum.rows('forum_readings')).toEqual(before);
  });

  it('beyond the day’s limit are slowed and reported once; others and public pages are not touched', async () => {
    const [walker, other] = [await forum.join(), await forum.join()];
    const { document_id: key } = await profileOf(walker.email);
    await setLimit(10);
    try {
      const ask = () => forum.get(`${MEMBERS}?pageSize=5`, walker.headers);
      const statuses: number[] = [];
      for (let turn = 0; turn < 6; turn += 1) statuses.push((await ask()).status);
      // Ten are the day's share, then there is one answer a minute.
      expect(statuses).toEqual([200, 200, 200, 429, 429, 429]);
      const slowed = await ask().expect(429);
      expect(slowed.body).toEqual({
        data: null,
        error: {
          status: 429,
          name: 'RateLimitError',
          message: 'Too many requests, try again later',
          details: { retryAfter: Number(slowed.headers['retry-after']) },
        },
      });
      expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(slowed.headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(slowed.text).not.toContain('familyName');
      for (const path of ['/api/practices?populate=contacts', '/api/practices?filters[contacts][unit][$eq]=Unit 1']) {
        const { status, text } = await forum.get(path, walker.headers);
        expect([path, status, /"unit"/.test(text)]).toEqual([path, 429, false]);
      }
      await read('/api/practices', walker.headers);
      await read(`${MEMBERS}/me`, walker.headers);
      await read(`${MEMBERS}?pageSize=5`, other.headers);

      for (const officer of [SUPPORT, SUPPORT_2]) {
        const letter = await forum.letters.take(officer, 'directory-walk');
        expect(letter.text).toContain(key);
        expect(letter.text).toContain(`/admin/plugins/forum/registrations/${walker.registration}`);
        expect(letter.source).not.toContain(walker.email);
      }
      await forum.quiet();
      const reports = (await forum.letters.all()).filter(({ text }) => text.includes(key));
      expect(reports).toHaveLength(2);
      const journal = await forum.rows('forum_journal_entries', { subject_key: key, event: 'directory-walk' });
      expect(journal).toHaveLength(1);

      // Tomorrow is another day.
      await forum.strapi.db
        .connection('forum_readings')
        .where({ reader: key })
        .update({ day: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) });
      await ask().expect(200);
    } finally {
      await setLimit(100_000);
    }
  });
});

it('every table of the forum is looked at above', async () => {
  expect((await forum.tables()).filter((table) => FORUM_TABLE.test(table)).length).toBeGreaterThanOrEqual(12);
});
