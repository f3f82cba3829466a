/** Lists, filters, facets and pages of the catalogue, against a straightforward computation. */
import { allEntries, type Card } from '../support/catalogue';
import { shareOf } from '../support/databases';
import { fromBuild } from '../support/outside';
import { startPlatform, type Platform } from '../support/platform';
import { randomFrom } from '../support/random';

const DAY = 86_400_000;
const FACETS = ['type', 'country', 'theme', 'region', 'callState', 'year'] as const;

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  const { seedGeneratedPractices } = fromBuild<{
    seedGeneratedPractices: (strapi: unknown, count: number) => Promise<void>;
  }>('database/seeds');
  await seedGeneratedPractices(platform.strapi, 300);
});
afterAll(() => platform.stop());

const get = (query: string) => platform.http.get(`/api/catalogue?${query}`);
const list = async (query: string) => (await get(query).expect(200)).body;

/** The values that an entry has of a facet. */
const VALUES: Record<(typeof FACETS)[number], (entry: Card) => (string | null)[]> = {
  type: ({ type }) => [type],
  country: ({ countries }) => countries.map(({ iso2 }) => iso2),
  theme: ({ thematicAreas }) => thematicAreas.map(({ key }) => key),
  region: ({ countries }) => [...new Set(countries.map(({ region }) => region))],
  callState: ({ callState }) => [callState],
  year: ({ year }) => [year === null ? null : String(year)],
};

type Filters = Partial<Record<(typeof FACETS)[number], string[]>>;

const fits = (filters: Filters, entry: Card) =>
  Object.entries(filters).every(([facet, values]) =>
    VALUES[facet as keyof typeof VALUES](entry).some((value) => value !== null && values.includes(value)),
  );

function countOf(entries: Card[], facet: (typeof FACETS)[number]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of entries.flatMap(VALUES[facet])) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const keys = (entries: Card[]) => entries.map(({ documentId }) => documentId).sort();

it('is the newest first, the undated last, in every language', async () => {
  for (const locale of ['en', 'fr', 'es']) {
    const entries = await allEntries(platform, `locale=${locale}`);
    expect(entries).toHaveLength(364);
    const order = entries.map(({ dateAdded, documentId }) => [dateAdded ?? '', documentId] as const);
    expect(order).toEqual([...order].sort(([a, b], [c, d]) => (a === c ? (b < d ? -1 : 1) : a < c ? 1 : -1)));
  }
});

it('has the same entries as the lists of the types', async () => {
  for (const [type, path] of [
    ['call-for-action', 'calls-for-action'],
    ['policy-tool', 'policy-tools'],
    ['migration-profile', 'migration-profiles'],
  ]) {
    const { body } = await platform.http.get(`/api/${path}?pagination[pageSize]=100`).expect(200);
    const entries = await allEntries(platform, `type=${type}`);
    expect(keys(entries)).toEqual(keys(body.data));
    for (const entry of body.data) {
      const card = entries.find(({ documentId }) => documentId === entry.documentId);
      expect(card).toMatchObject({ slug: entry.slug, title: entry.title, dateAdded: entry.dateAdded });
      if (type === 'call-for-action') {
        expect(card).toMatchObject({ closesAt: entry.closesAt, callState: entry.callState });
      }
    }
  }
});

it('filters and facets are what counting by hand gives, over a hundred combinations', async () => {
  const random = randomFrom(7);
  const all = await allEntries(platform);
  const some = <T>(from: T[]): T[] => [
    ...new Set(
      Array.from({ length: 1 + Math.floor(random() * 2) }, () => from[Math.floor(random() * from.length)] as T),
    ),
  ];
  let found = 0;
  for (let round = 0; round < 100; round += 1) {
    const filters: Filters = {};
    for (const facet of FACETS) {
      if (random() > 0.35) continue;
      filters[facet] = some([...new Set(all.flatMap(VALUES[facet]).filter((value) => value !== null))]);
    }
    const query = Object.entries(filters)
      .flatMap(([facet, values]) =>
        random() < 0.5 ? [`${facet}=${values.join(',')}`] : values.map((value) => `${facet}=${value}`),
      )
      .join('&');
    const expected = all.filter((entry) => fits(filters, entry));
    const { data, meta } = await list(`${query}&pageSize=100&facets=${FACETS.join(',')}`);
    expect([query, meta.pagination.total]).toEqual([query, expected.length]);
    expect([query, data.map((entry: Card) => entry.documentId)]).toEqual([
      query,
      expected.slice(0, 100).map(({ documentId }) => documentId),
    ]);
    for (const facet of FACETS) {
      const { [facet]: _own, ...others } = filters;
      const counts = Object.fromEntries(meta.facets[facet].map((value: any) => [value.key, value.count]));
      expect([query, facet, counts]).toEqual([
        query,
        facet,
        countOf(
          all.filter((entry) => fits(others, entry)),
          facet,
        ),
      ]);
    }
    found += expected.length > 0 ? 1 : 0;
  }
  expect(found).toBeGreaterThan(20);
});

it.each(['', 'type=practice&locale=fr'])('exports have what lists have, entry by entry (%s)', async (query) => {
  const { text } = await platform.http.get(`/api/catalogue/export.jsonl?${query}`).buffer(true).expect(200);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  // More than one batch of an export.
  expect(lines.length).toBeGreaterThan(300);
  expect(lines.map(({ url: _url, ...entry }) => ({ ...entry, snippet: null }))).toEqual(
    await allEntries(platform, query),
  );
  expect(lines.every(({ url }) => url.startsWith('http'))).toBe(true);
});

it('SDGs and GCM objectives filter too', async () => {
  const { body } = await platform.http.get('/api/practices?pagination[pageSize]=100&populate=').expect(200);
  const { body: rest } = await platform.http.get(
    '/api/practices?pagination[pageSize]=100&pagination[page]=2&populate=',
  );
  const practices: { documentId: string; sdgs: number[]; gcmObjectives: number[] }[] = [...body.data, ...rest.data];
  const first = (await list('sdg=8&gcm=19&type=practice&pageSize=100')).data as Card[];
  const known = new Map(practices.map((practice) => [practice.documentId, practice]));
  for (const { documentId } of first) {
    const practice = known.get(documentId);
    if (practice === undefined) continue;
    expect(practice.sdgs).toContain(8);
    expect(practice.gcmObjectives).toContain(19);
  }
  const expected = practices.filter(({ sdgs, gcmObjectives }) => sdgs?.includes(8) && gcmObjectives?.includes(19));
  expect(expected.length).toBeGreaterThan(0);
  expect(keys(first)).toEqual(expect.arrayContaining(expected.map(({ documentId }) => documentId)));
});

it('facets name their values in the language asked for', async () => {
  const { meta } = await list('locale=fr&facets=type,country,theme,callState,year');
  const label = (facet: string, key: string) => meta.facets[facet].find((value: any) => value.key === key)?.label;
  expect(label('country', 'MU')).toBe('Maurice');
  expect(label('theme', 'remittances')).toBe('Envois de fonds');
  expect(label('type', 'practice')).toBe('Pratiques');
  expect(label('callState', 'closed')).toBe('Terminé');
  expect(label('year', '2012')).toBe('2012');
});

it.each([
  ['en', 'Decent work and economic growth', 'Migrant and diaspora contributions'],
  ['fr', 'Travail décent et croissance économique', 'Contributions des migrants et des diasporas'],
  ['es', 'Trabajo decente y crecimiento económico', 'Contribuciones de los migrantes y las diásporas'],
])('facets call numbered goals and objectives by their titles: %s', async (locale, sdg, gcm) => {
  const { meta } = await list(`locale=${locale}&facets=sdg,gcm`);
  const label = (facet: string, key: string) => meta.facets[facet].find((value: any) => value.key === key)?.label;
  expect([label('sdg', '8'), label('gcm', '19')]).toEqual([sdg, gcm]);
  expect([...meta.facets.sdg, ...meta.facets.gcm].filter((value: any) => /^\d+$/.test(value.label))).toEqual([]);
});

describe('facets of a search', () => {
  it('count what the search finds', async () => {
    const { data, meta } = await list('search=remittance&pageSize=100&facets=theme,type');
    expect(data.length).toBeGreaterThan(10);
    const counts = Object.fromEntries(meta.facets.theme.map((value: any) => [value.key, value.count]));
    const whole = await allEntries(platform, 'search=remittance');
    expect(counts).toEqual(countOf(whole, 'theme'));
    expect(meta.pagination.total).toBe(whole.length);
  });
});

it('pages neither repeat nor lose an entry, in every order', async () => {
  for (const sort of ['newest', 'title', 'deadline', 'relevance&search=migration']) {
    const found: string[] = [];
    const { meta } = await list(`sort=${sort}&pageSize=7`);
    for (let page = 1; page <= meta.pagination.pageCount; page += 1) {
      found.push(...(await list(`sort=${sort}&pageSize=7&page=${page}`)).data.map((entry: Card) => entry.documentId));
    }
    expect([sort, found.length]).toEqual([sort, meta.pagination.total]);
    expect([sort, new Set(found).size]).toEqual([sort, meta.pagination.total]);
    expect((await list(`sort=${sort}&pageSize=7&page=${meta.pagination.pageCount + 1}`)).data).toEqual([]);
  }
});

it('by deadline: what closes next, then what never closes, then what has closed', async () => {
  const calls = (await list('type=call-for-action&sort=deadline&pageSize=100')).data as Card[];
  const now = Date.now();
  const place = ({ closesAt }: Card) => (closesAt === null ? 1 : Date.parse(closesAt) > now ? 0 : 2);
  expect(calls.map(place)).toEqual([...calls].map(place).sort());
  const coming = calls.filter((call) => place(call) === 0).map(({ closesAt }) => closesAt);
  expect(coming).toEqual([...coming].sort());
});

describe('the clock', () => {
  let real: () => Date;
  const moved = () => fromBuild<{ clock: { now: () => Date } }>('src/plugins/forum/server/src/shared/clock').clock;
  beforeAll(() => (real = moved().now));
  afterEach(() => (moved().now = real));

  it('decides on the state of a call, in cards, filters, facets and pages', async () => {
    const [call] = (await list('callState=closing-soon&pageSize=1')).data as Card[];
    const closesAt = Date.parse(call?.closesAt as string);
    for (const [at, state] of [
      [closesAt - 15 * DAY, 'open'],
      [closesAt - 14 * DAY, 'closing-soon'],
      [closesAt - 1, 'closing-soon'],
      [closesAt, 'closed'],
    ] as const) {
      moved().now = () => new Date(at);
      for (const each of ['open', 'closing-soon', 'closed']) {
        const { data, meta } = await list(`callState=${each}&pageSize=100&facets=callState`);
        const isThere = data.some(({ documentId }: Card) => documentId === call?.documentId);
        expect([at - closesAt, each, isThere]).toEqual([at - closesAt, each, each === state]);
        expect(data.every(({ callState }: Card) => callState === each)).toBe(true);
        const counted = meta.facets.callState.find((value: any) => value.key === each)?.count ?? 0;
        expect(counted).toBe(meta.pagination.total);
      }
      const { body } = await platform.http.get(`/api/catalogue/call-for-action/${call?.slug}`).expect(200);
      expect(body.data.callState).toBe(state);
    }
  });

  it('ends what a proxy may keep before a call closes', async () => {
    const [call] = (await list('callState=closing-soon&sort=deadline&pageSize=1')).data as Card[];
    const closesAt = Date.parse(call?.closesAt as string);
    const lifetime = async (path: string, at: number) => {
      moved().now = () => new Date(at);
      return (await platform.http.get(path).expect(200)).headers['cache-control'];
    };
    for (const path of [
      `/api/catalogue/call-for-action/${call?.documentId}`,
      '/api/catalogue?type=call-for-action&pageSize=100',
      '/api/catalogue?callState=open&pageSize=1',
      '/api/catalogue?facets=callState&pageSize=1',
      '/api/catalogue/export.csv?type=policy-tool',
      '/api/catalogue/deadlines.ics',
      '/api/catalogue/feed.atom?callState=open',
    ]) {
      expect([path, await lifetime(path, closesAt - 3600_000)]).toEqual([path, 'public, max-age=5, must-revalidate']);
      expect([path, await lifetime(path, closesAt - 3000)]).toEqual([path, 'public, max-age=2, must-revalidate']);
      expect([path, await lifetime(path, closesAt - 500)]).toEqual([path, 'no-store']);
    }
  });
});

describe('one entry', () => {
  it('is found by its slug in any language, and by its documentId, in the language asked for', async () => {
    const [practice] = (await list('search=occupation&type=practice')).data as Card[];
    for (const key of ['occupation-permit', 'permis-d-occupation', 'permiso-de-ocupacion', practice?.documentId]) {
      for (const [locale, title] of [
        ['en', 'Occupation Permit'],
        ['fr', "Permis d'occupation"],
        ['es', 'Permiso de ocupación'],
      ]) {
        const { body } = await platform.http.get(`/api/catalogue/practice/${key}?locale=${locale}`).expect(200);
        expect(body.data).toMatchObject({ title, contentLocale: locale, type: 'practice' });
      }
    }
  });

  it('in a language that it lacks is in that of its source, with names in the language asked for', async () => {
    const { body } = await platform.http.get('/api/catalogue/practice/empowerment-programme?locale=fr').expect(200);
    expect(body.data).toMatchObject({
      title: 'Empowerment Programme',
      contentLocale: 'en',
      countries: [{ name: 'Maurice' }],
    });
  });

  it('names the languages in which it is published, with their slugs', async () => {
    const { body } = await platform.http.get('/api/catalogue/practice/occupation-permit?locale=es').expect(200);
    expect(body.data.translations).toEqual([
      { locale: 'en', slug: 'occupation-permit' },
      { locale: 'fr', slug: 'permis-d-occupation' },
      { locale: 'es', slug: 'permiso-de-ocupacion' },
    ]);
    const { body: one } = await platform.http
      .get('/api/catalogue/practice/empowerment-programme?locale=es')
      .expect(200);
    expect(one.data.translations).toEqual([{ locale: 'en', slug: 'empowerment-programme' }]);
  });

  it('answers what its type answers', async () => {
    const differing: Record<string, string[]> = {};
    for (const entry of shareOf((await allEntries(platform)).filter(({ title }) => !/\d{5}$/.test(title)))) {
      const path = { practice: 'practices', 'call-for-action': 'calls-for-action' }[entry.type] ?? `${entry.type}s`;
      for (const locale of ['en', 'es']) {
        const { status, body } = await platform.http.get(`/api/${path}/${entry.documentId}?locale=${locale}`);
        if (status === 404) continue;
        const { body: page } = await platform.http.get(
          `/api/catalogue/${entry.type}/${entry.documentId}?locale=${locale}`,
        );
        const {
          type: _type,
          contentLocale: _contentLocale,
          related: _related,
          translations: _translations,
          ...rest
        } = page.data;
        if (JSON.stringify(sorted(rest)) !== JSON.stringify(sorted(body.data))) {
          differing[`${entry.type} ${entry.slug} ${locale}`] = Object.keys({ ...rest, ...body.data }).filter(
            (key) => JSON.stringify(sorted(rest[key])) !== JSON.stringify(sorted(body.data[key])),
          );
        }
      }
    }
    expect(differing).toEqual({});
  });

  it('brings what is related, and why', async () => {
    const { body } = await platform.http.get('/api/catalogue/practice/occupation-permit').expect(200);
    expect(body.data.related[0]).toMatchObject({
      slug: 'pilot-programme-on-intra-african-talent-mobility',
      reason: 'same theme and country',
    });
    for (const { reason, countries, thematicAreas, documentId } of body.data.related) {
      const reasons = [
        thematicAreas.some(({ key }: any) => key === 'migration-management') ? 'theme' : '',
        countries.some(({ iso2 }: any) => iso2 === 'MU') ? 'country' : '',
      ].filter(Boolean);
      expect(reason).toBe(`same ${reasons.join(' and ')}`);
      expect(documentId).not.toBe(body.data.documentId);
    }
  });

  it.each([
    'practice/no-such-entry',
    'nothing/occupation-permit',
    'country/MU',
    'call-for-action/occupation-permit',
    'practice/%00',
    'practice/%F0%9F%98%80',
  ])('is not there: %s', async (path) => {
    const { body } = await platform.http.get(`/api/catalogue/${path}`).expect(404);
    expect(body.error).toMatchObject({ status: 404, name: 'NotFoundError' });
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

describe('what makes no sense', () => {
  it.each([
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=x', 'page'],
    ['page=1000000000', 'page'],
    ['pageSize=0', 'pageSize'],
    ['pageSize=101', 'pageSize'],
    ['pageSize=1000000000', 'pageSize'],
    ['page=1&page=2', 'page'],
    ['type=country', 'type'],
    ['type=practice,', 'type'],
    ['country=Mauritius', 'country'],
    ['country[a]=MU', 'country'],
    ['country=', 'country'],
    ['theme=%27;--', 'theme'],
    ['theme=X', 'theme'],
    ['region=atlantis', 'region'],
    ['sdg=18', 'sdg'],
    ['gcm=0', 'gcm'],
    ['year=12', 'year'],
    ['callState=maybe', 'callState'],
    ['sort=slug', 'sort'],
    ['sort=relevance', 'sort'],
    ['facets=title', 'facets'],
    ['facets=', 'facets'],
    ['locale=de', 'locale'],
    ['search=a&search=b', 'search'],
    ['search[x]=a', 'search'],
    [`search=${'x'.repeat(5000)}`, 'search'],
    ['search=a%00b', 'search'],
    ['unknown=1', 'unknown'],
    ['__proto__=1', '__proto__'],
    ['toString=1&search=a', 'toString'],
    ['constructor[prototype]=1', 'constructor'],
    ['%5F_proto__=1', '__proto__'],
    ['filters[title]=x', 'filters'],
    ['populate=*', 'populate'],
    ['status=draft', 'status'],
    [
      `country=${Array.from({ length: 51 }, (_, index) => String.fromCharCode(65 + (index % 26), 65 + (index >> 1))).join(',')}`,
      'country',
    ],
  ])('%.60s is refused by name', async (query, field) => {
    const { body } = await get(query).expect(400);
    expect(body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError' } });
    expect(body.error.message).toMatch(new RegExp(`^${field}: `));
  });

  it.each(['page', 'pageSize', 'locale', 'sort', 'search'])('%s may be given once', async (name) => {
    const { body } = await get(`${name}=1&${name}=2`).expect(400);
    expect(body.error.message).toBe(`${name}: may be given only once`);
  });

  it.each(['page', 'pageSize', 'locale', 'search[x]=1', 'page[]=1', 'country[]', 'facets'])(
    '%s is refused in words of our own',
    async (query) => {
      const { body } = await get(query).expect(400);
      expect(body.error.message).not.toMatch(/invalid|expected|received/i);
    },
  );

  it.each(['country=ZZ', 'theme=no-such-theme', 'year=1950', 'page=100000'])('%s finds nothing', async (query) => {
    expect((await list(query)).data).toEqual([]);
  });

  it.each([
    '"',
    '""',
    '*',
    '-',
    '--',
    '+',
    "'",
    "''",
    '()',
    '{}',
    '^',
    ':',
    'title:',
    'AND',
    'OR NOT',
    'NEAR(',
    'NEAR("a" "b", 5)',
    '"migration',
    'migration"',
    '-"migration',
    'a:* | b',
    "' | 'x':*",
    '😀',
    '\u202e',
    '%',
    '_',
    '\\',
    '<script>alert(1)</script>',
    'x'.repeat(200),
    'a '.repeat(100),
    '-a -b -c',
    '移民',
    'ﬁnance',
    '½',
  ])('a search for %j is answered', async (search) => {
    for (const locale of ['en', 'fr', 'es']) {
      const { body } = await get(
        `locale=${locale}&facets=country,callState&search=${encodeURIComponent(search)}`,
      ).expect(200);
      expect(Array.isArray(body.data)).toBe(true);
      expect(body.data.length).toBeLessThanOrEqual(body.meta.pagination.total);
    }
  });

  it('is never slower than ten times a plain search', async () => {
    const time = async (search: string) => {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const begun = performance.now();
        await get(`search=${encodeURIComponent(search)}`)
          .set('Cookie', 'anew=1')
          .expect(200);
        times.push(performance.now() - begun);
      }
      return times.sort((a, b) => a - b)[2] as number;
    };
    const plain = await time('remittance');
    for (const search of [
      'a '.repeat(100),
      'mig dev par min dia ski lab rem int pro',
      '-a -b',
      `"${'a '.repeat(90)}"`,
    ]) {
      expect([search, (await time(search)) < 10 * plain + 20]).toEqual([search, true]);
    }
  });
});

describe('the OpenAPI document', () => {
  interface Described {
    type?: string;
    properties?: Record<string, Described>;
    items?: Described;
    additionalProperties?: unknown;
  }

  const operation = async (path: string) =>
    (await platform.http.get('/api/openapi.json').expect(200)).body.paths[path].get;
  const answerOf = (described: any): Described => described.responses['200'].content['application/json'].schema;

  it('has the parameters that are taken, and no other', async () => {
    const { parameters } = await operation('/catalogue');
    const { listParameters } = fromBuild<any>('src/plugins/catalogue/server/src/reading/parameters');
    expect(parameters.map(({ name }: any) => name).sort()).toEqual(Object.keys(listParameters).sort());
    expect((await operation('/catalogue/{type}/{slug}')).parameters.map(({ name }: any) => name).sort()).toEqual([
      'locale',
      'slug',
      'type',
    ]);
  });

  it('has what is answered, key by key', async () => {
    const { data, meta } = await list('facets=type,country&search=diaspora&pageSize=100');
    const described = answerOf(await operation('/catalogue')).properties as Record<string, Described>;
    const card = described.data?.items?.properties as Record<string, Described>;
    for (const entry of data) {
      expect(Object.keys(entry).sort()).toEqual(Object.keys(card).sort());
      for (const relation of ['countries', 'thematicAreas']) {
        for (const each of entry[relation]) {
          expect(Object.keys(each).sort()).toEqual(Object.keys(card[relation]?.items?.properties ?? {}).sort());
        }
      }
    }
    expect(Object.keys(described.meta?.properties?.pagination?.properties ?? {}).sort()).toEqual(
      Object.keys(meta.pagination).sort(),
    );
    const page = answerOf(await operation('/catalogue/{type}/{slug}')).properties?.data as Described;
    const { body } = await platform.http.get('/api/catalogue/practice/occupation-permit').expect(200);
    expect(Object.keys(body.data)).toEqual(expect.arrayContaining(Object.keys(page.properties ?? {})));
  });
});

it('is open to who reads with an account, too', async () => {
  const { body } = await platform.http
    .post('/api/auth/local')
    .send({ identifier: 'friend@pfp.example', password: 'Demonstration-2026' })
    .expect(200);
  const { headers } = await get('pageSize=1')
    .set({ Authorization: `Bearer ${body.jwt}` })
    .expect(200);
  expect(headers['cache-control']).toBe('no-store');
});
