import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Locale } from '../../../../../content-api/locales';
import { CATALOGUE_TYPES } from '../shared/catalogue-types';
import { forumTime } from '../shared/forum';
import { readCardsById, readNewestOfTerm, readPage, readTerms, type PageRow } from './catalogue.repository';
import { presentCard, presentPage } from './present';
import { readerOf, type Reader } from './reader';

/** How many related entries a page has. */
const MOST_RELATED = 6;
/** Of each country and theme, so many of the newest entries are looked at. */
const CANDIDATES = 40;

type Reason = 'same theme and country' | 'same country' | 'same theme';

/**
 * @param key slug in any language, or documentId
 * @returns the answer to one entry, as JSON
 * @throws NotFoundError
 */
export async function readEntry(strapi: Core.Strapi, type: string, key: string, locale: Locale): Promise<string> {
  const reader = readerOf(strapi);
  const known = CATALOGUE_TYPES.find((each) => each === type);
  const row = known && (await readPage(reader, known, key, locale));
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
  return `{"data":${presentPage(row, time, now, `[${cards.join(',')}]`)},"meta":{}}`;
}

interface Candidate {
  id: number;
  sortDate: string;
  documentId: string;
  countries: number;
  themes: number;
}

/** Entries that share most with this one, the newest first among equals. */
async function findRelated(reader: Reader, row: PageRow): Promise<{ id: number; reason: Reason }[]> {
  const candidates = new Map<number, Candidate>();
  for (const term of await readTerms(reader, row.id)) {
    for (const found of await readNewestOfTerm(reader, term, row.locale, CANDIDATES)) {
      if (found.id === row.id) continue;
      const candidate = candidates.get(found.id) ?? { ...found, countries: 0, themes: 0 };
      candidate[term.facet === 'country' ? 'countries' : 'themes'] += 1;
      candidates.set(found.id, candidate);
    }
  }
  return [...candidates.values()]
    .sort(
      (one, other) =>
        rankOf(other) - rankOf(one) ||
        other.countries + other.themes - one.countries - one.themes ||
        compare(other.sortDate, one.sortDate) ||
        compare(one.documentId, other.documentId),
    )
    .slice(0, MOST_RELATED)
    .map((candidate) => ({ id: candidate.id, reason: reasonOf(candidate) }));
}

function rankOf({ countries, themes }: Candidate): number {
  return (countries > 0 ? 1 : 0) + (themes > 0 ? 1 : 0);
}

function reasonOf({ countries, themes }: Candidate): Reason {
  if (countries > 0 && themes > 0) return 'same theme and country';
  return countries > 0 ? 'same country' : 'same theme';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
