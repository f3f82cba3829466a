/** Reads the parameters of the catalogue's addresses. Pure. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { DEFAULT_LOCALE, LOCALES } from '../../../../../content-api/locales';
import { findUnstorable } from '../../../../../documents/unstorable-text';
import { CATALOGUE_TYPES } from '../shared/catalogue-types';

export const FACETS = ['type', 'country', 'theme', 'region', 'sdg', 'gcm', 'callState', 'year'] as const;
export type Facet = (typeof FACETS)[number];
export const SORTS = ['newest', 'relevance', 'deadline', 'title'] as const;
export const CALL_STATES = ['open', 'closing-soon', 'closed'] as const;
export const REGIONS = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const;

const MOST_VALUES = 50;
/** As many as an index of sitemaps may name. */
const LAST_SITEMAP = 50_000;
const LONGEST_SEARCH = 200;
const LAST_PAGE = 100_000;
export const LARGEST_PAGE = 100;
const NO_PARAMETER = 'is no parameter here';

/** A parameter that may be repeated, or hold several with commas. */
const many = <T extends z.ZodType<unknown, string>>(value: T, what: string) =>
  z
    .preprocess(
      (given) => (typeof given === 'string' ? given.split(',') : given),
      z.array(value, `must be ${what}`).min(1).max(MOST_VALUES, `must have at most ${MOST_VALUES} values`),
    )
    .transform((values) => [...new Set(values)])
    .optional();

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const textLike = (pattern: RegExp, what: string) => z.string(`must be ${what}`).regex(pattern, `must be ${what}`);

const numberOf = (least: number, most: number) => {
  const what = `a whole number from ${least} to ${most}`;
  return textLike(/^\d{1,9}$/, what)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be ${what}`);
};

const COUNTRY = 'a country code of two letters (ISO 3166)';
const THEME = 'the key of a thematic area';

export const locale = oneOf(LOCALES).default(DEFAULT_LOCALE);

export const filters = {
  type: many(oneOf(CATALOGUE_TYPES), `one of ${CATALOGUE_TYPES.join(', ')}`),
  country: many(
    textLike(/^[A-Za-z]{2}$/, COUNTRY).transform((code) => code.toUpperCase()),
    COUNTRY,
  ),
  theme: many(textLike(/^[a-z0-9]+(-[a-z0-9]+)*$/, THEME).max(100, `must be ${THEME}`), THEME),
  region: many(oneOf(REGIONS), `one of ${REGIONS.join(', ')}`),
  sdg: many(numberOf(1, 17), 'a whole number from 1 to 17'),
  gcm: many(numberOf(1, 23), 'a whole number from 1 to 23'),
  year: many(numberOf(1900, 2100), 'a year from 1900 to 2100'),
  callState: many(oneOf(CALL_STATES), `one of ${CALL_STATES.join(', ')}`),
  search: z
    .string('must be a text')
    .max(LONGEST_SEARCH, `must have at most ${LONGEST_SEARCH} characters`)
    .refine((text) => findUnstorable(text) === undefined, 'has a character that no text has')
    .transform((text) => text.trim())
    .optional(),
  locale,
};

export const listParameters = {
  ...filters,
  sort: oneOf(SORTS).optional(),
  page: numberOf(1, LAST_PAGE).default(1),
  pageSize: numberOf(1, LARGEST_PAGE).default(20),
  facets: many(oneOf(FACETS), `a list of ${FACETS.join(', ')}`),
};

const listQuery = z.strictObject(listParameters);
const filterQuery = z.strictObject(filters);
const pageQuery = z.strictObject({ locale });
const sitemapQuery = z.strictObject({ page: numberOf(1, LAST_SITEMAP).optional() });

export type Filters = z.output<z.ZodObject<typeof filters>>;
export type ListQuery = z.output<typeof listQuery>;

/** @throws ValidationError that names each parameter that is wrong, and why */
export function readListQuery(query: unknown): ListQuery {
  const asked = read(listQuery, query);
  if (asked.sort === 'relevance' && !asked.search) refuse([{ path: ['sort'], message: 'relevance needs search' }]);
  return asked;
}

/** @throws ValidationError that names each parameter that is wrong, and why */
export function readFilters(query: unknown): Filters {
  return read(filterQuery, query);
}

/** @throws ValidationError that names each parameter: there is none */
export function readNoQuery(query: unknown): void {
  read(z.strictObject({}), query);
}

/** @throws ValidationError that names each parameter that is wrong, and why */
export function readSitemapQuery(query: unknown): z.output<typeof sitemapQuery> {
  return read(sitemapQuery, query);
}

/** @throws ValidationError that names each parameter that is wrong, and why */
export function readPageQuery(query: unknown): z.output<typeof pageQuery> {
  return read(pageQuery, query);
}

interface Problem {
  path: string[];
  message: string;
}

function read<T extends z.ZodType>(schema: T, query: unknown): z.output<T> {
  const { success, data, error } = schema.safeParse(query);
  // The one name that zod passes over.
  const unseen = Object.hasOwn(query as object, '__proto__') ? ['__proto__'] : [];
  if (success && unseen.length === 0) return data;
  return refuse([
    ...unseen.map((name) => ({ path: [name], message: NO_PARAMETER })),
    ...(error?.issues ?? []).flatMap((issue) => problemsOf(issue, query)),
  ]);
}

function problemsOf(issue: z.core.$ZodIssue, query: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [key], message: NO_PARAMETER }));
  const [name = '', ...rest] = issue.path.map(String);
  const given = (query as Record<string, unknown>)[name];
  const isOneOfSeveral = rest.length === 0 && Array.isArray(given) && given.length > 1;
  const wantsOne = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  return [{ path: [name], message: isOneOfSeveral && wantsOne ? 'may be given only once' : issue.message }];
}

/** @throws ValidationError that names them */
export function refuse(problems: Problem[]): never {
  const named = problems.map(({ path, message }) => ({
    path,
    message: `${path.join('.')}: ${message}`,
    name: 'ValidationError',
  }));
  throw new errors.ValidationError([...new Set(named.map(({ message }) => message))].join('; '), { errors: named });
}
