/**
 * The catalogue's addresses. They are open to everybody, and no role is asked for: what is in the catalogue is
 * public, and Strapi reads the permissions of the public from the database for each request that asks for one.
 */
import { z } from 'zod';
import { LOCALES } from '../../../../../content-api/locales';
import { CATALOGUE_TYPES } from '../shared/catalogue-types';
import { CALL_STATES, FACETS, SORTS, REGIONS } from './parameters';

const text = z.string();
const nullableText = z.string().nullable();
const locale = z.enum(LOCALES).default('en');
const country = z.object({ documentId: text, name: text, iso2: text, region: z.enum(REGIONS) });
const theme = z.object({ documentId: text, name: text, key: text, scheme: text });

const card = z.object({
  type: z.enum(CATALOGUE_TYPES),
  documentId: text,
  slug: nullableText,
  title: text,
  summary: nullableText,
  kind: nullableText,
  countries: z.array(country),
  thematicAreas: z.array(theme),
  dateAdded: nullableText.describe('A day, as in 2019-03-12.'),
  year: z.int().nullable().describe('Of publication; of a practice or call, the year of dateAdded.'),
  publishedAt: text.describe('When it was last published (ISO 8601, UTC).'),
  contentLocale: z.enum(LOCALES).describe('The language that the texts are really in.'),
  closesAt: nullableText.describe(
    'When a call closes (ISO 8601, UTC); null when it is rolling, and for what is no call.',
  ),
  callState: z
    .enum(CALL_STATES)
    .nullable()
    .describe('Computed at the moment of the request; null for what is no call.'),
  freshness: z.enum(['green', 'yellow', 'red', 'inactive']).nullable(),
});

const facetValues = z.array(z.object({ key: text, label: text, count: z.int() }));

const list = z.object({
  data: z.array(
    card.extend({
      snippet: nullableText.describe('Of a search: a piece of the text as HTML, with no markup but <mark>.'),
    }),
  ),
  meta: z.object({
    pagination: z.object({ page: z.int(), pageSize: z.int(), pageCount: z.int(), total: z.int() }),
    facets: z.object(Object.fromEntries(FACETS.map((facet) => [facet, facetValues.optional()]))).optional(),
  }),
});

const one = z.object({
  data: z
    .looseObject({
      type: z.enum(CATALOGUE_TYPES),
      documentId: text,
      contentLocale: z.enum(LOCALES).describe('The language that the texts are really in.'),
      translations: z
        .array(z.object({ locale: z.enum(LOCALES), slug: nullableText }))
        .describe('The languages in which it is published, for a language switch.'),
      related: z.array(card.extend({ reason: z.enum(['same theme and country', 'same country', 'same theme']) })),
    })
    .describe('Everything that the type answers for one entry by itself, and the related entries.'),
  meta: z
    .object({
      jsonLd: z
        .looseObject({ '@context': text, '@type': text, '@id': text, url: text, name: text })
        .describe('The entry in the words of schema.org, for a script element of type application/ld+json.'),
      alternates: z
        .array(z.object({ hreflang: z.enum([...LOCALES, 'x-default']), href: text }))
        .describe('Where people read it in the languages in which it is published.'),
    })
    .describe("What belongs into the head of the entry's page."),
});

const repeatable = 'May be repeated, or hold several with commas; one of them must fit.';
/** One value or several. */
const many = <T extends z.ZodType>(value: T, what = '') =>
  z
    .union([value, z.array(value)])
    .optional()
    .describe(`${what}${repeatable}`);

/** What everything that comes from the catalogue is filtered by. */
export const filterQuery = {
  type: many(z.enum(CATALOGUE_TYPES)),
  country: many(text, 'ISO 3166, two letters. '),
  theme: many(text, 'Key of a thematic area. '),
  region: many(z.enum(REGIONS)),
  sdg: many(z.int().min(1).max(17)),
  gcm: many(z.int().min(1).max(23)),
  year: many(z.int().min(1900).max(2100)),
  callState: many(z.enum(CALL_STATES)),
  search: z
    .string()
    .max(200)
    .optional()
    .describe('Words that must be found; "…" for a phrase, - for what must not be found.'),
  locale,
};

const listQuery = {
  ...filterQuery,
  sort: z.enum(SORTS).optional().describe('newest, and relevance where something is searched.'),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(20),
  facets: text.optional().describe(`Which counts come along: a list of ${FACETS.join(', ')}.`),
};

export const catalogueRoutes = [
  {
    method: 'GET',
    path: '/',
    handler: 'catalogue.find',
    request: { query: listQuery },
    response: list,
    config: { auth: false },
  },
  {
    method: 'GET',
    path: '/:type/:slug',
    handler: 'catalogue.findOne',
    request: {
      params: { type: z.enum(CATALOGUE_TYPES), slug: text.describe('slug or documentId') },
      query: { locale },
    },
    response: one,
    config: { auth: false },
  },
];
