import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Locale } from '../../../../../content-api/locales';
import { findUnstorable } from '../../../../../documents/unstorable-text';
import { wordsOfEntry } from '../shared/made-of';
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
  { id, locale }: PageRow,
): Promise<{ related: { id: number; reason: Reason }[]; looked: { facet: string; value: string }[] }> {
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
  const looked = new Set<(typeof terms)[number]>();
  for (const [reason, of, also] of ways) {
    const found: Place[] = [];
    for (const term of of) {
      looked.add(term);
      found.push(...(await readNewestOfTerm(reader, term, locale, MOST_RELATED + 1, also)));
    }
    for (const place of found.sort(compareNewest)) {
      if (related.size < MOST_RELATED && place.id !== id && !related.has(place.id)) related.set(place.id, reason);
    }
    if (related.size === MOST_RELATED) break;
  }
  return { related: [...related].map(([relatedId, reason]) => ({ id: relatedId, reason })), looked: [...looked] };
}

function compareNewest(one: Place, other: Place): number {
  return compare(other.sortDate, one.sortDate) || compare(one.documentId, other.documentId);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
