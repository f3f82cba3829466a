import type { Core } from '@strapi/strapi';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { environment, publicUrl } from '../../../../../environment';
import { readCallPages } from '../reading/catalogue.repository';
import type { Filters } from '../reading/parameters';
import { readerOf } from '../reading/reader';
import { scopeOf } from '../reading/scope';
import { isPostgres } from '../shared/dialect';
import { forumTime } from '../shared/forum';
import { withoutControls } from '../shared/markup';
import { entryAddress } from '../shared/address';
import texts from './texts.json';

/** More than a calendar shows; calls that closed longest ago are left out. */
const MOST = 1000;

interface CallPage {
  documentId: string;
  slug: string | null;
  title: string;
  summary: string | null;
  publishedAt: string;
  deadlineChanges: { kind: string; at: string }[] | null;
}

/**
 * The deadlines of calls as iCalendar, each a whole day: the last on which the call is open, in the platform's time
 * zone. A deadline that is changed keeps its UID and raises its SEQUENCE; a call that is closed early is cancelled.
 */
export async function makeCalendar(strapi: Core.Strapi, filters: Filters): Promise<string> {
  const { locale } = filters;
  const time = forumTime(strapi);
  const now = time.now();
  const clock = { now: now.getTime(), closingSoon: time.closingSoon };
  const scope = scopeOf({ ...filters, type: ['call-for-action'] }, clock, isPostgres(strapi));
  const rows = scope === undefined ? [] : await readCallPages(readerOf(strapi), scope, MOST);
  const { host } = new URL(publicUrl());
  const calendar = ical({
    name: texts[locale].deadlines,
    prodId: {
      company: 'Global Forum on Migration and Development',
      product: 'Platform for Partnerships',
      language: locale.toUpperCase(),
    },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const row of rows) {
    const call = JSON.parse(row.page) as CallPage;
    const closesAt = new Date(Number(row.closes_at));
    const changes = call.deadlineChanges ?? [];
    const address = entryAddress('call-for-action', call.slug ?? call.documentId, locale);
    time.noteNextChange(time.nextChangeOfCall(closesAt, now));
    calendar.createEvent({
      id: `${call.documentId}@${host}`,
      sequence: changes.length,
      // The instant is the end of the day: the day itself is the one before.
      start: DateTime.fromMillis(closesAt.getTime() - 1, { zone: environment.PLATFORM_TIME_ZONE }).startOf('day'),
      allDay: true,
      stamp: new Date(changes.at(-1)?.at ?? call.publishedAt),
      lastModified: new Date(call.publishedAt),
      summary: withoutControls(call.title),
      description: withoutControls([call.summary, address].filter(Boolean).join('\n\n')),
      url: address,
      status: changes.at(-1)?.kind === 'closing' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
