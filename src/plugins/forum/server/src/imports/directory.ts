/** Finds what a file names in words of people: countries by their codes, organisations by their names. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { rule } from '../shared/rules';
import type { ReferenceKind } from './columns';
import { PRACTICE, findPracticeKey, hasLanguage } from './practice.repository';

/** The documentId, or by which rule there is none. */
export type Found = { documentId: string } | { problem: string };

export interface Directory {
  find(kind: ReferenceKind, name: string, locale: Locale): Promise<Found>;
}

/** Who can own an entry. */
const DELEGATION_TYPES = ['national-government', 'international-organisation'];

/**
 * Reads the lists once: they have some hundred entries each, and a file names them thousands of times. Practices
 * are looked up one by one, since there are many.
 *
 * @param comes whether a practice that is not there yet comes earlier in the same file
 */
export async function openDirectory(
  strapi: Core.Strapi,
  comes: (slug: string, locale: Locale) => boolean,
): Promise<Directory> {
  const countries = await readNames(strapi, 'api::country.country', ['iso2']);
  const themes = await readNames(strapi, 'api::thematic-area.thematic-area', ['key']);
  const organisations = await readNames(strapi, 'api::organisation.organisation', ORGANISATION_NAMES);
  const delegations = await readNames(strapi, 'api::organisation.organisation', ORGANISATION_NAMES, {
    type: { $in: DELEGATION_TYPES },
  });
  const meetings = await readNames(strapi, 'api::meeting.meeting', ['slug']);
  const events = await readNames(strapi, 'api::event.event', ['slug']);

  const inLanguage = async (uid: LocalisedType, found: Found, locale: Locale): Promise<Found> =>
    'problem' in found || (await hasLanguage(strapi, uid, found.documentId, locale))
      ? found
      : { problem: rule('not-in-language', locale) };

  return {
    async find(kind, name, locale) {
      switch (kind) {
        case 'country':
          return pick(countries, name.toUpperCase());
        case 'thematic-area':
          return pick(themes, name);
        case 'organisation':
          return pick(organisations, name);
        case 'delegation': {
          const found = pick(delegations, name);
          const isNoDelegation = 'problem' in found && 'documentId' in pick(organisations, name);
          return isNoDelegation ? { problem: rule('no-delegation') } : found;
        }
        case 'meeting':
          return inLanguage('api::meeting.meeting', pick(meetings, name), locale);
        case 'event':
          return inLanguage('api::event.event', pick(events, name), locale);
        case 'practice': {
          const documentId = await findPracticeKey(strapi, name);
          if (documentId !== undefined) return inLanguage(PRACTICE, { documentId }, locale);
          return comes(name, locale) ? { documentId: name } : { problem: rule('not-listed-name', name) };
        }
      }
    },
  };
}

/** Whether an organisation can own an entry. */
export async function isDelegation(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const where = { documentId, type: { $in: DELEGATION_TYPES } };
  return (await strapi.db.query('api::organisation.organisation').count({ where: where as never })) > 0;
}

/** Types whose relations Strapi keeps per language. */
export type LocalisedType = 'api::meeting.meeting' | 'api::event.event' | typeof PRACTICE;

const ORGANISATION_NAMES = ['name', 'nameFr', 'nameEs'];

/** By each name, and by itself, the documentIds that have it. */
type Names = Map<string, Set<string>>;

async function readNames(strapi: Core.Strapi, uid: string, attributes: string[], where: object = {}): Promise<Names> {
  const rows: Record<string, string | null>[] = await strapi.db
    .query(uid as never)
    .findMany({ select: ['documentId', ...attributes] as never, where });
  const names: Names = new Map();
  for (const row of rows) {
    const documentId = row.documentId as string;
    for (const name of [documentId, ...attributes.map((attribute) => row[attribute])]) {
      if (!name) continue;
      const key = fold(name);
      names.set(key, (names.get(key) ?? new Set()).add(documentId));
    }
  }
  return names;
}

function pick(names: Names, name: string): Found {
  const [documentId, ...others] = names.get(fold(name)) ?? [];
  if (documentId === undefined) return { problem: rule('not-listed-name', name) };
  return others.length > 0 ? { problem: rule('ambiguous-name', name) } : { documentId };
}

/** People write names with other capitals, other apostrophes and one space too many. */
function fold(name: string): string {
  return name.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}
