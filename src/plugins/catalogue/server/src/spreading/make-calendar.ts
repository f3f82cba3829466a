import type { Core } from '@strapi/strapi';
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { DateTime } from 'luxon';
import { environment, publicUrl } from '../../../../../environment';
import { REMEMBERED, sequenceOf } from '../projection/record.repository';
import { readCallPages, readGoneCalls } from '../reading/catalogue.repository';
import type { Filters } from '../reading/parameters';
import { scopeOf } from '../reading/scope';
import { entryAddress } from '../shared/address';
import { CALL } from '../shared/catalogue-types';
import { isPostgres } from '../shared/dialect';
import { forumTime } from '../shared/forum';
import { FORUM_NAME } from '../shared/forum-name';
import { withoutControls } from '../shared/markup';
import { readerOf } from '../shared/reader';
import { FACETS_OF_TERMS } from '../shared/terms';
import texts from './texts.json';

/** More than a calendar shows; calls that closed longest ago are left out. */
const MOST = 1000;

/** A calendar must have a component (RFC 5545, 3.6): this one says nothing, and no calendar shows it. */
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
const END = 'END:VCALENDAR';

interface DeadlineChange {
  kind: string;
  at: string;
  from: { closesAt: string | null } | null;
}

interface CallPage {
  documentId: string;
  slug: string | null;
  title: string;
  summary: string | null;
  publishedAt: string;
  deadlineChanges: DeadlineChange[] | null;
}

/**
 * The deadlines of calls as iCalendar, each a whole day: the last on which the call is open, in the platform's time
 * zone. Whatever becomes of a call, its UID stays and its SEQUENCE is raised. One that was closed early, whose
 * deadline was taken back, or that is no longer published is cancelled.
 */
export async function makeCalendar(strapi: Core.Strapi, filters: Filters): Promise<string> {
  const { locale } = filters;
  const calendar = ical({
    name: texts[locale].deadlines,
    prodId: {
      company: FORUM_NAME,
      product: 'Platform for Partnerships',
      language: locale.toUpperCase(),
    },
    method: ICalCalendarMethod.PUBLISH,
  });
  // Of other types there are no deadlines.
  const hasCalls = filters.type?.includes(CALL) ?? true;
  const events = hasCalls ? [...(await eventsOf(strapi, filters)), ...(await cancelledOf(strapi, filters))] : [];
  for (const event of events) calendar.createEvent(event);
  const text = events.length > 0 ? calendar.toString() : calendar.toString().replace(END, `${NOTHING}\r\n${END}`);
  return `${text}\r\n`;
}

async function eventsOf(strapi: Core.Strapi, filters: Filters): Promise<ICalEventData[]> {
  const { locale } = filters;
  const time = forumTime(strapi);
  const now = time.now();
  const clock = { now: now.getTime(), closingSoon: time.closingSoon };
  const scope = scopeOf({ ...filters, type: [CALL] }, clock, isPostgres(strapi));
  const rows = scope === undefined ? [] : await readCallPages(readerOf(strapi), scope, MOST);
  return rows.flatMap((row) => {
    const call = JSON.parse(row.page) as CallPage;
    const changes = call.deadlineChanges ?? [];
    const last = changes.at(-1);
    const closesAt = row.closes_at === null ? lastEndOf(changes) : new Date(Number(row.closes_at));
    // It never had an end.
    if (closesAt === undefined) return [];
    const isCancelled = row.closes_at === null || last?.kind === 'closing';
    const address = entryAddress(CALL, call.slug ?? call.documentId, locale);
    if (row.closes_at !== null) time.noteNextChange(time.nextChangeOfCall(closesAt, now));
    return {
      id: uidOf(call.documentId),
      sequence: sequenceOf(CALL, row.page, row.departures),
      ...dayOf(closesAt),
      stamp: new Date(last?.at ?? call.publishedAt),
      lastModified: new Date(call.publishedAt),
      summary: withoutControls(call.title),
      description: withoutControls([call.summary, address].filter(Boolean).join('\n\n')),
      url: address,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    };
  });
}

/** Calls that are no longer published: who has them in a calendar is told, and of their texts nothing is left. */
async function cancelledOf(strapi: Core.Strapi, filters: Filters): Promise<ICalEventData[]> {
  // Their texts cannot be searched any more.
  if (filters.search) return [];
  const time = forumTime(strapi);
  const now = time.now();
  const rows = await readGoneCalls(readerOf(strapi), now.getTime() - REMEMBERED, MOST);
  return rows.flatMap((row) => {
    const closesAt = new Date(Number(row.closes_at));
    const goneAt = new Date(Number(row.changed_at));
    time.noteNextChange(time.nextChangeOfCall(closesAt, now));
    time.noteNextChange(new Date(goneAt.getTime() + REMEMBERED));
    const filedUnder = JSON.parse(row.filed_under) as Record<string, string[]>;
    const fits = [...FACETS_OF_TERMS, 'year' as const].every(
      (facet) => filters[facet]?.some((value) => filedUnder[facet]?.includes(String(value))) ?? true,
    );
    const hasState = filters.callState?.includes(time.callStateOf(closesAt, now)) ?? true;
    if (!fits || !hasState) return [];
    return {
      id: uidOf(row.document_id),
      sequence: row.sequence,
      ...dayOf(closesAt),
      stamp: goneAt,
      lastModified: goneAt,
      summary: texts[filters.locale].gone,
      status: ICalEventStatus.CANCELLED,
    };
  });
}

function uidOf(documentId: string): string {
  return `${documentId}@${new URL(publicUrl()).host}`;
}

/** The instant is the end of the day: the day itself is the one before. */
function dayOf(closesAt: Date): { start: DateTime; allDay: boolean } {
  const start = DateTime.fromMillis(closesAt.getTime() - 1, { zone: environment.PLATFORM_TIME_ZONE }).startOf('day');
  return { start, allDay: true };
}

/** The end that a call had before its deadline was taken back. */
function lastEndOf(changes: DeadlineChange[]): Date | undefined {
  const closesAt = changes.flatMap(({ from }) => from?.closesAt ?? []).at(-1);
  return closesAt === undefined ? undefined : new Date(closesAt);
}
