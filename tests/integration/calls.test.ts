/** A call lives and ends: extension, early closing, archive, consequences, outcome; and what the public sees of it. */
import { CALL, LANGUAGES, callsOf, draftCall, publishCall } from '../support/calls';
import { onceOn, shareOf } from '../support/databases';
import { Forum, SUPPORT, type Headers } from '../support/forum';
import { fromBuild } from '../support/outside';

const FOCAL_POINT = 'focalpoint.mauritius@pfp.example';
const CONTRIBUTOR = 'contributor.mauritius@pfp.example';
const DAY = 86_400_000;
const day = (date: string) => ({ precision: 'day', date });
const REASONS = { en: 'More time was asked for.', fr: 'Plus de temps a été demandé.' };

let forum: Forum;
let mauritius: string;

beforeAll(async () => {
  forum = await Forum.start();
  for (const email of [SUPPORT, FOCAL_POINT, CONTRIBUTOR]) await forum.desk(email);
  mauritius = await forum.delegation('MU');
});
afterEach(() => forum.resetClock());
afterAll(() => forum.stop());

const act = async (documentId: string, action: string, data: object, officer = SUPPORT) =>
  forum.platform.http
    .post(`/forum/calls/${documentId}/${action}`)
    .set(await forum.desk(officer))
    .send({ data });

const published = async (documentId: string, locale = 'en') =>
  (await forum.platform.http.get(`/api/calls-for-action/${documentId}?locale=${locale}`).expect(200)).body.data;

const milestones = (documentId: string) => forum.rows('forum_milestones', { call: documentId });

const iso = (value: unknown) => new Date(value as string).toISOString();

describe('extension', () => {
  it('opens a closed call again in every language, and everybody sees both dates and the reason', async () => {
    const documentId = await publishCall(forum.strapi, { languages: LANGUAGES, deadline: day('2031-03-31') });
    forum.setClock('2031-04-02T08:00:00Z');
    expect((await published(documentId)).callState).toBe('closed');

    const { status, body } = await act(documentId, 'extend', { deadline: day('2031-05-31'), reasons: REASONS });
    expect([status, body.data?.callState, body.data?.changes.at(-1).by]).toEqual([200, 'open', expect.any(String)]);

    for (const locale of LANGUAGES) {
      const call = await published(documentId, locale);
      expect([call.callState, call.closesAt, call.deadline.date, call.closedAt]).toEqual([
        'open',
        '2031-05-31T22:00:00.000Z',
        '2031-05-31',
        null,
      ]);
      expect(call.deadlineChanges).toEqual([
        {
          at: '2031-04-02T08:00:00.000Z',
          kind: 'extension',
          from: { date: '2031-03-31', precision: 'day', closesAt: '2031-03-31T22:00:00.000Z' },
          to: { date: '2031-05-31', precision: 'day', closesAt: '2031-05-31T22:00:00.000Z' },
          reason: locale === 'fr' ? REASONS.fr : REASONS.en,
          reasonLocale: locale === 'fr' ? 'fr' : 'en',
        },
      ]);
    }
    const drafts = await forum.strapi.db
      .query(CALL)
      .findMany({ where: { documentId, publishedAt: null }, populate: { deadline: true } });
    expect(drafts.map(({ deadline }) => deadline.date)).toEqual(['2031-05-31', '2031-05-31', '2031-05-31']);
  });

  onceOn('sqlite')('gives back its deadline to a call that was closed early', async () => {
    const documentId = await publishCall(forum.strapi);
    expect((await act(documentId, 'close', { reasons: REASONS })).status).toBe(200);
    expect((await published(documentId)).callState).toBe('closed');
    expect((await act(documentId, 'extend', { deadline: day('2031-03-31'), reasons: REASONS })).status).toBe(200);
    const call = await published(documentId);
    expect([call.callState, call.closedAt, call.deadlineChanges.length]).toEqual(['open', null, 2]);
  });

  it.each(
    shareOf([
      ['an earlier date', { deadline: day('2031-03-30'), reasons: REASONS }, ['deadline', 'date']],
      ['the same date', { deadline: day('2031-03-31'), reasons: REASONS }, ['deadline', 'date']],
      ['a date that has passed', { deadline: day('2020-01-01'), reasons: REASONS }, ['deadline', 'date']],
      ['31 February', { deadline: day('2032-02-31'), reasons: REASONS }, ['deadline', 'date']],
      ['the year 0', { deadline: day('0000-01-01'), reasons: REASONS }, ['deadline', 'date']],
      ['the year 10000', { deadline: day('10000-01-01'), reasons: REASONS }, ['deadline', 'date']],
      ['precision without date', { deadline: { precision: 'month' }, reasons: REASONS }, ['deadline', 'date']],
      ['date without precision', { deadline: { date: '2032-01-01' }, reasons: REASONS }, ['deadline', 'precision']],
      ['no deadline', { reasons: REASONS }, ['deadline']],
      ['no reason', { deadline: day('2032-01-31') }, ['reasons']],
      ['an empty reason', { deadline: day('2032-01-31'), reasons: { en: ' ' } }, ['reasons']],
      ['a reason in German', { deadline: day('2032-01-31'), reasons: { de: 'Mehr Zeit.' } }, ['de']],
      [
        'a reason of 3,000 characters',
        { deadline: day('2032-01-31'), reasons: { en: 'x'.repeat(3000) } },
        ['reasons', 'en'],
      ],
      ['an unknown field', { deadline: day('2032-01-31'), reasons: REASONS, closesAt: 'never' }, ['closesAt']],
    ]),
  )('refuses %s', async (_what, data, path) => {
    const documentId = await publishCall(forum.strapi);
    const { status, body } = await act(documentId, 'extend', data);
    expect([status, body.error?.details?.errors?.map((error: { path: string[] }) => error.path)]).toEqual([
      400,
      [path],
    ]);
    expect((await published(documentId)).deadlineChanges).toEqual([]);
  });

  onceOn('postgres')('is for the Support Unit and the owner’s focal point', async () => {
    const own = await publishCall(forum.strapi, { delegation: mauritius });
    const foreign = await publishCall(forum.strapi, { delegation: await forum.delegation('KE') });
    const data = { deadline: day('2031-05-31'), reasons: REASONS };
    expect((await act(own, 'extend', data, FOCAL_POINT)).status).toBe(200);
    expect((await act(foreign, 'extend', data, FOCAL_POINT)).status).toBe(403);
    expect((await act(own, 'extend', data, CONTRIBUTOR)).status).toBe(403);
    expect((await act(own, 'close', { reasons: REASONS }, CONTRIBUTOR)).status).toBe(403);
    expect((await act(foreign, 'close', { reasons: REASONS }, FOCAL_POINT)).status).toBe(403);
    expect((await act(foreign, 'publish-as-closed', { reasons: REASONS }, FOCAL_POINT)).status).toBe(403);
  });

  onceOn('sqlite')('of a draft, or of nothing, is not found', async () => {
    const draft = await draftCall(forum.strapi);
    const data = { deadline: day('2031-05-31'), reasons: REASONS };
    for (const key of [draft, 'a'.repeat(24), 'x']) expect((await act(key, 'extend', data)).status).toBe(404);
  });

  it('of two at once, one is made', async () => {
    const documentId = await publishCall(forum.strapi);
    const answers = await Promise.all(
      ['2031-05-31', '2031-06-30'].map((date) => act(documentId, 'extend', { deadline: day(date), reasons: REASONS })),
    );
    const call = await published(documentId);
    const made = answers.filter(({ status }) => status === 200).length;
    expect(call.deadlineChanges).toHaveLength(made);
    expect(made).toBeGreaterThan(0);
    for (const { status } of answers) expect([200, 400, 409]).toContain(status);
  });
});

describe('early closing', () => {
  onceOn('postgres')('closes at once, tells the reason, and cannot be done twice', async () => {
    const documentId = await publishCall(forum.strapi, { languages: LANGUAGES });
    const before = Date.now();
    expect((await act(documentId, 'close', { reasons: { es: 'Ya hay bastantes.' } })).status).toBe(200);
    const call = await published(documentId, 'es');
    expect(call.callState).toBe('closed');
    expect(call.closesAt).toBe(call.closedAt);
    expect(Date.parse(call.closesAt)).toBeGreaterThanOrEqual(before);
    expect(call.deadlineChanges[0]).toMatchObject({ kind: 'closing', reason: 'Ya hay bastantes.', reasonLocale: 'es' });
    const again = await act(documentId, 'close', { reasons: REASONS });
    expect([again.status, again.body.error.name]).toEqual([409, 'InvalidTransition']);
  });

  onceOn('sqlite')('needs a reason', async () => {
    const documentId = await publishCall(forum.strapi);
    for (const data of [{}, { reasons: {} }, { reasons: 'because' }]) {
      expect((await act(documentId, 'close', data)).status).toBe(400);
    }
    expect((await published(documentId)).callState).toBe('open');
  });
});

describe('publication', () => {
  onceOn('postgres')('is refused with a deadline that has passed, whichever way it is asked for', async () => {
    const documentId = await draftCall(forum.strapi, { deadline: day('2013-03-31'), languages: ['en', 'fr'] });
    const desk = await forum.desk(SUPPORT);
    const { status, body } = await forum.platform.http
      .post(`/content-manager/collection-types/${CALL}/${documentId}/actions/publish?locale=en`)
      .set(desk)
      .send({});
    expect([status, body.error.details.errors[0].path]).toEqual([400, ['deadline']]);
    const refused = { name: 'ValidationError' };
    await expect(callsOf(forum.strapi).publish({ documentId, locale: '*' })).rejects.toMatchObject(refused);
    await expect(callsOf(forum.strapi).publish({ documentId, locale: 'fr' })).rejects.toMatchObject(refused);
    const atOnce = { documentId, locale: 'en', data: { title: 'Another title' }, status: 'published' };
    await expect(callsOf(forum.strapi).update(atOnce)).rejects.toMatchObject(refused);
    await forum.platform.http.get(`/api/calls-for-action/${documentId}`).expect(404);
  });

  onceOn('sqlite')('is refused without a deadline', async () => {
    const documentId = await draftCall(forum.strapi, { deadline: null });
    await expect(callsOf(forum.strapi).publish({ documentId, locale: 'en' })).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('deadline'),
    });
    const { status, body } = await act(documentId, 'publish-as-closed', { reasons: REASONS });
    expect([status, body.error.details.errors[0].path]).toEqual([400, ['deadline']]);
  });

  onceOn('postgres')('as closed is for the archive: with a reason, in all languages, and nobody is told', async () => {
    const documentId = await draftCall(forum.strapi, { deadline: day('2013-03-31'), languages: ['en', 'fr'] });
    expect((await act(documentId, 'publish-as-closed', {})).status).toBe(400);
    const { status, body } = await act(documentId, 'publish-as-closed', { reasons: REASONS });
    expect([status, body.data?.isPublished, body.data?.callState]).toEqual([200, true, 'closed']);
    for (const locale of ['en', 'fr']) {
      const call = await published(documentId, locale);
      expect([call.callState, call.closesAt, call.closedAt]).toEqual(['closed', '2013-03-31T22:00:00.000Z', null]);
      expect(call.deadlineChanges[0]).toMatchObject({ kind: 'archive', from: null });
    }
    expect(await milestones(documentId)).toEqual([]);
    expect((await act(documentId, 'publish-as-closed', { reasons: REASONS })).status).toBe(409);
    // What is in the archive may be corrected.
    await callsOf(forum.strapi).update({ documentId, locale: 'en', data: { title: 'A better title' } });
    await callsOf(forum.strapi).publish({ documentId, locale: 'en' });
    expect((await published(documentId)).deadlineChanges).toHaveLength(1);
    expect(await milestones(documentId)).toEqual([]);
  });

  onceOn('sqlite')(
    'of another deadline shows the old one and the new one, opens what was closed early, and is planned anew',
    async () => {
      const documentId = await publishCall(forum.strapi, { languages: ['en', 'fr'] });
      await act(documentId, 'close', { reasons: REASONS });
      const fields = {
        deadline: day('2031-04-30'),
        closesAt: '2040-01-01T00:00:00Z',
        deadlineChanges: [{ kind: 'forged' }],
      };
      await callsOf(forum.strapi).update({ documentId, locale: 'fr', data: fields });
      await callsOf(forum.strapi).publish({ documentId, locale: 'fr' });
      for (const locale of ['en', 'fr']) {
        const call = await published(documentId, locale);
        expect([call.closesAt, call.closedAt, call.callState]).toEqual(['2031-04-30T22:00:00.000Z', null, 'open']);
        expect(call.deadlineChanges.map(({ kind }: { kind: string }) => kind)).toEqual(['closing', 'correction']);
      }
      const pending = (await milestones(documentId)).filter(({ done_at: doneAt }) => doneAt === null);
      expect(new Set(pending.map(({ closes_at: closesAt }) => iso(closesAt)))).toEqual(
        new Set(['2031-04-30T22:00:00.000Z']),
      );
    },
  );

  onceOn('postgres')('of a copy begins without the history of the first', async () => {
    const documentId = await publishCall(forum.strapi);
    await act(documentId, 'extend', { deadline: day('2031-05-31'), reasons: REASONS });
    const copy = await callsOf(forum.strapi).clone({ documentId, data: { title: 'A copy', slug: null } });
    await callsOf(forum.strapi).publish({ documentId: copy.documentId, locale: 'en' });
    expect((await published(copy.documentId)).deadlineChanges).toEqual([]);
  });

  onceOn('sqlite')('of a copy of what was closed early opens it, by its deadline', async () => {
    const documentId = await publishCall(forum.strapi, { languages: ['en', 'fr'] });
    await act(documentId, 'close', { reasons: REASONS });
    const copy = await callsOf(forum.strapi).clone({ documentId, locale: '*', data: { title: 'A copy', slug: null } });
    await callsOf(forum.strapi).publish({ documentId: copy.documentId, locale: '*' });
    for (const locale of ['en', 'fr']) {
      const { callState, closedAt, closesAt } = await published(copy.documentId, locale);
      expect([callState, closedAt, closesAt]).toEqual(['open', null, '2031-03-31T22:00:00.000Z']);
    }
  });

  onceOn('postgres')(
    'of what was closed early and taken from the public is refused, save as closed or with a later deadline',
    async () => {
      const withdrawn = async () => {
        const documentId = await publishCall(forum.strapi);
        await act(documentId, 'close', { reasons: REASONS });
        const { closesAt } = await published(documentId);
        await callsOf(forum.strapi).unpublish({ documentId, locale: '*' });
        return { documentId, closesAt };
      };
      const archived = await withdrawn();
      await expect(
        callsOf(forum.strapi).publish({ documentId: archived.documentId, locale: 'en' }),
      ).rejects.toMatchObject({
        name: 'ValidationError',
      });
      expect((await act(archived.documentId, 'publish-as-closed', { reasons: REASONS })).status).toBe(200);
      const { callState, closesAt, closedAt } = await published(archived.documentId);
      expect([callState, closesAt, closedAt]).toEqual(['closed', archived.closesAt, archived.closesAt]);

      const { documentId } = await withdrawn();
      const later = { documentId, locale: 'en', data: { deadline: day('2031-05-31') }, status: 'published' };
      await callsOf(forum.strapi).update(later);
      expect((await published(documentId)).callState).toBe('open');
    },
  );
});

describe('what follows', () => {
  /** The letters of one kind that somebody got. */
  const digests = async (email: string) => {
    await forum.quiet();
    return (await forum.letters.all(email)).filter(({ subject }) => subject === 'Calls for action that concern you');
  };

  it('reminds, once each, closes, and asks for the outcome; one digest for a person and day', async () => {
    const friend = await forum.join({ organisation: await forum.delegation('PH') });
    // In summer, so that a day before midnight is midnight.
    const deadline = day('2031-07-31');
    forum.setClock('2031-06-20T10:00:00Z');
    await forum.runJobs();
    const [one, other] = [
      await publishCall(forum.strapi, { title: 'The first call', deadline, delegation: mauritius }),
      await publishCall(forum.strapi, { title: 'The second call', deadline, delegation: mauritius }),
    ];
    for (const key of [one, other]) {
      await forum.platform.http.put(`/api/calls-for-action/${key}/follow`).set(friend.headers).expect(204);
    }
    const end = Date.parse('2031-07-31T22:00:00Z');
    const owner = await digests(FOCAL_POINT);
    const before = { owner: owner.length, friend: (await digests(friend.email)).length };

    // In the night the deadlines come; the digest leaves in the morning.
    const steps = [
      ...[30, 7, 1].map((days) => ({ at: end - days * DAY, owner: 1, friend: 1 })),
      { at: end, owner: 1, friend: 0 },
      { at: end + 30 * DAY, owner: 1, friend: 0 },
    ];
    for (const step of steps) {
      forum.setClock(new Date(step.at + 60_000));
      await forum.runJobs();
      await forum.runJobs();
      expect((await digests(FOCAL_POINT)).length).toBe(before.owner);
      forum.setClock(new Date(step.at + 9 * 3_600_000));
      await Promise.all([forum.runJobs(), forum.runJobs()]);
      await forum.runJobs();
      before.owner += step.owner;
      before.friend += step.friend;
      expect([step.at, (await digests(FOCAL_POINT)).length, (await digests(friend.email)).length]).toEqual([
        step.at,
        before.owner,
        before.friend,
      ]);
      const last = (await digests(FOCAL_POINT)).at(-1);
      for (const title of ['The first call', 'The second call']) expect(last?.text).toContain(title);
    }
    const journal = await forum.rows('forum_journal_entries', { subject_key: one });
    expect(journal.map(({ event }) => event)).toEqual(['close']);
    const rows = await milestones(one);
    expect(rows.map(({ result }) => result)).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  onceOn('sqlite')('late: what is of no use any more is not sent, the rest is', async () => {
    const documentId = await publishCall(forum.strapi, { title: 'A late call', delegation: mauritius });
    const before = (await digests(FOCAL_POINT)).length;
    forum.setClock('2031-04-03T08:00:00Z');
    expect((await published(documentId)).callState).toBe('closed');
    await forum.runJobs();
    const rows = await milestones(documentId);
    expect(Object.fromEntries(rows.map(({ kind, result }) => [kind, result]))).toEqual({
      'reminder-30': 'late',
      'reminder-7': 'late',
      'reminder-1': 'late',
      closing: 'done',
      outcome: null,
    });
    const [letter, ...others] = (await digests(FOCAL_POINT)).slice(before);
    expect(others).toEqual([]);
    expect(letter?.text).toMatch(/\nClosed:\n(?:(?!\n\n[^–]*:\n)[^])*– A late call in en\n/);
  });

  onceOn('postgres')(
    'of five deadlines during three days in which nothing ran: all are right at once, and told of together',
    async () => {
      const ends = ['2031-05-10', '2031-05-11', '2031-05-11', '2031-05-12', '2031-05-20'];
      const keys: string[] = [];
      for (const [index, date] of ends.entries()) {
        keys.push(
          await publishCall(forum.strapi, { title: `Missed ${index}`, deadline: day(date), delegation: mauritius }),
        );
      }
      forum.setClock('2031-05-13T09:00:00Z');
      const states = await Promise.all(keys.map(async (key) => (await published(key)).callState));
      expect(states).toEqual(['closed', 'closed', 'closed', 'closed', 'closing-soon']);
      const { body } = await forum.platform.http.get(
        '/api/calls-for-action?callState=closing-soon&pagination[pageSize]=100',
      );
      const listed = body.data.map(({ documentId }: { documentId: string }) => documentId);
      expect(keys.filter((key) => listed.includes(key))).toEqual([keys[4]]);
      const before = (await digests(FOCAL_POINT)).length;
      await forum.runJobs();
      const [letter, ...others] = (await digests(FOCAL_POINT)).slice(before);
      expect(others).toEqual([]);
      const closed = letter?.text.slice(letter.text.indexOf('Closed:')) ?? '';
      for (const index of [0, 1, 2, 3]) expect(closed).toContain(`Missed ${index}`);
      const soon = letter?.text.slice(0, letter.text.indexOf('Closed:')) ?? '';
      expect([soon.includes('Missed 4'), /Missed [0-3]/.test(soon)]).toEqual([true, false]);
    },
  );

  onceOn('sqlite')(
    'of an extension: the reminder of the old deadline is gone, who follows learns the new one',
    async () => {
      const documentId = await publishCall(forum.strapi, { title: 'An extended call', delegation: mauritius });
      await act(documentId, 'extend', { deadline: day('2031-06-30'), reasons: REASONS });
      const before = (await digests(FOCAL_POINT)).length;
      forum.setClock('2031-03-25T09:00:00Z');
      await forum.runJobs();
      const letters = (await digests(FOCAL_POINT)).slice(before);
      expect(letters).toHaveLength(1);
      const address = `/admin/plugins/forum/deadlines/${documentId}`;
      expect(letters[0]?.text).toMatch(
        new RegExp(
          `New deadline:\\n[^]*– An extended call in en\\nJun 30, 2031.*\\nPreviously: Mar 31, 2031.*\\nReason: ${REASONS.en}\\nhttp\\S*${address}\\n`,
        ),
      );
      expect(letters[0]?.html).toMatch(new RegExp(`<a href="http[^"]*${address}"`));
      expect(letters[0]?.text).not.toMatch(/Closing soon:\n[^:]*– An extended call/);
    },
  );

  onceOn('postgres')('leads whoever has no account of the panel to the content API, or to the website', async () => {
    const friend = await forum.join({ organisation: await forum.delegation('PH'), locale: 'fr' });
    const documentId = await publishCall(forum.strapi, { title: 'A linked call', languages: ['en', 'fr'] });
    await forum.platform.http.put(`/api/calls-for-action/${documentId}/follow`).set(friend.headers).expect(204);
    const { slug } = await published(documentId, 'fr');
    const { environment } = fromBuild<{ environment: { FRONTEND_URL?: string } }>('src/environment');
    const addresses: unknown[] = [];
    for (const [today, until, website] of [
      ['2031-03-10', '2031-04-30'],
      ['2031-03-11', '2031-05-31', 'https://www.pfp.example'],
    ] as const) {
      await act(documentId, 'extend', { deadline: day(until), reasons: REASONS });
      if (website !== undefined) environment.FRONTEND_URL = website;
      forum.setClock(`${today}T09:00:00Z`);
      await forum.runJobs();
      const { text } = await forum.letters.take(friend.email, 'call-digest', 'fr');
      delete environment.FRONTEND_URL;
      await forum.resetClock();
      expect(text).toContain(`A linked call in fr\n`);
      expect(text).toContain(REASONS.fr);
      addresses.push(/^https?:.*calls-for-action.*$/m.exec(text)?.[0]);
    }
    expect(addresses).toEqual([
      expect.stringMatching(new RegExp(`/api/calls-for-action/${slug}\\?locale=fr$`)),
      `https://www.pfp.example/calls-for-action/${slug}?locale=fr`,
    ]);
  });

  onceOn('sqlite')('of a call that is no longer published: nothing', async () => {
    const documentId = await publishCall(forum.strapi, { title: 'A hidden call', delegation: mauritius });
    await callsOf(forum.strapi).unpublish({ documentId, locale: '*' });
    forum.setClock('2031-04-03T08:00:00Z');
    await forum.runJobs();
    expect(new Set((await milestones(documentId)).map(({ result }) => result))).toEqual(new Set(['obsolete', null]));
  });

  onceOn('postgres')('goes to the Support Unit where a delegation has nobody', async () => {
    await publishCall(forum.strapi, { title: 'An orphaned call', delegation: await forum.delegation('IS') });
    forum.setClock('2031-04-05T08:00:00Z');
    await forum.runJobs();
    expect((await digests(SUPPORT)).at(-1)?.text).toContain('An orphaned call');
  });
});

describe('the outcome', () => {
  onceOn('postgres')(
    'is awaited from the closing on, published with the call in its language, and then no longer asked for',
    async () => {
      const documentId = await publishCall(forum.strapi, { delegation: mauritius, languages: ['en', 'fr'] });
      await act(documentId, 'close', { reasons: REASONS });
      const waiting = await published(documentId);
      expect(waiting.outcomeAwaitedSince).toBe(waiting.closesAt);
      const listed = async () =>
        (await forum.read('deadlines').expect(200)).body.data.awaitingOutcome.map(
          (call: { documentId: string }) => call.documentId,
        );
      expect(await listed()).toContain(documentId);

      const practice = await forum.strapi
        .documents('api::practice.practice')
        .findFirst({ status: 'published', locale: 'en' });
      await callsOf(forum.strapi).update({
        documentId,
        locale: 'en',
        data: {
          outcome: 'Fourteen governments answered.',
          outcomeFigures: [{ label: 'Answers', value: 14 }],
          outcomeLinks: [{ label: 'Report', url: 'https://example.org/report' }],
          becamePractices: [practice?.documentId],
        },
      });
      await callsOf(forum.strapi).publish({ documentId, locale: 'en' });
      const call = await published(documentId);
      expect(call).toMatchObject({
        outcome: 'Fourteen governments answered.',
        outcomeAwaitedSince: null,
        outcomeFigures: [{ label: 'Answers', value: 14 }],
        outcomeLinks: [{ label: 'Report', url: 'https://example.org/report' }],
        becamePractices: [{ documentId: practice?.documentId }],
      });
      expect(await listed()).not.toContain(documentId);
      // One call has one outcome: where it is told in another language, nobody waits for it here.
      const { outcome, outcomeAwaitedSince } = await published(documentId, 'fr');
      expect([outcome, outcomeAwaitedSince]).toEqual([null, null]);
      const path = `/api/calls-for-action?locale=fr&fields=title,closesAt,outcome&filters[title][$eq]=A call in fr&sort=closesAt:asc`;
      const inFrench: { documentId: string; outcomeAwaitedSince: string | null }[] = (
        await forum.platform.http.get(path).expect(200)
      ).body.data;
      const awaited = inFrench.filter((each) => each.outcomeAwaitedSince !== null);
      expect([awaited.length > 0, awaited.some((each) => each.documentId === documentId)]).toEqual([true, false]);
      forum.setClock(new Date(Date.now() + 31 * DAY));
      await forum.runJobs();
      const rows = await milestones(documentId);
      expect(rows.find(({ kind }) => kind === 'outcome')?.result).toBe('obsolete');
    },
  );
});

describe('the panel', () => {
  onceOn('sqlite')('shows the Support Unit everything, and a delegation its own', async () => {
    const foreign = await publishCall(forum.strapi, {
      deadline: day(new Date(Date.now() + 20 * DAY).toISOString().slice(0, 10)),
      delegation: await forum.delegation('KE'),
    });
    const keys = async (officer: string) => {
      const { body } = await forum.read('deadlines', officer).expect(200);
      return [...body.data.upcoming, ...body.data.rolling].map((call: { documentId: string }) => call.documentId);
    };
    expect(await keys(SUPPORT)).toContain(foreign);
    expect(await keys(FOCAL_POINT)).not.toContain(foreign);
    expect((await forum.read(`calls/${foreign}`, FOCAL_POINT).expect(200)).body.data).toMatchObject({
      mayChange: false,
      responses: null,
      followers: null,
      responseCounts: null,
    });
    const draft = await draftCall(forum.strapi, { delegation: await forum.delegation('KE') });
    await forum.read(`calls/${draft}`, FOCAL_POINT).expect(404);
    await forum.read(`calls/${draft}`).expect(200);
    const { body } = await forum.read('call-summary', FOCAL_POINT).expect(200);
    expect(body.data).toMatchObject({ awaitingOutcome: expect.any(Number), newResponses: expect.any(Number) });
  });

  onceOn('postgres')(
    'names calls in the language asked for, or of the officer, or else in one in which they are there',
    async () => {
      const soon = day(new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10));
      const inTwo = await publishCall(forum.strapi, { title: 'Two', languages: ['en', 'fr'], deadline: soon });
      const inOne = await publishCall(forum.strapi, { title: 'One', languages: ['es'], deadline: soon });
      const closed = await publishCall(forum.strapi, { title: 'Over', languages: ['en', 'fr'] });
      await act(closed, 'close', { reasons: REASONS });
      const titles = async (query: string) => {
        const { upcoming, awaitingOutcome } = (await forum.read(`deadlines${query}`).expect(200)).body.data;
        const rows = new Map<string, string>(
          [...upcoming, ...awaitingOutcome].map((call: { documentId: string; title: string }) => [
            call.documentId,
            call.title,
          ]),
        );
        const alone = (await forum.read(`calls/${inTwo}${query}`).expect(200)).body.data.title;
        const week = (await forum.read(`call-summary${query}`).expect(200)).body.data.thisWeek;
        const names = week.map(({ title }: { title: string }) => title);
        return [...[inTwo, inOne, closed].map((key) => rows.get(key)), alone, names.includes(rows.get(inTwo))];
      };
      const french = ['Two in fr', 'One in es', 'Over in fr', 'Two in fr', true];
      expect(await titles('?locale=fr')).toEqual(french);
      expect(await titles('?locale=es')).toEqual(['Two in en', 'One in es', 'Over in en', 'Two in en', true]);
      const officers = forum.strapi.db.query('admin::user');
      await officers.updateMany({ where: { email: SUPPORT }, data: { preferedLanguage: 'fr' } });
      expect(await titles('')).toEqual(french);
      await officers.updateMany({ where: { email: SUPPORT }, data: { preferedLanguage: null } });
    },
  );

  onceOn('sqlite')('names the calls of a country desk in the language asked for', async () => {
    const delegation = await forum.delegation('MU');
    const ours = await publishCall(forum.strapi, { title: 'Ours', languages: ['en', 'fr'], delegation });
    const title = async (locale: string) => {
      const { calls } = (await forum.read(`country-desk?locale=${locale}`, FOCAL_POINT).expect(200)).body.data;
      return calls.find((call: { documentId: string }) => call.documentId === ours)?.title;
    };
    expect([await title('fr'), await title('en')]).toEqual(['Ours in fr', 'Ours in en']);
  });

  it('lists closed calls with an outcome page by page, the last closed first, and a delegation its own', async () => {
    const told: string[] = [];
    for (const iso2 of ['MU', 'KE', 'MU'] as const) {
      const delegation = await forum.delegation(iso2);
      const call = await publishCall(forum.strapi, { title: `Told ${iso2}`, languages: ['en', 'fr'], delegation });
      await callsOf(forum.strapi).update({ documentId: call, locale: 'fr', data: { outcome: 'Une adhésion.' } });
      await callsOf(forum.strapi).publish({ documentId: call, locale: 'fr' });
      await act(call, 'close', { reasons: REASONS });
      told.unshift(call);
    }
    const untold = await publishCall(forum.strapi, { title: 'Untold' });
    await act(untold, 'close', { reasons: REASONS });
    const page = async (number: number, officer?: string) => {
      const query = `deadlines/told?page=${number}&pageSize=2&locale=fr`;
      const { data, meta } = (await forum.read(query, officer).expect(200)).body;
      return { ...meta.pagination, keys: data.map((call: { documentId: string }) => call.documentId), data };
    };
    const first = await page(1);
    expect(first).toMatchObject({ page: 1, pageSize: 2, keys: told.slice(0, 2) });
    expect(first.data[0]).toMatchObject({ title: 'Told MU in fr', callState: 'closed', outcomeAwaitedSince: null });
    expect((await page(2)).keys[0]).toBe(told[2]);
    const own = [...(await page(1, FOCAL_POINT)).keys, ...(await page(2, FOCAL_POINT)).keys];
    expect(own.slice(0, 2)).toEqual([told[0], told[2]]);
    const { total } = first;
    await callsOf(forum.strapi).unpublish({ documentId: told[0], locale: '*' });
    expect((await page(1)).total).toBe(total - 1);
    await forum.read('deadlines/told?page=0').expect(400);
  });

  it('counts each call once, whatever its languages', async () => {
    const counts = async () => (await forum.read('deadlines').expect(200)).body.meta.counts;
    const before = await counts();
    await publishCall(forum.strapi, { languages: LANGUAGES });
    await publishCall(forum.strapi, { deadline: { precision: 'rolling' }, languages: LANGUAGES });
    expect(await counts()).toEqual({ ...before, open: before.open + 2 });
  });
});

describe('how long an answer may be kept', () => {
  const cacheControl = async (path: string, headers: Headers = {}) =>
    (await forum.platform.http.get(path).set(headers)).headers['cache-control'];

  onceOn('sqlite')('is some seconds, and never past a deadline that it shows', async () => {
    const documentId = await publishCall(forum.strapi, { title: 'A cached call' });
    const path = `/api/calls-for-action/${documentId}`;
    const end = Date.parse('2031-03-31T22:00:00Z');
    expect(await cacheControl(path)).toBe('public, max-age=5, must-revalidate');
    forum.setClock(new Date(end - 4500));
    expect(await cacheControl(path)).toBe('public, max-age=3, must-revalidate');
    forum.setClock(new Date(end - 1500));
    expect(await cacheControl(path)).toBe('no-store');
    forum.setClock(new Date(end));
    expect(await cacheControl(path)).toBe('public, max-age=5, must-revalidate');
    // The change to "closing soon" is one too.
    forum.setClock(new Date(end - 14 * DAY - 3500));
    expect(await cacheControl(path)).toBe('public, max-age=2, must-revalidate');
    // A list by state depends on calls that it does not show.
    forum.setClock(new Date(end - 2500));
    expect(await cacheControl('/api/calls-for-action?callState=closed&pagination[pageSize]=1')).toBe(
      'public, max-age=1, must-revalidate',
    );
    expect(await cacheControl('/api/practices')).toBe('public, max-age=5, must-revalidate');
  });

  onceOn('postgres')('is not at all for a refusal, and for who reads with an account', async () => {
    expect(await cacheControl('/api/practices/nothing-of-the-kind')).toBe('no-store');
    expect(await cacheControl('/api/practices?sort=nonsense')).toBe('no-store');
    const friend = await forum.join();
    expect(await cacheControl('/api/practices', friend.headers)).toBe('no-store');
  });
});
