/** Finds the documents that the facts name by ISO code, key or number. */
import type { Core, UID } from '@strapi/strapi';

export interface References {
  country(iso2: string): string;
  thematicArea(key: string): string;
  organisation(key: string): string;
  /** The government of a country, as an organisation. */
  delegation(iso2: string): string;
  meeting(number: number): string;
  /** An entry that was seeded before, by the key that its facts give it. */
  entry(uid: UID.ContentType, key: string): string;
  remember(uid: UID.ContentType, key: string, documentId: string): void;
}

/** The slug of a government's organisation, which is how a country's delegation is found again. */
export function delegationSlug(iso2: string): string {
  return `government-${iso2.toLowerCase()}`;
}

export async function loadReferences(strapi: Core.Strapi): Promise<References> {
  const countries = await indexOf(strapi, 'api::country.country', 'iso2');
  const themes = await indexOf(strapi, 'api::thematic-area.thematic-area', 'key');
  const organisations = await indexOf(strapi, 'api::organisation.organisation', 'slug');
  const meetings = await indexOf(strapi, 'api::meeting.meeting', 'number');
  const entries = new Map<string, string>();
  return {
    country: (iso2) => find(countries, iso2, 'country'),
    thematicArea: (key) => find(themes, key, 'thematic area'),
    organisation: (key) => find(organisations, key, 'organisation'),
    delegation: (iso2) => find(organisations, delegationSlug(iso2), 'delegation'),
    meeting: (number) => find(meetings, String(number), 'meeting'),
    entry: (uid, key) => find(entries, `${uid} ${key}`, 'entry'),
    remember(uid, key, documentId) {
      entries.set(`${uid} ${key}`, documentId);
      if (uid === 'api::meeting.meeting') meetings.set(key, documentId);
    },
  };
}

/** @returns the documentIds of a type, by the value of an attribute */
export async function indexOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  attribute: string,
): Promise<Map<string, string>> {
  const rows: Record<string, unknown>[] = await strapi.db.query(uid).findMany({ select: ['documentId', attribute] });
  return new Map(rows.map((row) => [String(row[attribute]), String(row.documentId)]));
}

function find(map: Map<string, string>, key: string, kind: string): string {
  const documentId = map.get(key);
  if (documentId === undefined) throw new Error(`Seeds: there is no ${kind} "${key}"`);
  return documentId;
}
