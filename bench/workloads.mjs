/**
 * What is measured. To add a workload, add an entry:
 *
 *   key, title     how it is called
 *   ours, stock    the paths on each side, made from `facts`; both must mean the same answers, in the same order
 *   rest           the same of our content API, where it has it
 *   leastToStock   the run fails below it: requests per second of ours without kept answers, divided by those of stock
 *   leastToBare    the same of kept answers, divided by those of a bare server with the same bytes
 *   isRanked       whether ours answers by relevance, so that only totals can be compared
 *
 * `facts` are read from the generated content once ours serves: `slugs` of practices from all of the list, `pairs` of a
 * country (ISO 2) and a theme (key) of one and the same practice, and `lastPage` of the whole list.
 */
const PAGE_SIZE = 20;
const FAR_PAGE = 400;
/** One in a hundred of the generated practices has it. */
const RARE_WORD = 'transhumance';
/** Of how many practices slugs and pairs are taken. */
export const SAMPLES = 20;

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
    ...lists(() => [{ ours: {}, rest: {} }]),
    leastToStock: 40,
    leastToBare: 0.4,
  },
  {
    key: 'W2',
    title: 'of one country and one theme, with total',
    ...lists(({ pairs }) =>
      pairs.map(({ country, theme }) => ({
        ours: { country, theme },
        rest: { 'filters[countries][iso2][$eq]': country, 'filters[thematicAreas][key][$eq]': theme },
      })),
    ),
    leastToStock: 30,
  },
  {
    key: 'W3',
    title: 'one by slug, with all that its page shows',
    ours: ({ slugs }) => slugs.map((slug) => `/api/catalogue/practice/${slug}`),
    rest: ({ slugs }) => slugs.map((slug) => practices({}, `/${slug}`)),
    stock: ({ slugs }) => slugs.map((slug) => practices({ 'filters[slug][$eq]': slug, ...PAGE })),
    leastToStock: 50,
    leastToBare: 0.4,
  },
  {
    key: 'W4',
    title: 'a word that one in a hundred texts has, with total',
    ...lists(() => [{ ours: { search: RARE_WORD }, rest: { _q: RARE_WORD } }]),
    isRanked: true,
    leastToStock: 50,
  },
  {
    key: 'W5',
    title: `page ${FAR_PAGE} (or the last), with total`,
    ...lists(({ lastPage }) => {
      const page = Math.min(FAR_PAGE, lastPage);
      return [{ ours: { page }, rest: { 'pagination[page]': page } }];
    }),
    leastToStock: 40,
  },
];

/** How many times longer the slowest hundredth of answers may take while somebody edits. */
export const MOST_WITH_EDITS = 2;

/** What nobody should send; none may take longer than so many times a plain search. */
export const PLAIN_SEARCH = `/api/catalogue?type=practice&search=${RARE_WORD}`;
export const MOST_TO_PLAIN = 10;
export const BAD_INPUTS = {
  'page=0': 'page=0',
  'pageSize=10^9': 'pageSize=1000000000',
  'a page far behind the last': 'page=100000',
  'a country that does not exist': 'country=ZZ',
  '5,000 characters of search': `search=${'migration '.repeat(500).replaceAll(' ', '+')}`,
  '5,000 different letters': `search=${Array.from({ length: 2500 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('+')}`,
  quotation: 'search=%22',
  star: 'search=*',
  minus: 'search=-',
  'what is not': 'search=-migration',
  'one letter': 'search=m',
  'NEAR(': 'search=NEAR(',
  NUL: 'search=%00',
  emoji: 'search=%F0%9F%8C%8D',
};

/** The pages of a list from which slugs and pairs are taken. */
export function samplePages(lastPage) {
  return Array.from({ length: SAMPLES }, (_, index) => 1 + Math.floor((index / SAMPLES) * lastPage));
}

export function listPath(page) {
  return catalogue({ page, pageSize: PAGE_SIZE });
}

/** Lists of practices in our default order, which the stock project has to be asked for. */
function lists(paramsOf) {
  const size = { 'pagination[pageSize]': PAGE_SIZE };
  return {
    ours: (facts) => paramsOf(facts).map(({ ours }) => catalogue({ ...ours, pageSize: PAGE_SIZE })),
    rest: (facts) => paramsOf(facts).map(({ rest }) => practices({ ...rest, ...size })),
    stock: (facts) => paramsOf(facts).map(({ rest }) => practices({ ...rest, ...NEWEST_FIRST, ...CARD, ...size })),
  };
}

function catalogue(params) {
  return `/api/catalogue?${queryOf({ type: 'practice', locale: 'en', ...params })}`;
}

function practices(params, one = '') {
  const query = queryOf(params);
  return `/api/practices${one}${query && `?${query}`}`;
}

function queryOf(params) {
  return Object.entries(params)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

function populate(...relations) {
  return Object.fromEntries(relations.map((relation) => [`populate[${relation}]`, true]));
}

function populateFields(relation, ...fields) {
  return Object.fromEntries(fields.map((field, position) => [`populate[${relation}][fields][${position}]`, field]));
}
