/** What a search finds first, on the demonstration content, in three languages: the same on both databases. */
import type { Card } from '../support/catalogue';
import { startPlatform, type Platform } from '../support/platform';
import { practicesOf } from '../support/practices';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

async function search(locale: string, words: string): Promise<{ slugs: string[]; entries: Card[]; total: number }> {
  const query = `locale=${locale}&pageSize=100&search=${encodeURIComponent(words)}`;
  const { body } = await platform.http.get(`/api/catalogue?${query}`).expect(200);
  const entries = body.data as Card[];
  return { slugs: entries.map(({ slug }) => slug), entries, total: body.meta.pagination.total };
}

/** A search, and what must come before everything else, in whatever order. */
const FIRST: [locale: string, search: string, first: string[]][] = [
  // Words of a title, their singular and plural.
  ['en', 'occupation permit', ['occupation-permit']],
  ['en', 'Occupation PERMITS', ['occupation-permit']],
  [
    'en',
    'domestic worker',
    [
      'checklist-to-protect-and-support-domestic-workers',
      'not-a-minute-more-time-to-protect-the-rights-of-migrant-domestic-workers',
    ],
  ],
  ['en', 'domestic workers checklist', ['checklist-to-protect-and-support-domestic-workers']],
  [
    'en',
    'circular migration',
    [
      'france-mauritius-agreement-on-the-circular-migration-of-professionals',
      'support-of-circular-migration-and-reintegration-process-in-armenia',
    ],
  ],
  ['en', 'migration data', ['ecowas-regional-guidelines-on-migration-data', 'call-for-practices-migration-data']],
  ['en', 'integration', ['norway-integration-policy', 'demonstration-funding-for-integration-services']],
  [
    'en',
    'mainstreaming',
    [
      'mainstreaming-migration-into-development-planning-a-handbook-for-policy-makers-and-practitioners',
      'pilot-project-on-mainstreaming-migration-into-national-development-strategies',
    ],
  ],
  ['en', 'diaspora handbook', ['developing-a-road-map-for-engaging-diasporas-in-development-a-handbook']],
  ['en', 'seasonal', ['seasonal-worker-programme']],
  [
    'en',
    'mayors',
    ['call-to-local-action-for-migrants-and-refugees', 'call-to-local-action-for-migrants-and-refugees'],
  ],
  ['en', 'climates', ['demonstration-online-exchange-on-climate-and-migration']],
  // A word of a theme or of a text, where no title has it.
  ['en', 'remittance', ['envoi-d-argent', 'pilot-programme-on-intra-african-talent-mobility']],
  ['en', 'remittances cost', ['envoi-d-argent']],
  ['en', 'recruitment bangladesh', ['bangladesh-overseas-employment-and-services-limited']],
  // Countries, organisations, acronyms.
  ['en', 'georgia profile', ['migration-profile-of-georgia-2015', 'migration-profile-of-georgia-2019']],
  ['en', 'ecowas', ['ecowas-regional-guidelines-on-migration-data']],
  ['en', 'thamm', ['thamm-labour-migration-governance-north-africa']],
  ['en', 'Cote d’Ivoire', ['migration-in-cote-d-ivoire-national-profile']],
  ['en', 'mauritius permit', ['occupation-permit']],
  // Beginnings of words, hyphens.
  [
    'en',
    'moldov profil',
    [
      'extended-migration-profile-of-the-republic-of-moldova',
      'extended-migration-profile-of-the-republic-of-moldova-2007-2012',
    ],
  ],
  ['en', 'co-operation labour management', ['egyptian-jordanian-cooperation-in-labour-management']],
  [
    'en',
    'policymakers',
    ['mainstreaming-migration-into-development-planning-a-handbook-for-policy-makers-and-practitioners'],
  ],
  // Phrases and exclusion.
  ['en', '"circular migration" armenia', ['support-of-circular-migration-and-reintegration-process-in-armenia']],
  ['en', '"road map"', ['developing-a-road-map-for-engaging-diasporas-in-development-a-handbook']],
  ['en', 'georgia -profile -emigrants', ['national-migration-strategy-2016-2020']],
  ['en', 'labour management -man', ['egyptian-jordanian-cooperation-in-labour-management']],
  ['en', 'georgia \u2013profile \u2212emigrants', ['national-migration-strategy-2016-2020']],
  // Broken signs are words.
  ['en', '"occupation permit', ['occupation-permit']],
  ['en', 'title:occupation AND (permit*', []],

  ['fr', "permis d'occupation", ['permis-d-occupation']],
  ['fr', 'permis d’occupations', ['permis-d-occupation']],
  ['fr', 'permis d\u02bcoccupation', ['permis-d-occupation']],
  ['fr', 'per\u00admis d\uff07occupa\u200btion', ['permis-d-occupation']],
  ['fr', 'accord bilatéraux', ['accords-bilateraux-du-nepal-sur-la-migration-de-travail']],
  ['fr', 'régionaux données', ['lignes-directrices-regionales-de-la-cedeao-sur-les-donnees-migratoires']],
  ['fr', 'travailleur saisonnier', ['programme-pour-les-travailleurs-saisonniers']],
  ['fr', 'envoi de fonds', ['envoi-d-argent', 'programme-pilote-sur-la-mobilite-intra-africaine-des-talents']],
  [
    'fr',
    'donnees migratoires',
    ['appel-a-pratiques-donnees-migratoires', 'lignes-directrices-regionales-de-la-cedeao-sur-les-donnees-migratoires'],
  ],
  ['fr', 'stratégie nationale', ['strategie-nationale-en-matiere-de-migration-2016-2020']],
  ['fr', 'accord bilatéral', ['accords-bilateraux-du-nepal-sur-la-migration-de-travail']],
  ['fr', 'profil migratoire géorgie', ['profil-migratoire-de-la-georgie-2015', 'profil-migratoire-de-la-georgie-2019']],
  ['fr', 'diaspora africaine', ['sedima-ministeres-africains-de-la-diaspora']],
  ['fr', "l'intégration de la norvège", ['norway-integration-policy']],
  ['fr', 'main d’oeuvre', ['thamm-gouvernance-de-la-migration-de-travail-afrique-du-nord']],
  ['fr', 'liste de contrôle', ['liste-de-controle-pour-la-protection-et-le-soutien-des-travailleurs-domestiques']],
  [
    'fr',
    'REFUGIE local',
    [
      'appel-a-l-action-locale-pour-les-migrants-et-les-refugies',
      'appel-a-l-action-locale-pour-les-migrants-et-les-refugies',
    ],
  ],

  ['es', 'permisos de ocupacion', ['permiso-de-ocupacion']],
  ['es', 'trabajador de temporada', ['programa-de-trabajadores-de-temporada']],
  ['es', 'remesas', ['envoi-d-argent', 'programa-piloto-sobre-la-movilidad-intraafricana-del-talento']],
  ['es', 'acuerdo bilateral', ['acuerdos-bilaterales-de-nepal-sobre-migracion-laboral']],
  ['es', 'perfil migratorio guatemala', ['perfil-migratorio-de-guatemala']],
  ['es', 'comunidad marroqui', ['consejo-de-la-comunidad-marroqui-en-el-extranjero']],
  ['es', '"trabajadores migrantes" indonesia', ['ley-de-proteccion-de-los-trabajadores-migrantes-indonesios']],
  [
    'es',
    'estrategias nacionales',
    [
      'estrategia-nacional-de-migracion-2016-2020',
      'proyecto-piloto-sobre-la-incorporacion-de-la-migracion-en-las-estrategias-nacionales-de-desarrollo',
    ],
  ],
  [
    'es',
    'dato migratorio',
    ['directrices-regionales-de-la-cedeao-sobre-datos-migratorios', 'convocatoria-de-practicas-datos-migratorios'],
  ],
  ['es', 'diáspora africana ministerio', ['sedima-ministerios-africanos-de-la-diaspora']],
];

it.each(FIRST)('%s: %s', async (locale, words, first) => {
  const { slugs } = await search(locale, words);
  expect(slugs.slice(0, first.length).sort()).toEqual([...first].sort());
});

it('every word must be found, and what is excluded must not', async () => {
  const [all, handbooks] = [await search('en', 'diaspora'), await search('en', 'diaspora handbook')];
  const without = await search('en', 'diaspora -handbook');
  expect(handbooks.total).toBeGreaterThan(0);
  expect(without.total).toBe(all.total - handbooks.total);
  expect(without.slugs.filter((slug) => handbooks.slugs.includes(slug))).toEqual([]);
  expect((await search('en', '-diaspora')).total).toBe(64 - all.total);
});

it('what is excluded are whole words, with their plural', async () => {
  const [all, whole] = [await search('en', 'migration'), await search('en', 'migration "pro"')];
  expect((await search('en', 'migration -pro')).total).toBe(all.total - whole.total);
  const labour = await search('en', 'labour -man');
  expect(labour.slugs).toContain('egyptian-jordanian-cooperation-in-labour-management');
  expect((await search('en', 'migration -diasporas')).slugs).toEqual((await search('en', 'migration -diaspora')).slugs);
  for (const dash of ['\u2013', '\u2212'])
    expect((await search('en', `migration ${dash}diaspora`)).slugs).toEqual(
      (await search('en', 'migration -diaspora')).slugs,
    );
  expect((await search('en', 'migration \u2013 diaspora')).slugs).toEqual(
    (await search('en', 'migration diaspora')).slugs,
  );
});

it('accents, capitals, apostrophes, hyphens and plurals make no difference to what is found', async () => {
  for (const [locale, ...spellings] of [
    ['fr', 'réfugiés', 'refugies', 'RÉFUGIÉ', 'refugie'],
    ['fr', "l'étranger", 'l’étranger', 'etranger'],
    ['en', 'cooperation', 'co-operation'],
    ['en', 'countries', 'country', 'COUNTRY'],
    ['en', 'migrant women', 'migrants woman'],
    ['es', 'país', 'paises', 'países'],
    ['es', 'migración', 'migraciones', 'migracion'],
  ]) {
    const found = await Promise.all(
      spellings.map(async (words) => (await search(locale as string, words)).slugs.sort()),
    );
    expect(found[0]?.length).toBeGreaterThan(0);
    for (const [index, slugs] of found.entries())
      expect([spellings[index], slugs]).toEqual([spellings[index], found[0]]);
  }
});

it('a text that is not there in a language is found by its own words, and by the names of that language', async () => {
  for (const words of ['empowerment', 'Maurice enterprises']) {
    const { entries } = await search('fr', words);
    expect(entries[0]).toMatchObject({ slug: 'empowerment-programme', contentLocale: 'en' });
  }
});

it('quotes a text where it can be read, and nothing else', async () => {
  const { entries } = await search('es', 'migración');
  const profiles = entries.filter(({ type }) => type === 'migration-profile');
  expect(profiles.length).toBeGreaterThan(0);
  for (const { type, snippet } of entries) {
    if (snippet !== null && !snippet.includes('<mark>')) expect(snippet).toMatch(/[.!?…]/);
    if (type === 'migration-profile' && snippet !== null) expect(snippet).toContain('<mark>');
  }
  const snippets = (await search('en', '"European Union" iom')).entries.map(({ snippet }) => snippet);
  expect(snippets).toContain('<mark>IOM</mark> · <mark>European</mark> <mark>Union</mark> · 2005-2010');
});

it('marks in the snippet what was found', async () => {
  const { entries } = await search('en', 'corridors');
  expect(entries).toHaveLength(1);
  expect(entries[0]?.snippet).toContain('26 <mark>corridors</mark> that start in France');
  expect((await search('fr', "compare l'envoi")).entries[0]?.snippet).not.toMatch(/<(?!\/?mark>)/);
});

it('is combined with filters', async () => {
  const { body } = await platform.http.get('/api/catalogue?search=diaspora&country=MA&type=practice').expect(200);
  expect(body.data.map(({ slug }: Card) => slug).sort()).toEqual([
    'council-of-the-moroccan-community-living-abroad',
    'medma2-mobilisation-of-moroccans-abroad',
  ]);
});

describe('in texts that are published', () => {
  beforeAll(async () => {
    const practices = practicesOf(platform.strapi);
    const publish = async (title: string, summary: string) => {
      const { documentId } = await practices.create({ locale: 'en', data: { title, summary, scope: 'global' } });
      await practices.publish({ documentId, locale: '*' });
    };
    await publish('Singulars', 'Zanzi: régional, nouveau, chairman, businesswoman, midwife, half a life, una voz.');
    await publish('Plurals', 'Zanzi: régionaux, nouveaux, chairmen, businesswomen, midwives, halves, lives, voces.');
    await publish('Pasted', 'Zanzi: rein\u00adté\u00adgra\u00adtion d\u02bcune mi\u200bgrante, Qur\u02bean.');
    await publish('Managers', 'Zanzi: management of professions. Policy-makers. Leaflets.');
    await publish('Whole words', 'Zanzi: men, pros, policies, a leaf.');
  });

  const found = async (words: string) =>
    (await search('en', `zanzi ${words}`)).entries.map(({ title }) => title).sort();

  it.each([
    ['régional', 'régionaux'],
    ['nouveau', 'nouveaux'],
    ['chairman', 'chairmen'],
    ['businesswoman', 'businesswomen'],
    ['midwife', 'midwives'],
    ['half', 'halves'],
    ['life', 'lives'],
    ['voz', 'voces'],
  ])('%s and %s find each other', async (one, many) => {
    expect(await found(one)).toEqual(['Plurals', 'Singulars']);
    expect(await found(many)).toEqual(['Plurals', 'Singulars']);
  });

  it('what only looks related is not found', async () => {
    expect(await found('live')).toEqual(['Plurals']);
    expect(await found('leaves')).toEqual([]);
  });

  it.each(['réintégration', 'reintegration', 'migrante', "d'une", 'l’une', 'quran', "Qur'an", 'rein\u00adtégration'])(
    '%s is found in what was pasted',
    async (words) => expect(await found(words)).toEqual(['Pasted']),
  );

  it('the snippet of what was pasted marks the right place', async () => {
    const [entry] = (await search('en', 'zanzi reintegration migrante')).entries;
    expect(entry?.snippet).toBe(
      '<mark>Zanzi</mark>: <mark>rein\u00adté\u00adgra\u00adtion</mark> d\u02bcune <mark>mi\u200bgrante</mark>, Qur\u02bean.',
    );
  });

  it.each([
    ['-man', ['Managers', 'Pasted', 'Plurals', 'Singulars']],
    ['-pro', ['Managers', 'Pasted', 'Plurals', 'Singulars']],
    ['-policy', ['Pasted', 'Plurals', 'Singulars']],
    ['\u2013"policy makers"', ['Pasted', 'Plurals', 'Singulars', 'Whole words']],
    ['\u2212policymaker', ['Pasted', 'Plurals', 'Singulars', 'Whole words']],
    ['-leaf -voz', ['Managers', 'Pasted']],
  ])('%s excludes no more than it says', async (words, titles) => expect(await found(words)).toEqual(titles));
});
