import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Locale } from '../../../../../content-api/locales';
import { findUnstorable } from '../../../../../documents/unstorable-text';
import { CATALOGUE_TYPES } from '../shared/catalogue-types';
import { forumTime } from '../shared/forum';
import { readCardsById, readNewestOfTerm, readPage, readTerms, type PageRow, type Place } from './catalogue.repository';
import { alternatesOf, linksOfEntry } from './links';
import { makeJsonLd, type DescribedPage } from './make-json-ld';
import { presentCard, presentPage } from './present';
import { readerOf, type Reader } from './reader';

/** How many related entries a page has. */
const MOST_RELATED = 6;
/** Countries and themes that are looked at: an entry of the whole world may name many. */
const MOST_TERMS = 5;

type Reason = 'same theme and country' | 'same country' | 'same theme';

/**
 * @param key slug in any language, or documentId
 * @returns the answer to one entry, as JSON, and its `Link` header
 * @throws NotFoundError
 */
export async function readEntry(
  strapi: Core.Strapi,
  type: string,
  key: string,
  locale: Locale,
): Promise<{ json: string; links: string }> {
  const reader = readerOf(strapi);
  const known = CATALOGUE_TYPES.find((each) => each === type);
  // PostgreSQL takes no such characters, and no entry has them.
  const isStorable = findUnstorable(key) === undefined;
  const row = known && isStorable ? await readPage(reader, known, key, locale) : undefined;
  if (row === undefined) throw new errors.NotFoundError('Not Found');
  const time = forumTime(strapi);
  const now = time.now();
  const related = await findRelated(reader, row);
  const rows = await readCardsById(
    reader,
    related.map(({ id }) => id),
  );
  const reasons = new Map(related.map(({ id, reason }) => [id, reason]));
  const cards = rows.map((each) => presentCard(each, time, now, { reason: reasons.get(each.id) }));
  const page = JSON.parse(row.page) as DescribedPage;
  const json = JSON.stringify({ jsonLd: makeJsonLd(page, locale), alternates: alternatesOf(page) });
  return {
    json: `{"data":${presentPage(row, time, now, `[${cards.join(',')}]`)},"meta":${json}}`,
    links: linksOfEntry(page),
  };
}

/**
 * The newest of the same theme and country, then of the same country, then of the same theme. One more of each is
 * read than is shown, since the entry itself is among them.
 */
async function findRelated(reader: Reader, { id, locale }: PageRow): Promise<{ id: number; reason: Reason }[]> {
  const terms = await readTerms(reader, id);
  const countries = terms.filter(({ facet }) => facet === 'country').slice(0, MOST_TERMS);
  const themes = terms.filter(({ facet }) => facet === 'theme').slice(0, MOST_TERMS);
  const keys = themes.map(({ value }) => value);
  const ways: [Reason, typeof terms, string[]?][] = [
    ['same theme and country', keys.length === 0 ? [] : countries, keys],
    ['same country', countries],
    ['same theme', themes],
  ];
  const related = new Map<number, Reason>();
  for (const [reason, of, also] of ways) {
    const found: Place[] = [];
    for (const term of of) found.push(...(await readNewestOfTerm(reader, term, locale, MOST_RELATED + 1, also)));
    for (const place of found.sort(compareNewest)) {
      if (related.size < MOST_RELATED && place.id !== id && !related.has(place.id)) related.set(place.id, reason);
    }
    if (related.size === MOST_RELATED) break;
  }
  return [...related].map(([relatedId, reason]) => ({ id: relatedId, reason }));
}

function compareNewest(one: Place, other: Place): number {
  return compare(other.sortDate, one.sortDate) || compare(one.documentId, other.documentId);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
