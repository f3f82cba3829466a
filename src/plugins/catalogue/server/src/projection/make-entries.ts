/** Makes the entries of the catalogue from a document's published rows. Pure. */
import { createHash } from 'node:crypto';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { presentNames } from '../../../../../content-api/taxonomy-names';
import { wordsOf } from '../search/fold';
import { foldTexts, withNames, type FoldedTexts } from '../search/search-fields';
import type { CatalogueType } from '../shared/catalogue-types';
import type { TermFacet } from '../shared/terms';
import type { PublishedRow } from './document.repository';
import type { Entry } from './entry';

type Related = Record<string, unknown> & { documentId: string };

/** Long texts, in the order in which they are searched and quoted. */
const BODY: Record<CatalogueType, string[]> = {
  practice: [
    'objectives',
    'activities',
    'beneficiaries',
    'results',
    'enablingFactors',
    'constraints',
    'lessonsLearned',
    'whatDidNotWork',
    'replicationConditions',
    'resources',
    'gfmdSource',
  ],
  'call-for-action': ['what', 'targetGroup', 'description', 'outcome', 'gfmdSource'],
  'policy-tool': [],
  'migration-profile': ['agency', 'governmentOwner', 'funder', 'coverage'],
};

/** Relations whose names are searched. */
const NAMED = ['countries', 'country', 'partnerCountries', 'thematicAreas', 'organisations', 'partners', 'publishers'];

/** @param presentChange how a change of a deadline is shown in a language */
export function makeEntries(
  type: CatalogueType,
  languages: Map<Locale, PublishedRow>,
  presentChange: (change: unknown, locale: Locale) => unknown,
): Entry[] {
  const source = LOCALES.map((locale) => languages.get(locale)).find((row) => row !== undefined);
  if (source === undefined) return [];
  const translations = LOCALES.flatMap((locale) => {
    const row = languages.get(locale);
    return row === undefined ? [] : [{ locale, slug: row.slug ?? null }];
  });
  // A text that stands for other languages too is folded once.
  const folded = new Map([...languages.values()].map((row) => [row, foldTexts(textsOf(type, row))]));
  return LOCALES.map((locale) => {
    const row = languages.get(locale) ?? source;
    return makeEntry(type, locale, row, folded.get(row) as FoldedTexts, translations, presentChange);
  });
}

function makeEntry(
  type: CatalogueType,
  locale: Locale,
  published: PublishedRow,
  folded: FoldedTexts,
  translations: { locale: Locale; slug: unknown }[],
  presentChange: (change: unknown, locale: Locale) => unknown,
): Entry {
  const row = named(published, locale) as PublishedRow;
  if (Array.isArray(row.deadlineChanges) || row.deadlineChanges === null) {
    row.deadlineChanges = (row.deadlineChanges ?? []).map((change: unknown) => presentChange(change, locale));
  }
  const countries = manyOf(row.countries ?? row.country);
  const themes = manyOf(row.thematicAreas);
  const page = JSON.stringify({ type, ...row, contentLocale: row.locale, translations });
  return {
    type,
    documentId: row.documentId,
    locale,
    contentLocale: row.locale,
    // A slug is made for every entry that has none; the documentId leads to an entry too.
    slug: textOf(row.slug) || row.documentId,
    sortTitle: wordsOf(textOf(row.title)).join(' '),
    sortDate: textOf(row.dateAdded),
    year: yearOf(row),
    closesAt: instantOf(row.closesAt),
    lastConfirmedAt: instantOf(row.lastConfirmedAt),
    hasOutcome: textOf(row.outcome) !== '',
    publishedAt: new Date(row.publishedAt).getTime(),
    card: JSON.stringify({
      type,
      documentId: row.documentId,
      slug: row.slug ?? null,
      title: row.title ?? null,
      summary: row.summary ?? null,
      kind: row.kind ?? null,
      countries: countries.map(({ documentId, name, iso2, region }) => ({ documentId, name, iso2, region })),
      thematicAreas: themes.map(({ documentId, name, key, scheme }) => ({ documentId, name, key, scheme })),
      dateAdded: row.dateAdded ?? null,
      year: yearOf(row),
      publishedAt: row.publishedAt,
      contentLocale: row.locale,
    }),
    page,
    body: locale === row.locale ? bodyOf(type, row) : null,
    terms: termsOf(row, countries, themes),
    texts: withNames(folded, [
      ...NAMED.flatMap((name) => manyOf(row[name]).flatMap(namesOf)),
      ...listOf<string>(row.tags),
    ]),
    references: [...new Set(referencesOf(row))].filter((documentId) => documentId !== row.documentId).sort(),
    // All of the above is made of what the page shows.
    fingerprint: createHash('sha256').update(page).digest('base64'),
  };
}

function textsOf(type: CatalogueType, row: PublishedRow) {
  return { title: textOf(row.title), summary: textOf(row.summary), body: longTextsOf(type, row).join('\n\n') };
}

function bodyOf(type: CatalogueType, row: PublishedRow): string {
  return [textOf(row.summary), ...longTextsOf(type, row)].filter((text) => text !== '').join('\n\n');
}

function longTextsOf(type: CatalogueType, row: PublishedRow): string[] {
  return BODY[type].map((field) => textOf(row[field])).filter((text) => text !== '');
}

/**
 * Countries, themes and organisations carry their name in three languages: the page's own counts.
 *
 * @returns a copy
 */
function named(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((each) => named(each, locale));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, nested] of Object.entries(value)) copy[key] = named(nested, locale);
  presentNames(copy, locale);
  return copy;
}

function namesOf({ name, acronym }: Related): string[] {
  return [name, acronym].filter((text): text is string => typeof text === 'string');
}

function termsOf(row: PublishedRow, countries: Related[], themes: Related[]): Entry['terms'] {
  const values: Record<TermFacet, unknown[]> = {
    country: countries.map(({ iso2 }) => iso2),
    theme: themes.map(({ key }) => key),
    region: countries.map(({ region }) => region),
    sdg: listOf(row.sdgs),
    gcm: listOf(row.gcmObjectives),
  };
  return Object.entries(values).flatMap(([facet, found]) =>
    [...new Set(found.filter((value) => value != null).map(String))].map((value) => ({
      facet: facet as TermFacet,
      value,
    })),
  );
}

/** The year of publication of a tool or a profile; of everything else, the year in which it joined the platform. */
function yearOf(row: PublishedRow): number | null {
  if (typeof row.year === 'number') return row.year;
  const added = textOf(row.dateAdded);
  return added === '' ? null : Number(added.slice(0, 4));
}

/** Everything with a documentId, at any depth. */
function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  if (typeof value !== 'object' || value === null) return [];
  const { documentId } = value as { documentId?: unknown };
  return [
    ...(typeof documentId === 'string' ? [documentId] : []),
    ...Object.values(value).flatMap((nested) => referencesOf(nested)),
  ];
}

function manyOf(value: unknown): Related[] {
  return (Array.isArray(value) ? value : value == null ? [] : [value]) as Related[];
}

function listOf<T>(value: unknown): T[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function instantOf(value: unknown): number | null {
  return value == null ? null : new Date(value as string).getTime();
}
