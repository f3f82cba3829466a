/**
 * What is measured. To add a workload, add an entry:
 *
 *   key, title   how it is called
 *   ours, stock  the path on each side, made from `facts`; both must mean the same answer
 *   leastRatio   the run fails below it (requests per second of ours, divided by those of stock)
 *
 * `facts` are read from the generated content once both serve: `slug`, `country` (ISO 2) and `theme`
 * (key) of one and the same practice, `rareWord`, and `lastPage` of the whole list.
 */
const PAGE_SIZE = 20;
const FAR_PAGE = 400;

/** What a stock project must be told and this platform does unasked: newest first, and what a card shows. */
const NEWEST_FIRST = { 'sort[0]': 'dateAdded:desc', 'sort[1]': 'documentId:asc' };
const CARD = {
  ...populateFields('countries', 'name', 'nameFr', 'nameEs', 'iso2', 'iso3', 'region', 'subregion'),
  ...populateFields('thematicAreas', 'name', 'nameFr', 'nameEs', 'key', 'scheme'),
};

/** What the page of one practice shows. */
const PAGE = {
  ...CARD,
  ...populate(
    'documents',
    'videos',
    'links',
    'image',
    'partnerCountries',
    'organisations',
    'partners',
    'delegation',
    'resultFigures',
  ),
  ...Object.fromEntries(
    ['meeting', 'roundtable', 'adaptedFrom'].flatMap((relation) =>
      ['title', 'slug'].map((field, position) => [`populate[${relation}][fields][${position}]`, field]),
    ),
  ),
};

export const WORKLOADS = [
  {
    key: 'W1',
    title: 'newest 20, with countries, themes and total',
    ...list(() => ({})),
    leastRatio: 5,
  },
  {
    key: 'W2',
    title: 'of one country and one theme, with total',
    ...list(({ country, theme }) => ({
      'filters[countries][iso2][$eq]': country,
      'filters[thematicAreas][key][$eq]': theme,
    })),
  },
  {
    key: 'W3',
    title: 'one by slug, with all that its page shows',
    ours: ({ slug }) => practices({}, `/${slug}`),
    stock: ({ slug }) => practices({ 'filters[slug][$eq]': slug, ...PAGE }),
  },
  {
    key: 'W4',
    title: 'a rare word (_q), with total',
    ...list(({ rareWord }) => ({ _q: rareWord })),
  },
  {
    key: 'W5',
    title: `page ${FAR_PAGE} (or the last), with total`,
    ...list(({ lastPage }) => ({ 'pagination[page]': Math.min(FAR_PAGE, lastPage) })),
  },
];

/** Where the facts are read. */
export const FACTS = {
  slug: 'generated-practice-00001',
  // Row 1,207 of the generated practices and every 500th after it has it.
  rareWord: 'transhumance',
  onePath: practices({}, '/generated-practice-00001'),
  listPath: practices({ 'pagination[pageSize]': PAGE_SIZE }),
};

/** A list of practices in our default order, which the stock project has to be asked for. */
function list(paramsOf) {
  const size = { 'pagination[pageSize]': PAGE_SIZE };
  return {
    ours: (facts) => practices({ ...paramsOf(facts), ...size }),
    stock: (facts) => practices({ ...paramsOf(facts), ...NEWEST_FIRST, ...CARD, ...size }),
  };
}

function practices(params, one = '') {
  const query = Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/api/practices${one}${query && `?${query}`}`;
}

function populate(...relations) {
  return Object.fromEntries(relations.map((relation) => [`populate[${relation}]`, true]));
}

function populateFields(relation, ...fields) {
  return Object.fromEntries(fields.map((field, position) => [`populate[${relation}][fields][${position}]`, field]));
}
