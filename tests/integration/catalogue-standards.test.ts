/** What answers of the catalogue say of themselves in the words of others: schema.org, links between answers. */
import { allEntries, type Card } from '../support/catalogue';
import { callsOf, publishCall } from '../support/calls';
import { startPlatform, type Platform } from '../support/platform';
import { practicesOf, publishPractice } from '../support/practices';
import { expand, problemsOf } from '../support/schema-org';

const WEBSITE = 'https://www.pfp.example';
const LOCALES = ['en', 'fr', 'es'];

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ FRONTEND_URL: WEBSITE });
});
afterAll(() => platform.stop());

const one = async (type: string, key: string, locale = 'en') =>
  (await platform.http.get(`/api/catalogue/${type}/${key}?locale=${locale}`).expect(200)).body;
/** @returns the address of each link by its relation and language */
const linksOf = (header = ''): Record<string, string> =>
  Object.fromEntries(
    [...header.matchAll(/<([^>]+)>; rel="([^"]+)"(?:; hreflang="([^"]+)")?/g)].map(([, href, rel, language]) => [
      [rel, language].filter(Boolean).join(' '),
      href as string,
    ]),
  );
/** Asks for an address that an answer named. */
const follow = async (href: string | undefined) => {
  const { pathname, search } = new URL(href as string);
  return platform.http.get(`${pathname}${search}`).expect(200);
};

/** Follows a list's pages from the first. @returns the documentIds of all of them, and the last page */
async function throughAll(path: string) {
  const there: string[] = [];
  let { body, headers } = await platform.http.get(path).expect(200);
  expect(linksOf(headers.link).prev).toBeUndefined();
  for (;;) {
    there.push(...body.data.map(({ documentId }: Card) => documentId));
    const { next } = linksOf(headers.link);
    if (next === undefined) return { there, body, headers };
    ({ body, headers } = await follow(next));
  }
}

describe('JSON-LD', () => {
  it('of every entry in every language expands, and has no word that schema.org does not know', async () => {
    for (const locale of LOCALES) {
      for (const { type, documentId } of await allEntries(platform, `locale=${locale}`)) {
        const { meta } = await one(type, documentId, locale);
        const [node, ...others] = await expand(meta.jsonLd);
        expect([documentId, others, problemsOf(node as object)]).toEqual([documentId, [], []]);
      }
    }
  });

  it('is refused by this test where a word or a value is wrong', async () => {
    const [{ type, documentId } = { type: '', documentId: '' }] = await allEntries(platform, 'type=practice');
    const { jsonLd } = (await one(type, documentId)).meta;
    for (const [wrong, problem] of [
      [{ '@type': 'Practice' }, /is no class: Practice/],
      [{ isbn: '1' }, /Article\.isbn: is no property/],
      [{ publisher: { '@type': 'Country', name: 'x' } }, /Article\.publisher: may not be Country/],
      [{ dateModified: 'yesterday' }, /Article\.dateModified: is no date/],
      [{ headline: 5 }, /Article\.headline: is no/],
    ] as const) {
      const [node] = await expand({ ...jsonLd, ...wrong });
      expect(problemsOf(node as object)).toEqual([expect.stringMatching(problem)]);
    }
  });

  it('of a practice is an article of the Forum on countries and themes, in the language of its text', async () => {
    const { data, meta } = await one('practice', 'occupation-permit', 'fr');
    expect(meta.jsonLd).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': expect.stringMatching(new RegExp(`/api/catalogue/practice/${data.documentId}$`)),
      url: `${WEBSITE}/practices/permis-d-occupation?locale=fr`,
      headline: "Permis d'occupation",
      inLanguage: 'fr',
      publisher: { '@type': 'Organization', name: 'Global Forum on Migration and Development' },
      sourceOrganization: [{ '@type': 'Organization', name: data.delegation.name }],
      spatialCoverage: [{ '@type': 'Country', name: 'Maurice', identifier: 'MU' }],
      about: [{ '@type': 'DefinedTerm', termCode: 'migration-management' }],
      dateModified: data.publishedAt,
    });
    expect(meta.jsonLd.workTranslation).toEqual(
      expect.arrayContaining([
        { '@type': 'Article', inLanguage: 'en', url: `${WEBSITE}/practices/occupation-permit?locale=en` },
      ]),
    );
    expect(JSON.stringify(meta.jsonLd)).not.toMatch(/null|@pfp\.example/);
  });

  it('of an untranslated practice says which language its text is in', async () => {
    const documentId = await publishPractice(platform.strapi, { title: 'In English only' });
    const { meta } = await one('practice', documentId, 'es');
    expect(meta.jsonLd).toMatchObject({ inLanguage: 'en', url: expect.stringMatching(/locale=es$/) });
    expect(meta.alternates.map(({ hreflang }: any) => hreflang)).toEqual(['en', 'x-default']);
    await practicesOf(platform.strapi).delete({ documentId, locale: '*' });
  });

  it('of a call has the instant at which it closes', async () => {
    const documentId = await publishCall(platform.strapi);
    const { data, meta } = await one('call-for-action', documentId);
    expect(meta.jsonLd).toMatchObject({ '@type': 'Article', expires: data.closesAt });
    await callsOf(platform.strapi).delete({ documentId, locale: '*' });
  });

  it('of a tool and a profile names those whose work it is, and the Forum as who describes it', async () => {
    const tools = await allEntries(platform, 'type=policy-tool');
    const types = new Set<string>();
    for (const { documentId } of tools) {
      const { data, meta } = await one('policy-tool', documentId);
      types.add(meta.jsonLd['@type']);
      expect((meta.jsonLd.publisher ?? []).map(({ name }: any) => name)).toEqual(
        data.publishers.map(({ name }: any) => name),
      );
      expect(meta.jsonLd.sdPublisher.name).toBe('Global Forum on Migration and Development');
      expect(meta.jsonLd.dateModified).toBeUndefined();
    }
    expect(types.size).toBeGreaterThan(1);
    const [profile] = await allEntries(platform, 'type=migration-profile');
    const { data, meta } = await one('migration-profile', profile?.documentId as string);
    expect(meta.jsonLd).toMatchObject({ '@type': 'Report', spatialCoverage: [{ identifier: data.country.iso2 }] });
  });
});

describe('links', () => {
  it('of an entry lead to the same in its other languages, for programs and for people', async () => {
    const { headers, body } = await platform.http.get('/api/catalogue/practice/occupation-permit').expect(200);
    const links = linksOf(headers.link);
    const languages = body.data.translations.map(({ locale }: any) => locale);
    expect(languages.length).toBeGreaterThan(1);
    expect(Object.keys(links)).toEqual([...languages, 'x-default'].map((language) => `alternate ${language}`));
    for (const { locale, slug } of body.data.translations) {
      const { body: other, headers: back } = await follow(links[`alternate ${locale}`]);
      expect([other.data.slug, other.data.locale]).toEqual([slug, locale]);
      expect(linksOf(back.link)).toEqual(links);
      expect(body.meta.alternates).toContainEqual({
        hreflang: locale,
        href: `${WEBSITE}/practices/${slug}?locale=${locale}`,
      });
    }
  });

  it('of a list lead through all its pages, there and back, and keep its filters', async () => {
    const query = 'type=practice&theme=diaspora,remittances&pageSize=2&locale=fr';
    const entries = await allEntries(platform, 'type=practice&theme=diaspora,remittances&locale=fr');
    const { there, body, headers } = await throughAll(`/api/catalogue?${query}`);
    expect(there).toEqual(entries.map(({ documentId }) => documentId));
    const links = linksOf(headers.link);
    expect((await follow(links.last)).body).toEqual(body);
    expect((await follow(links.first)).body.data[0].documentId).toBe(there[0]);
    const back = await follow(links.prev);
    expect(linksOf(back.headers.link).next).toBe(links.last);
    const english = await follow(links['alternate en']);
    expect(english.body.meta.pagination).toEqual(body.meta.pagination);
  });

  it('of a list without entries, and of a page beyond the last, lead back', async () => {
    const none = linksOf((await platform.http.get('/api/catalogue?country=ZZ').expect(200)).headers.link);
    expect([none.next, none.prev, none.first]).toEqual([undefined, undefined, none.last]);
    const beyond = linksOf((await platform.http.get('/api/catalogue?page=5000').expect(200)).headers.link);
    expect([beyond.next, beyond.prev]).toEqual([undefined, beyond.last]);
  });

  it('are no longer than a proxy takes, and cannot be broken by what was asked for', async () => {
    const { headers } = await platform.http
      .get(`/api/catalogue?search=${encodeURIComponent('é>; rel="next"'.repeat(14))}&${'country=MU&'.repeat(20)}`)
      .expect(200);
    expect(headers.link?.length).toBeLessThan(4096);
    for (const href of Object.values(linksOf(headers.link))) expect(href).toMatch(/^http:\/\/[\w.:%/?=&+*-]+$/);
    const long = `search=${encodeURIComponent('ü'.repeat(200))}&theme=${Array.from({ length: 50 }, (_, index) => `theme-${index}`).join()}`;
    const { headers: short } = await platform.http.get(`/api/catalogue?${long}`).expect(200);
    expect(short.link?.length).toBeLessThan(4096);
    expect(Object.keys(linksOf(short.link))).toContain('first');
  });

  it('are there also where an answer comes from memory', async () => {
    const path = '/api/catalogue?pageSize=3&page=2';
    const first = await platform.http.get(path).expect(200);
    const second = await platform.http.get(path).expect(200);
    expect(second.headers.link).toBe(first.headers.link);
    const known = await platform.http
      .get(path)
      .set('If-None-Match', first.headers.etag as string)
      .expect(304);
    expect(known.headers.link).toBe(first.headers.link);
  });
});

describe('links of the lists and entries of Strapi', () => {
  const ask = (path: string) => platform.http.get(path).expect(200);

  it('lead through all pages, there and back, and keep what was asked for', async () => {
    const query = 'filters[countries][region]=africa&fields[0]=title&populate=&locale=fr&sort=title';
    const all = await ask(`/api/practices?${query}&pagination[pageSize]=100`);
    expect(all.body.data.length).toBeGreaterThan(2);
    const { there, body, headers } = await throughAll(`/api/practices?${query}&pagination[pageSize]=2`);
    expect(there).toEqual(all.body.data.map(({ documentId }: any) => documentId));
    const links = linksOf(headers.link);
    expect((await follow(links.last)).body).toEqual(body);
    expect((await follow(links.first)).body.data[0].documentId).toBe(there[0]);
    expect(linksOf((await follow(links.prev)).headers.link).next).toBe(links.last);
    const english = await follow(links['alternate en']);
    const { searchParams } = new URL(links['alternate en'] as string);
    expect([...searchParams.keys()]).toEqual([
      'filters[countries][region]',
      'fields[0]',
      'populate',
      'locale',
      'sort',
      'pagination[pageSize]',
    ]);
    expect(english.body.meta.pagination.page).toBe(1);
  });

  it('follow what is asked by start and limit, and by pages that nobody counts', async () => {
    const parts = linksOf((await ask('/api/countries?pagination[start]=10&pagination[limit]=20')).headers.link);
    const starts = Object.entries(parts).flatMap(([rel, href]) => {
      const start = new URL(href).searchParams.get('pagination[start]');
      return start === null ? [] : [[rel, Number(start)]];
    });
    const { total } = (await ask('/api/countries?pagination[pageSize]=1')).body.meta.pagination;
    const last = 10 + Math.floor((total - 1 - 10) / 20) * 20;
    expect(Object.fromEntries(starts)).toEqual({ first: 0, prev: 0, next: 30, last });
    const uncounted = linksOf(
      (await ask('/api/countries?pagination[withCount]=false&pagination[page]=2')).headers.link,
    );
    expect(Object.keys(uncounted).slice(0, 3)).toEqual(['first', 'prev', 'next']);
    expect(uncounted.last).toBeUndefined();
    const none = linksOf((await ask('/api/practices?filters[title]=none&pagination[page]=7')).headers.link);
    expect([none.next, none.prev]).toEqual([undefined, none.last]);
  });

  it('of an entry lead to the languages in which it is published', async () => {
    const { headers } = await ask('/api/practices/occupation-permit?fields[0]=slug&populate=');
    const links = linksOf(headers.link);
    expect(Object.keys(links)).toEqual(expect.arrayContaining(['alternate en', 'alternate fr', 'alternate x-default']));
    const french = await follow(links['alternate fr']);
    expect([french.body.data.slug, Object.keys(french.body.data)]).toEqual([
      'permis-d-occupation',
      ['documentId', 'slug'],
    ]);
    expect(linksOf(french.headers.link)).toEqual(links);

    const documentId = await publishPractice(platform.strapi, { title: 'In English alone' });
    const alone = linksOf((await ask(`/api/practices/${documentId}`)).headers.link);
    expect(Object.keys(alone)).toEqual(['alternate en', 'alternate x-default']);
    await practicesOf(platform.strapi).delete({ documentId, locale: '*' });

    const [country] = (await ask('/api/countries?filters[iso2]=MU')).body.data;
    const names = linksOf((await ask(`/api/countries/${country.documentId}`)).headers.link);
    expect((await follow(names['alternate es'])).body.data.name).toBe('Mauricio');
  });

  it('are on the lists of all public types, and stay where an answer comes from memory', async () => {
    const { paths } = (await ask('/api/openapi.json')).body;
    const lists = Object.keys(paths).filter((path) => paths[`${path}/{id}`] !== undefined);
    expect(lists.length).toBe(12);
    for (const list of lists) {
      const first = await ask(`/api${list}`);
      expect([list, Object.keys(linksOf(first.headers.link))]).toEqual([
        list,
        expect.arrayContaining(['first', 'last', ...LOCALES.map((locale) => `alternate ${locale}`)]),
      ]);
      const second = await ask(`/api${list}`);
      expect([second.headers.etag, second.headers.link]).toEqual([first.headers.etag, first.headers.link]);
      const known = await platform.http
        .get(`/api${list}`)
        .set('If-None-Match', first.headers.etag as string)
        .expect(304);
      expect(known.headers.link).toBe(first.headers.link);
    }
  });

  it('cannot be broken by what was asked for', async () => {
    const { headers } = await ask(`/api/practices?filters[title]=${encodeURIComponent('é>; rel="next"')}`);
    for (const href of Object.values(linksOf(headers.link))) expect(href).toMatch(/^http:\/\/[\w.:%/?=&+*-]+$/);
  });
});
