/** Entries of the localised types, each with its languages, written through the Document Service. */
import type { Core, UID } from '@strapi/strapi';
import { DateTime } from 'luxon';
import { LOCALES, type Locale } from '../../src/content-api/locales';
import { environment } from '../../src/environment';
import { CALL } from '../../src/plugins/forum/server/src/deadlines/call.repository';
import { endOfDeadline, type Deadline } from '../../src/plugins/forum/server/src/deadlines/deadline';
import { publishArchived } from '../../src/plugins/forum/server/src/deadlines/publish-as-closed';
import { SYSTEM } from '../../src/plugins/forum/server/src/journal';
import { readFacts, type EntryFacts, type RelativeDeadline } from './facts';
import type { Progress } from './progress';
import { loadReferences, type References } from './references';

interface EntryType {
  uid: UID.CollectionType;
  file: string;
  /** How the facts of other types name an entry of this one. */
  keyOf?: (facts: EntryFacts) => string;
  hasContact?: true;
}

/** In the order of their references: an entry names only what stands above it. */
const ENTRY_TYPES: EntryType[] = [
  { uid: 'api::meeting.meeting', file: 'meetings', keyOf: ({ number }) => String(number) },
  { uid: 'api::event.event', file: 'events' },
  { uid: 'api::working-group.working-group', file: 'working-groups' },
  { uid: 'api::call-for-action.call-for-action', file: 'calls-for-action', hasContact: true },
  { uid: 'api::practice.practice', file: 'practices', hasContact: true },
  { uid: 'api::policy-tool.policy-tool', file: 'policy-tools' },
  { uid: 'api::migration-profile.migration-profile', file: 'migration-profiles' },
  { uid: 'api::lesson.lesson', file: 'lessons' },
  { uid: 'api::announcement.announcement', file: 'announcements' },
];

/** What readers are told of a call that was over when it came onto this platform. */
const ARCHIVE_REASONS = {
  en: 'Taken over from the Forum’s former platform, where it had ended.',
  fr: 'Repris de l’ancienne plateforme du Forum, où il était terminé.',
  es: 'Procede de la antigua plataforma del Foro, donde ya había terminado.',
};

export async function loadEntries(strapi: Core.Strapi, progress: Progress): Promise<void> {
  const references = await loadReferences(strapi);
  const today = DateTime.now().setZone(environment.PLATFORM_TIME_ZONE);
  for (const type of ENTRY_TYPES) {
    const entries = readFacts<EntryFacts[]>(strapi, type.file);
    progress.begin(type.file, entries.length);
    for (const facts of entries) {
      const documentId = await ensureEntry(strapi, references, type, facts, today);
      const key = type.keyOf?.(facts) ?? facts.key;
      if (key !== undefined) references.remember(type.uid, key, documentId);
      progress.step();
    }
  }
  await ensurePlatform(strapi);
}

/** Writes an entry in all its languages, or nothing of it: killed between, the next run begins it anew. */
async function ensureEntry(
  strapi: Core.Strapi,
  references: References,
  { uid, hasContact }: EntryType,
  facts: EntryFacts,
  today: DateTime,
): Promise<string> {
  const found = await strapi.db.query(uid).findOne({ where: { slug: facts.texts.en.slug, locale: 'en' } });
  if (found !== null) return found.documentId;
  return strapi.db.transaction(async () => {
    const contacts = hasContact ? { contacts: [await ensureContact(strapi, references, facts)] } : {};
    const data = { ...resolve(references, uid, facts, today), ...contacts };
    return writeLocales(strapi, uid, facts, data);
  }) as unknown as Promise<string>;
}

async function writeLocales(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  { texts, place, draft }: EntryFacts,
  shared: Record<string, unknown>,
): Promise<string> {
  let documentId: string | undefined;
  const documents = strapi.documents(uid);
  for (const locale of LOCALES) {
    const text = texts[locale];
    if (text === undefined) continue;
    const data = { ...shared, ...text, ...(place ? { place: place[locale] } : {}) };
    if (documentId === undefined) documentId = (await documents.create({ locale, data } as never)).documentId;
    else await documents.update({ documentId, locale, data } as never);
  }
  if (!draft) await publish(strapi, uid, documentId as string, shared);
  return documentId as string;
}

/** Calls of former years come into the archive, as what they are: closed. */
async function publish(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  documentId: string,
  { deadline }: Record<string, unknown>,
): Promise<void> {
  const end = deadline ? endOfDeadline(deadline as Deadline, environment.PLATFORM_TIME_ZONE) : null;
  if (uid === CALL && end !== null && end <= new Date()) {
    await publishArchived(strapi, documentId, SYSTEM, ARCHIVE_REASONS);
    return;
  }
  await strapi.documents(uid).publish({ documentId, locale: '*' } as never);
}

/** Turns what the facts name (countries by code, organisations by key) into relations. */
function resolve(references: References, uid: UID.CollectionType, facts: EntryFacts, today: DateTime) {
  const { key: _key, texts: _texts, place: _place, draft: _draft, relativeDeadline, ...rest } = facts;
  const data: Record<string, unknown> = { ...rest };
  // The numbers of the old platform's calls are for reading; a summit's number is a fact of its own.
  if (uid === CALL) delete data.number;

  const many = (attribute: string, find: (key: string) => string) => {
    if (Array.isArray(data[attribute])) data[attribute] = (data[attribute] as string[]).map(find);
  };
  const one = (attribute: string, find: (key: never) => string) => {
    if (data[attribute] !== undefined) data[attribute] = find(data[attribute] as never);
  };
  for (const attribute of ['countries', 'partnerCountries', 'chairs', 'coChairs']) many(attribute, references.country);
  for (const attribute of ['organisations', 'partners', 'publishers']) many(attribute, references.organisation);
  many('thematicAreas', references.thematicArea);
  many('practices', (key) => references.entry('api::practice.practice', key));
  one('country', references.country);
  one('delegation', references.delegation);
  one('meeting', references.meeting);
  one('roundtable', (key: string) => references.entry('api::event.event', key));
  one('workingGroup', (key: string) => references.entry('api::working-group.working-group', key));
  one('previousEdition', (key: string) => references.entry('api::migration-profile.migration-profile', key));

  if (relativeDeadline !== undefined) {
    data.deadline = deadlineFrom(relativeDeadline, today);
    data.dateAdded = today.toISODate();
  }
  if (uid === 'api::announcement.announcement') data.dateAdded ??= today.toISODate();
  return data;
}

/**
 * @param relative when the demonstration call closes, seen from the day of seeding
 * @param today the day of seeding in the platform's time zone
 */
export function deadlineFrom(relative: RelativeDeadline, today: DateTime) {
  const day = (date: DateTime) => ({ precision: 'day', date: date.toISODate() });
  const month = (date: DateTime) => ({ precision: 'month', date: date.endOf('month').toISODate() });
  switch (relative) {
    case 'tomorrow':
      return day(today.plus({ days: 1 }));
    case 'in-a-week':
      return day(today.plus({ weeks: 1 }));
    case 'in-a-month':
      return day(today.plus({ months: 1 }));
    case 'end-of-this-month':
      return month(today);
    case 'next-month':
      return month(today.plus({ months: 1 }));
    case 'rolling':
      return { precision: 'rolling' };
  }
}

/** An invented desk to write to: of the government that owns the entry, else of who takes part in it. */
async function ensureContact(strapi: Core.Strapi, references: References, facts: EntryFacts): Promise<string> {
  const { delegation, organisations, partners } = facts as Record<string, string | string[] | undefined>;
  const key = (organisations as string[] | undefined)?.[0] ?? (partners as string[] | undefined)?.[0];
  const owner =
    typeof delegation === 'string'
      ? { name: delegation.toLowerCase(), organisation: references.delegation(delegation) }
      : { name: key ?? 'platform', ...(key === undefined ? {} : { organisation: references.organisation(key) }) };
  const email = `desk.${owner.name}@pfp.example`;
  const found = await strapi.db.query('api::contact.contact').findOne({ where: { email } });
  if (found !== null) return found.documentId;
  const { organisation } = owner;
  const data = {
    unit: 'International cooperation desk',
    email,
    languages: ['en'],
    ...(organisation ? { organisation } : {}),
  };
  return (await strapi.documents('api::contact.contact').create({ data } as never)).documentId;
}

async function ensurePlatform(strapi: Core.Strapi): Promise<void> {
  const uid = 'api::platform.platform';
  if ((await strapi.db.query(uid).count()) > 0) return;
  const { texts, socialLinks } = readFacts<EntryFacts>(strapi, 'platform');
  await strapi.db.transaction(async () => {
    let documentId: string | undefined;
    for (const locale of LOCALES as readonly Locale[]) {
      const data = { ...texts[locale], socialLinks };
      if (documentId === undefined)
        documentId = (await strapi.documents(uid).create({ locale, data } as never)).documentId;
      else await strapi.documents(uid).update({ documentId, locale, data } as never);
    }
    await strapi.documents(uid).publish({ documentId, locale: '*' } as never);
  });
}
