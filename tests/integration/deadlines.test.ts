import { startPlatform, type Platform } from '../support/platform';

const CALL = 'api::call-for-action.call-for-action' as const;
const LANGUAGES = ['en', 'fr', 'es'] as const;
/** Steps in random order; with SOAK=on as many as the measurements name. */
const STEPS = process.env.SOAK === 'on' ? 1000 : 40;
const SEED = Number(process.env.TEST_SEED ?? 20_261_123);

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

type Write = (params: object) => Promise<any>;
const calls = () =>
  platform.strapi.documents(CALL) as unknown as Record<'create' | 'update' | 'publish' | 'unpublish', Write>;

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
  return rows.map(({ locale, closesAt, closedAt, deadline, delegation }) => ({
    locale,
    said: JSON.stringify({
      closesAt,
      closedAt,
      deadline: { date: deadline?.date ?? null, precision: deadline?.precision },
      delegation: delegation?.documentId ?? null,
    }),
  }));
}

it(`all published languages of a call agree after each of ${STEPS} random steps`, async () => {
  const random = numbers(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const delegations = await platform.strapi.db
    .query('api::organisation.organisation')
    .findMany({ where: { type: 'national-government' }, limit: 3 });
  const texts = (locale: string) => ({
    title: `A call in ${locale}`,
    summary: 'Who asks for what, and of whom: two sentences.',
    kind: 'partners',
    what: 'Partners',
  });
  const { documentId } = await calls().create({
    data: { ...texts('en'), deadline: { precision: 'day', date: '2031-03-31' } },
  });
  for (const locale of LANGUAGES) {
    await calls().update({ documentId, locale, data: texts(locale) });
    await calls().publish({ documentId, locale });
  }

  const changes: (() => object)[] = [
    () => ({ deadline: { precision: 'day', date: `203${pick([0, 1, 2, 3])}-0${pick([1, 2, 3])}-28` } }),
    () => ({ deadline: { precision: 'month', date: `2032-0${pick([4, 5, 6])}-01` } }),
    () => ({ deadline: { precision: 'rolling', date: null } }),
    () => ({ closedAt: `202${pick([6, 7])}-05-01T12:00:00.000Z` }),
    () => ({ closedAt: null }),
    () => ({ delegation: pick(delegations).documentId }),
  ];
  for (let step = 0; step < STEPS; step += 1) {
    const locale = pick(LANGUAGES);
    const data = pick(changes)();
    const isAtOnce = random() < 0.3;
    await calls().update({ documentId, locale, data, ...(isAtOnce ? { status: 'published' } : {}) });
    if (!isAtOnce) await calls().publish({ documentId, locale });
    const rows = await publishedRows(documentId);
    expect({ step, seed: SEED, languages: rows.length }).toEqual({ step, seed: SEED, languages: 3 });
    expect([step, ...new Set(rows.map(({ said }) => said))]).toHaveLength(2);
  }
});

it('a call that is closed in one language is closed in the public answers of all', async () => {
  const call = await platform.strapi.db
    .query(CALL)
    .findOne({ where: { title: { $startsWith: 'Demonstration' }, locale: 'en', publishedAt: { $notNull: true } } });
  const { documentId } = call;
  const french = { title: 'Démonstration', summary: 'Ce qui est demandé, et à qui, en deux phrases.', what: 'Un avis' };
  await calls().update({ documentId, locale: 'fr', data: french });
  await calls().publish({ documentId, locale: 'fr' });
  await calls().update({ documentId, locale: 'en', data: { closedAt: new Date(Date.now() - 1000).toISOString() } });
  await calls().publish({ documentId, locale: 'en' });
  for (const locale of ['en', 'fr']) {
    const { body } = await platform.http.get(`/api/calls-for-action/${documentId}?locale=${locale}`).expect(200);
    expect([locale, body.data.callState]).toEqual([locale, 'closed']);
  }
});
