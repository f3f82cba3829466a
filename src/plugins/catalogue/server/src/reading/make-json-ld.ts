/** An entry in the words of schema.org, for search engines and whoever joins data. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import { publicUrl } from '../../../../../environment';
import { entryAddress, entryKey } from '../shared/address';
import type { CatalogueType } from '../shared/catalogue-types';
import { FORUM_NAME } from '../shared/forum-name';

interface Named {
  name?: string;
  iso2?: string;
  key?: string;
  scheme?: string;
}

interface StoredFile {
  name: string;
  url: string;
  mime: string;
  alternativeText?: string | null;
}

/** What is read of an entry's page; each type has some of it. */
export interface DescribedPage {
  type: CatalogueType;
  documentId: string;
  slug: string | null;
  title: string;
  summary?: string | null;
  kind?: string | null;
  countries?: Named[];
  country?: Named | null;
  thematicAreas?: Named[];
  tags?: string[] | null;
  dateAdded?: string | null;
  publishedAt: string;
  contentLocale: Locale;
  translations: { locale: Locale; slug: string | null }[];
  delegation?: Named | null;
  organisations?: Named[];
  publishers?: Named[];
  documents?: StoredFile[] | null;
  image?: StoredFile | null;
  closesAt?: string | null;
  year?: number | null;
  isbn?: string | null;
  pages?: number | null;
  languages?: string[] | null;
  language?: string | null;
  agency?: string | null;
  funder?: string | null;
  coverage?: string | null;
}

type Thing = Record<string, unknown>;

const FORUM: Thing = {
  '@type': 'Organization',
  name: FORUM_NAME,
  url: 'https://www.gfmd.org',
};

/** By the kind of a tool: what is no book, report or collection is a work. */
const TOOLS: Record<string, string> = { handbook: 'Book', guide: 'Book', study: 'Report', repository: 'DataCatalog' };

/**
 * A practice and a call are articles of the platform. A tool and a profile are works of others, which the
 * platform describes: their publishers, years and languages are their own.
 *
 * @param locale the language in which the entry was asked for
 */
export function makeJsonLd(page: DescribedPage, locale: Locale): Thing {
  const { type, documentId, slug, title } = page;
  const kind = classOf(page);
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': kind,
    '@id': entryKey(type, documentId),
    url: entryAddress(type, slug ?? documentId, locale),
    name: title,
    description: page.summary,
    genre: page.kind,
    keywords: page.tags,
    about: page.thematicAreas?.map(({ name, key, scheme }) => ({
      '@type': 'DefinedTerm',
      name,
      termCode: key,
      inDefinedTermSet: { '@type': 'DefinedTermSet', name: scheme },
    })),
    spatialCoverage: (page.countries ?? (page.country ? [page.country] : [])).map(({ name, iso2 }) => ({
      '@type': 'Country',
      name,
      identifier: iso2,
    })),
    image: page.image && describeFile('ImageObject', page.image),
    associatedMedia: page.documents?.map((file) => describeFile('MediaObject', file)),
    isAccessibleForFree: true,
    ...(kind === 'Article' ? describeArticle(page) : describeWork(page)),
    ...(kind === 'Book' ? { isbn: page.isbn, numberOfPages: page.pages } : {}),
  });
}

function classOf({ type, kind }: DescribedPage): string {
  if (type === 'practice' || type === 'call-for-action') return 'Article';
  return type === 'migration-profile' ? 'Report' : (TOOLS[kind ?? ''] ?? 'CreativeWork');
}

function describeArticle(page: DescribedPage): Thing {
  const { type, documentId, title, contentLocale, translations, delegation, organisations = [] } = page;
  return {
    headline: title,
    inLanguage: contentLocale,
    publisher: FORUM,
    sourceOrganization: (delegation ? [delegation] : organisations).map(organisationOf),
    datePublished: page.dateAdded,
    dateModified: page.publishedAt,
    expires: page.closesAt,
    workTranslation: translations
      .filter(({ locale }) => locale !== contentLocale)
      .map(({ locale, slug }) => ({
        '@type': 'Article',
        inLanguage: locale,
        url: entryAddress(type, slug ?? documentId, locale),
      })),
  };
}

function describeWork(page: DescribedPage): Thing {
  const { publishers = [], agency, funder, year, language } = page;
  return {
    inLanguage: page.languages ?? language,
    publisher: publishers.map(organisationOf),
    author: agency && organisationOf({ name: agency }),
    funder: funder && organisationOf({ name: funder }),
    datePublished: year && String(year),
    temporalCoverage: page.coverage,
    // Of the description, not of the work.
    sdDatePublished: page.publishedAt,
    sdPublisher: FORUM,
  };
}

function organisationOf({ name }: Named): Thing {
  return { '@type': 'Organization', name };
}

function describeFile(type: string, { name, url, mime, alternativeText }: StoredFile): Thing {
  return withoutEmpty({
    '@type': type,
    name,
    contentUrl: new URL(url, publicUrl()).href,
    encodingFormat: mime,
    caption: alternativeText,
  });
}

/** Without what is not known. */
function withoutEmpty(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value != null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
