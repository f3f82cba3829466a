import { CALL, LANGUAGES, callsOf, publishCall, textsIn } from '../support/calls';
import { fromBuild } from '../support/outside';
import { logInToPanel, startPlatform, type Platform } from '../support/platform';

/** Steps in random order; with SOAK=on as many as the measurements name. */
const STEPS = process.env.SOAK === 'on' ? 1000 : 15;
const SEED = Number(process.env.TEST_SEED ?? 20_261_123);

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

const calls = () => callsOf(platform.strapi);

/** A generator of numbers from 0 to 1 that gives the same ones again (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function publishedRows(documentId: string) {
  const rows = await platform.strapi.db.query(CALL).findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    populate: { deadline: true, delegation: true },
    orderBy: { locale: 'asc' },
  });
  return rows.map(({ locale, closesAt, closedAt, deadline, delegation, deadlineChanges }) => ({
    locale,
    said: JSON.stringify({
      closesAt,
      closedAt,
      deadline: { date: deadline?.date ?? null, precision: deadline?.precision },
      delegation: delegation?.documentId ?? null,
      deadlineChanges,
    }),
  }));
}

it(`all published languages of a call agree after each of ${STEPS} random steps`, async () => {
  const random = numbers(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const delegations = await platform.strapi.db
    .query('api::organisation.organisation')
    .findMany({ where: { type: 'national-government' }, limit: 3 });
  const documentId = await publishCall(platform.strapi, { languages: LANGUAGES });
  const desk = await logInToPanel(platform, 'support@pfp.example');
  const reasons = { en: 'A reason.' };
  /** What the desk does to a published call: extended and reopened, or closed; what the state does not allow is refused. */
  const actions: (() => [string, object])[] = [
    () => ['extend', { deadline: { precision: 'day', date: `203${pick([4, 5, 6])}-0${pick([1, 2, 3])}-28` }, reasons }],
    () => ['extend', { deadline: { precision: 'month', date: `203${pick([7, 8])}-05-01` }, reasons }],
    () => ['close', { reasons }],
  ];
  const taken = new Map<string, number>();

  const changes: (() => object)[] = [
    () => ({ deadline: { precision: 'day', date: `203${pick([0, 1, 2, 3])}-0${pick([1, 2, 3])}-28` } }),
    () => ({ deadline: { precision: 'month', date: `2032-0${pick([4, 5, 6])}-01` } }),
    () => ({ deadline: { precision: 'rolling', date: null } }),
    () => ({ closedAt: `202${pick([6, 7])}-05-01T12:00:00.000Z` }),
    () => ({ closedAt: null }),
    () => ({ delegation: pick(delegations).documentId }),
  ];
  for (let step = 0; step < STEPS; step += 1) {
    if (random() < 0.4) {
      const [action, data] = pick(actions)();
      const { status } = await platform.http.post(`/forum/calls/${documentId}/${action}`).set(desk).send({ data });
      expect([200, 400, 409]).toContain(status);
      taken.set(`${action} ${status}`, (taken.get(`${action} ${status}`) ?? 0) + 1);
    } else {
      const locale = pick(LANGUAGES);
      const data = pick(changes)();
      const isAtOnce = random() < 0.3;
      await calls().update({ documentId, locale, data, ...(isAtOnce ? { status: 'published' } : {}) });
      if (!isAtOnce) await calls().publish({ documentId, locale });
    }
    const rows = await publishedRows(documentId);
    expect({ step, seed: SEED, languages: rows.length }).toEqual({ step, seed: SEED, languages: 3 });
    expect([step, ...new Set(rows.map(({ said }) => said))]).toHaveLength(2);
  }
  for (const action of ['extend 200', 'close 200']) expect(taken.get(action)).toBeGreaterThan(0);
});

it('a call that is closed in one language is closed in the public answers of all', async () => {
  const call = await platform.strapi.db
    .query(CALL)
    .findOne({ where: { title: { $startsWith: 'Demonstration' }, locale: 'en', publishedAt: { $notNull: true } } });
  const { documentId } = call;
  await calls().update({ documentId, locale: 'fr', data: textsIn('fr') });
  await calls().publish({ documentId, locale: 'fr' });
  await calls().update({ documentId, locale: 'en', data: { closedAt: new Date(Date.now() - 1000).toISOString() } });
  await calls().publish({ documentId, locale: 'en' });
  for (const locale of ['en', 'fr']) {
    const { body } = await platform.http.get(`/api/calls-for-action/${documentId}?locale=${locale}`).expect(200);
    expect([locale, body.data.callState]).toEqual([locale, 'closed']);
  }
});

it('another time zone of the platform: open calls close by it, closed ones have closed, and the log says so', async () => {
  const open = await publishCall(platform.strapi, { deadline: { precision: 'day', date: '2031-03-31' } });
  const rolling = await publishCall(platform.strapi, { deadline: { precision: 'rolling' } });
  const archived = await platform.strapi.db
    .query(CALL)
    .findOne({ where: { closesAt: { $lt: new Date() }, publishedAt: { $notNull: true } } });
  const closesAt = async (documentId: string) =>
    (await platform.http.get(`/api/calls-for-action/${documentId}`).expect(200)).body.data.closesAt;
  const before = await Promise.all([open, rolling, archived.documentId].map(closesAt));
  expect(before[0]).toBe('2031-03-31T22:00:00.000Z');

  const { environment } = fromBuild<{ environment: { PLATFORM_TIME_ZONE: string } }>('src/environment');
  const { followTimeZone } = fromBuild<{ followTimeZone: (strapi: Platform['strapi']) => Promise<void> }>(
    'src/plugins/forum/server/src/deadlines',
  );
  const zone = environment.PLATFORM_TIME_ZONE;
  const warn = jest.spyOn(platform.strapi.log, 'warn').mockImplementation(() => platform.strapi.log);
  try {
    environment.PLATFORM_TIME_ZONE = 'Pacific/Auckland';
    await followTimeZone(platform.strapi);
    const after = await Promise.all([open, rolling, archived.documentId].map(closesAt));
    expect(after).toEqual(['2031-03-31T11:00:00.000Z', before[1], before[2]]);
    expect(warn).toHaveBeenCalledWith(
      expect.stringMatching(/PLATFORM_TIME_ZONE is Pacific\/Auckland.* calls for action/),
    );
    const milestones = await platform.strapi.db.query('plugin::forum.milestone' as never).findMany({
      where: { call: open, kind: 'closing' },
    });
    expect(milestones.map(({ dueAt }: { dueAt: string }) => new Date(dueAt).toISOString())).toEqual([after[0]]);
    warn.mockClear();
    await followTimeZone(platform.strapi);
    expect(warn).not.toHaveBeenCalled();
  } finally {
    warn.mockRestore();
    environment.PLATFORM_TIME_ZONE = zone;
    await followTimeZone(platform.strapi);
  }
  expect(await closesAt(open)).toBe(before[0]);
});

it('another time zone of the platform: of a day that people have been reminded of, they are not reminded again', async () => {
  const open = await publishCall(platform.strapi, { deadline: { precision: 'month', date: '2031-03-10' } });
  const { environment } = fromBuild<{ environment: { PLATFORM_TIME_ZONE: string } }>('src/environment');
  const { clock } = fromBuild<{ clock: { now(): Date } }>('src/plugins/forum/server/src/shared/clock');
  const { followTimeZone, reachMilestones } = fromBuild<
    Record<'followTimeZone' | 'reachMilestones', (strapi: Platform['strapi']) => Promise<unknown>>
  >('src/plugins/forum/server/src/deadlines');
  const { now } = clock;
  const zone = environment.PLATFORM_TIME_ZONE;
  const warn = jest.spyOn(platform.strapi.log, 'warn').mockImplementation(() => platform.strapi.log);
  const rows = (type: string, where: object) =>
    platform.strapi.db.query(`plugin::forum.${type}` as never).findMany({ where: { call: open, ...where } });
  try {
    // A week before the end of the month in Zurich; in New York that week begins six hours later.
    clock.now = () => new Date('2031-03-24T22:00:30Z');
    await reachMilestones(platform.strapi);
    const told = await rows('notice', { kind: 'reminder' });
    expect(told.length).toBeGreaterThan(0);
    environment.PLATFORM_TIME_ZONE = 'America/New_York';
    await followTimeZone(platform.strapi);
    clock.now = () => new Date('2031-03-25T04:00:30Z');
    await reachMilestones(platform.strapi);
    expect(await rows('milestone', { kind: 'reminder-7' })).toHaveLength(1);
    const waiting = await rows('notice', { kind: 'reminder' });
    expect(waiting).toHaveLength(told.length);
    // What waits for the morning still holds then.
    expect(new Set(waiting.map(({ closesAt }: { closesAt: string }) => new Date(closesAt).toISOString()))).toEqual(
      new Set(['2031-04-01T04:00:00.000Z']),
    );
    clock.now = () => new Date('2031-03-31T04:00:30Z');
    await reachMilestones(platform.strapi);
    expect(await rows('notice', { kind: 'reminder' })).toHaveLength(2 * told.length);
  } finally {
    clock.now = now;
    environment.PLATFORM_TIME_ZONE = zone;
    await followTimeZone(platform.strapi);
    warn.mockRestore();
  }
});
