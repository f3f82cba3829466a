import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Locale } from '../../../../../content-api/locales';
import { findUnstorable } from '../../../../../documents/unstorable-text';
import { wordsOfEntry } from '../shared/made-of';
import { CATALOGUE_TYPES } from '../shared/catalogue-types';
import { forumTime } from '../shared/forum';
import type { Card } from '../shared/card';
import { readNewestOfTerms, readPage, type CardRow, type PageRow, type Term } from './catalogue.repository';
import { alternatesOf, linksOfEntry } from './links';
import { makeJsonLd, type DescribedPage } from './make-json-ld';
import { presentCard, presentPage } from './present';
import { readerOf, type Reader } from '../shared/reader';

/** How many related entries a page has. */
const MOST_RELATED = 6;
/** Countries and themes that are looked at: an entry of the whole world may name many. */
const MOST_TERMS = 5;

type Reason = 'same theme and country' | 'same country' | 'same theme';

/**
 * @param key slug in any language, or documentId
 * @returns the answer to one entry, as JSON, its `Link` header, and what it is made of
 * @throws NotFoundError
 */
export async function readEntry(
  strapi: Core.Strapi,
  type: string,
  key: string,
  locale: Locale,
): Promise<{ json: string; links: string; madeOf: string[] }> {
  const reader = readerOf(strapi);
  const known = CATALOGUE_TYPES.find((each) => each === type);
  // PostgreSQL takes no such characters, and no entry has them.
  const isStorable = findUnstorable(key) === undefined;
  const row = known && isStorable ? await readPage(reader, known, key, locale) : undefined;
  if (row === undefined) throw new errors.NotFoundError('Not Found');
  const time = forumTime(strapi);
  const now = time.now();
  const { related, looked } = await findRelated(reader, row);
  const cards = related.map(({ row: each, reason }) => presentCard(each, time, now, { reason }));
  const page = JSON.parse(row.page) as DescribedPage;
  const json = JSON.stringify({ jsonLd: makeJsonLd(page, locale), alternates: alternatesOf(page) });
  return {
    json: `{"data":${presentPage(row, time, now, `[${cards.join(',')}]`)},"meta":${json}}`,
    links: linksOfEntry(page),
    madeOf: wordsOfEntry(type, [key, row.document_id], looked),
  };
}

/**
 * The newest of the same theme and country, then of the same country, then of the same theme. One more of each is
 * read than is shown, since the entry itself is among them.
 *
 * @returns them, and the terms that were looked through: no entry without one of those can become related
 */
async function findRelated(
  reader: Reader,
  { id, card, locale }: PageRow,
): Promise<{ related: { row: CardRow; reason: Reason }[]; looked: Term[] }> {
  const { countries, themes } = termsOf(card);
  const keys = themes.map(({ value }) => value);
  const ways: [Reason, Term[], string[]?][] = [
    ['same theme and country', keys.length === 0 ? [] : countries, keys],
    ['same country', countries],
    ['same theme', themes],
  ];
  const related = new Map<number, { row: CardRow; reason: Reason }>();
  const looked = new Set<Term>();
  for (const [reason, terms, also] of ways) {
    for (const term of terms) looked.add(term);
    for (const row of await readNewestOfTerms(reader, terms, locale, MOST_RELATED + 1, also)) {
      if (related.size < MOST_RELATED && row.id !== id && !related.has(row.id)) related.set(row.id, { row, reason });
    }
    if (related.size === MOST_RELATED) break;
  }
  return { related: [...related.values()], looked: [...looked] };
}

function termsOf(card: string): { countries: Term[]; themes: Term[] } {
  const { countries, thematicAreas } = JSON.parse(card) as Pick<Card, 'countries' | 'thematicAreas'>;
  const first = (facet: Term['facet'], values: string[]): Term[] =>
    values
      .sort()
      .slice(0, MOST_TERMS)
      .map((value) => ({ facet, value }));
  return {
    countries: first(
      'country',
      countries.map(({ iso2 }) => iso2),
    ),
    themes: first(
      'theme',
      thematicAreas.map(({ key }) => key),
    ),
  };
}
