import type { Core } from '@strapi/strapi';
import { DateTime } from 'luxon';
import { countOne } from '../limits';
import { writeJournal, SYSTEM } from '../journal';
import { findOfMember } from '../registration/registration.repository';
import { clock } from '../shared/clock';
import { READING } from './membership.repository';
import { noticeToSupportUnit } from './notices';

export type ReadingKind = 'contact' | 'profile';

const DEFAULT_LIMIT = 200;

/**
 * Counts what a member has read of other people today. Beyond the day's limit, which the Support Unit
 * sets, the reader is reported once and slowed to one answer a minute.
 *
 * @param readerKey documentId of the reader
 * @returns undefined, or the seconds to wait before the next answer
 */
export async function countReadings(
  strapi: Core.Strapi,
  readerKey: string,
  read: Partial<Record<ReadingKind, number>>,
): Promise<number | undefined> {
  const day = today();
  for (const [kind, entries] of Object.entries(read)) if (entries > 0) await add(strapi, readerKey, day, kind, entries);
  const total = await totalOf(strapi, readerKey, day);
  if (total <= (await readLimit(strapi))) return undefined;
  await report(strapi, readerKey, day, total);
  return countOne(strapi, 'slowed-readings', readerKey);
}

/** @returns how many entries a member has read, day by day */
export async function readReadings(strapi: Core.Strapi, readerKey: string) {
  const rows: { day: string; kind: ReadingKind; entries: number }[] = await strapi.db
    .query(READING)
    .findMany({ where: { reader: readerKey }, orderBy: [{ day: 'asc' }, { kind: 'asc' }] });
  return rows.map(({ day, kind, entries }) => ({ day, kind, entries }));
}

export async function eraseReadings(strapi: Core.Strapi, readerKey: string): Promise<void> {
  await strapi.db.query(READING).deleteMany({ where: { reader: readerKey } });
}

async function add(strapi: Core.Strapi, reader: string, day: string, kind: string, entries: number): Promise<void> {
  const table = strapi.db.metadata.get(READING).tableName;
  const increment = () => strapi.db.connection(table).where({ reader, day, kind }).increment('entries', entries);
  if ((await increment()) > 0) return;
  // Two first readings of a day at once: the unique index refuses one, which then adds to the other.
  await strapi.db.query(READING).create({ data: { reader, day, kind, entries } }).catch(increment);
}

async function totalOf(strapi: Core.Strapi, reader: string, day: string): Promise<number> {
  const rows: { entries: number }[] = await strapi.db.query(READING).findMany({ where: { reader, day } });
  return rows.reduce((sum, { entries }) => sum + entries, 0);
}

async function readLimit(strapi: Core.Strapi): Promise<number> {
  const settings = await strapi.db.query('plugin::forum.settings').findOne({});
  return settings?.readingsPerDay ?? DEFAULT_LIMIT;
}

async function report(strapi: Core.Strapi, reader: string, day: string, count: number): Promise<void> {
  const key = `directory-walk:${reader}:${day}`;
  if ((await strapi.db.query('plugin::forum.outbox-message').count({ where: { key: { $startsWith: key } } })) > 0)
    return;
  // The page of a registration is where the Support Unit sees who it is, and suspends.
  const registration = (await findOfMember(strapi, reader)).at(-1);
  await strapi.db.transaction(async () => {
    await writeJournal(strapi, {
      subjectType: 'directory',
      subjectKey: reader,
      event: 'directory-walk',
      actor: SYSTEM,
      codes: { count },
    });
    await noticeToSupportUnit(strapi, {
      key,
      template: 'directory-walk',
      subjectKey: reader,
      data: { reader, count: String(count), registration: registration?.documentId ?? '' },
    });
  });
}

/** The day in UTC, as the table has it. */
function today(): string {
  return DateTime.fromJSDate(clock.now(), { zone: 'utc' }).toISODate() as string;
}
