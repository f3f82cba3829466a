import type { Core } from '@strapi/strapi';
import { environment } from '../../../../../environment';
import { SYSTEM, writeJournal } from '../journal';
import { tellCatalogue } from '../shared/tell-catalogue';
import { CALL, findFutureRows, setClosing, type CallRow } from './call.repository';
import { closesAtOf } from './deadline';
import { moveNotices } from './milestone.repository';
import { planMilestones } from './plan-milestones';

const PAGE = 500;
const KEY = 'platform-time-zone';

/**
 * Computes anew when the calls close that are still open, if the platform has got another time zone since
 * the last start, and says so. What has closed has closed.
 */
export async function followTimeZone(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'forum' });
  const zone = environment.PLATFORM_TIME_ZONE;
  const before = (await store.get({ key: KEY })) as string | null;
  if (before === zone) return;
  if (before !== null) {
    const changed = await recompute(strapi, before, zone);
    strapi.log.warn(
      `PLATFORM_TIME_ZONE is ${zone}, and was ${before}: ${changed} calls for action close at another instant than before`,
    );
  }
  await store.set({ key: KEY, value: zone });
}

/** @returns how many calls close at another instant */
async function recompute(strapi: Core.Strapi, before: string, zone: string): Promise<number> {
  return strapi.db.transaction(async () => {
    const published = new Map<string, { row: CallRow; closesAt: Date }>();
    const changed = new Set<string>();
    let last = 0;
    let page: CallRow[];
    do {
      page = await findFutureRows(strapi, last, PAGE);
      for (const row of page) {
        const closesAt = closesAtOf(row.deadline, row.closedAt === null ? null : new Date(row.closedAt), zone);
        if (closesAt === null || closesAt.getTime() === new Date(row.closesAt ?? 0).getTime()) continue;
        await setClosing(strapi, row, { closesAt });
        changed.add(row.documentId);
        if (row.publishedAt !== null) published.set(row.documentId, { row, closesAt });
      }
      last = page.at(-1)?.id ?? last;
    } while (page.length === PAGE);
    await tellCatalogue(strapi, CALL, [...published.keys()]);
    for (const [documentId, { row, closesAt }] of published) {
      await planMilestones(strapi, { documentId, deadline: row.deadline, closesAt, wasPublished: true });
      await moveNotices(strapi, documentId, new Date(row.closesAt as string), closesAt);
      const codes = { before, zone, closesAt: closesAt.toISOString() };
      const subject = { subjectType: 'call', subjectKey: documentId } as const;
      await writeJournal(strapi, { ...subject, event: 'follow-time-zone', actor: SYSTEM, codes });
    }
    return changed.size;
  }) as unknown as Promise<number>;
}
