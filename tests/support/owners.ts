/** Officers of delegations, written into the database from outside of the platform. */
import { DateTime } from 'luxon';
import type { DatabaseClient } from './databases';
import type { Rows } from './rows';

/** A zone in which it is noon or later, so that the day's digests may leave. */
export function zoneOfDay(): string {
  const zones = ['UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Dubai'];
  const hourIn = (zone: string) => DateTime.now().setZone(zone).hour;
  return zones.find((zone) => hourIn(zone) >= 9 && hourIn(zone) < 22) as string;
}

/** An instant as the platform's columns hold it. */
export const column = (client: DatabaseClient, instant: Date) =>
  client === 'sqlite' ? instant.getTime() : instant.toISOString();

/** A contributor for each of some delegations, by row number. @returns their addresses */
export async function insertOwners(rows: Rows, client: DatabaseClient, delegations: number[]): Promise<string[]> {
  const now = column(client, new Date());
  const addresses: string[] = [];
  for (const [index, id] of delegations.entries()) {
    const key = (letter: string) => `${letter}${String(index).padStart(23, '0')}`;
    const email = `owner-${index}@pfp.example`;
    addresses.push(email);
    await rows.all(
      "INSERT INTO forum_member_profiles (document_id, email, given_name, family_name, locale, state, created_at) VALUES (?, ?, 'An', 'Owner', 'en', 'active', ?)",
      [key('o'), email, now],
    );
    await rows.all(
      "INSERT INTO forum_mandates (document_id, role, started_at, confirmed_at, reminders_sent, created_at) VALUES (?, 'contributor', ?, ?, 0, ?)",
      [key('m'), now, now, now],
    );
    await rows.all(
      'INSERT INTO forum_mandates_member_lnk (mandate_id, member_profile_id) SELECT a.id, b.id FROM forum_mandates a, forum_member_profiles b WHERE a.document_id = ? AND b.document_id = ?',
      [key('m'), key('o')],
    );
    await rows.all(
      'INSERT INTO forum_mandates_organisation_lnk (mandate_id, organisation_id) SELECT id, ? FROM forum_mandates WHERE document_id = ?',
      [id, key('m')],
    );
  }
  return addresses;
}
