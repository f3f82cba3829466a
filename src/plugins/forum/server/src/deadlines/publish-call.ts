import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { writeJournal, SYSTEM } from '../journal';
import { environment } from '../../../../../environment';
import { clock } from '../shared/clock';
import { invalidFields } from '../shared/errors';
import { requestActor } from '../shared/officer';
import { rule } from '../shared/rules';
import { CALL, findCallRows, leadingRow, writeTerms, type CallRow, type CallTerms } from './call.repository';
import { endOfDeadline, type Deadline } from './deadline';
import { closingOf, isSameClosing, type DeadlineChange } from './deadline-change';
import { planMilestones } from './plan-milestones';

interface Publication {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  /** `closesAt` as it was computed, where the deadline or an early closing is written too. */
  data?: { deadline?: Deadline | null; closesAt?: string | null };
}

/** Set while an old call is published as closed, which only its own use case does. */
const asClosed = new AsyncLocalStorage<DeadlineChange>();

/** Lets a call be published whose deadline has passed. @param change what the public is told about it */
export function publishingAsClosed<T>(change: DeadlineChange, work: () => Promise<T>): Promise<T> {
  return asClosed.run(change, work);
}

/**
 * One call, one deadline: what is published of deadline, closing and owner in one language is written to
 * all others, drafts and published, in the same transaction. Strapi's own synchronisation reaches the
 * drafts only, so that a call would be closed in English and open in French. What follows from the
 * deadline is planned in that transaction too.
 */
export function registerPublication(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const params = context.params as Publication;
    const isPublication =
      context.action === 'publish' ||
      ((context.action === 'create' || context.action === 'update') && params.status === 'published');
    if (context.uid !== CALL || !isPublication) return next();
    return strapi.db.transaction(async () => {
      const before = params.documentId === undefined ? [] : await findCallRows(strapi, params.documentId);
      refusePassed(before, params);
      const result = await next();
      const { documentId, entries } = result as { documentId: string; entries?: { locale: string }[] };
      const locale = entries?.[0]?.locale ?? (result as { locale?: string }).locale;
      if (locale !== undefined) await settle(strapi, { documentId, locale, before });
      return result;
    });
  });
}

/**
 * A call that is over is not published as if it were new: by its deadline, or, where it is not public now, by an early
 * closing too. One that was published before with the same deadline may be corrected, and closed by hand.
 */
function refusePassed(before: CallRow[], { locale, data }: Publication): void {
  if (asClosed.getStore() !== undefined) return;
  const locales = locale === undefined ? ['en'] : [locale].flat();
  const drafts = before.filter((row) => row.publishedAt === null);
  const published = before.find((row) => row.publishedAt !== null);
  const chosen = drafts.filter((row) => locales.includes('*') || locales.includes(row.locale));
  const known = endOf(published?.deadline);
  for (const { deadline, closesAt } of data?.closesAt === undefined ? chosen : [data]) {
    const end = published === undefined ? instantOf(closesAt ?? null) : endOf(deadline);
    if (end === null || end > clock.now().getTime() || end === known) continue;
    throw invalidFields([{ path: ['deadline'], message: rule('deadline-passed') }]);
  }
}

function endOf(deadline: Deadline | null | undefined): number | null {
  return deadline ? (endOfDeadline(deadline, environment.PLATFORM_TIME_ZONE)?.getTime() ?? null) : null;
}

function instantOf(closesAt: string | null): number | null {
  return closesAt === null ? null : new Date(closesAt).getTime();
}

/** Makes all rows agree with what has just been published in one language, and notes what has changed. */
async function settle(
  strapi: Core.Strapi,
  { documentId, locale, before }: { documentId: string; locale: string; before: CallRow[] },
): Promise<void> {
  const rows = await findCallRows(strapi, documentId);
  const source = rows.find((row) => row.locale === locale && row.publishedAt !== null);
  if (source === undefined) return;
  const published = leadingRow(before.filter(({ publishedAt }) => publishedAt !== null));
  const change = asClosed.getStore() ?? correctionOf(published, source);
  const past = leadingRow(before)?.deadlineChanges ?? [];
  const terms: CallTerms = {
    deadline: source.deadline,
    closesAt: source.closesAt,
    closedAt: source.closedAt,
    delegation: source.delegation?.id ?? null,
    deadlineChanges: change === undefined ? past : [...past, change],
  };
  for (const row of rows)
    if (row.id !== source.id || terms.deadlineChanges.length > 0) await writeTerms(strapi, row, terms);
  if (change?.kind === 'correction') {
    await writeJournal(strapi, {
      subjectType: 'call',
      subjectKey: documentId,
      event: 'correct-deadline',
      actor: requestActor() ?? SYSTEM,
      codes: { at: change.at, closesAt: change.to.closesAt },
    });
  }
  if (published === undefined || change !== undefined) {
    const { deadline, closesAt } = source;
    await planMilestones(strapi, { documentId, deadline, closesAt, wasPublished: published !== undefined });
  }
}

/** The deadline of a published call was edited and published: everybody sees the old one and the new one. */
function correctionOf(published: CallRow | undefined, source: CallRow): DeadlineChange | undefined {
  if (published === undefined || isSameClosing(published, source)) return undefined;
  const at = clock.now().toISOString();
  return { at, kind: 'correction', from: closingOf(published), to: closingOf(source), reasons: {} };
}
