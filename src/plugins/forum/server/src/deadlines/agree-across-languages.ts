import type { Core } from '@strapi/strapi';
import type { Deadline } from './deadline';
import { CALL } from './set-closes-at';

const DEADLINE = 'call.deadline' as const;
/** How Strapi marks the row that ties a component to its entry. */
const PIVOT = { field: 'deadline', component_type: DEADLINE };

interface CallRow {
  id: number;
  documentId: string;
  locale: string;
  publishedAt: string | null;
  closesAt: string | null;
  closedAt: string | null;
  deadline: (Deadline & { id: number }) | null;
  delegation: { id: number } | null;
}

/**
 * One call, one deadline: what is published of deadline, closing and owner in one language is written to
 * all others, drafts and published, in the same transaction. Strapi's own synchronisation reaches the
 * drafts only, so that a call would be closed in English and open in French.
 */
export function registerAgreement(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const params = context.params as { status?: string };
    const isPublication =
      context.action === 'publish' ||
      ((context.action === 'create' || context.action === 'update') && params.status === 'published');
    if (context.uid !== CALL || !isPublication) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const { documentId, entries } = result as { documentId: string; entries?: { locale: string }[] };
      const locale = entries?.[0]?.locale ?? (result as { locale?: string }).locale;
      if (locale !== undefined) await agreeAcrossLanguages(strapi, documentId, locale);
      return result;
    });
  });
}

/**
 * Writes deadline, `closesAt`, `closedAt` and owner of the published row of one language to all rows of
 * the call. Joins the transaction.
 */
export async function agreeAcrossLanguages(strapi: Core.Strapi, documentId: string, locale: string): Promise<void> {
  const rows: CallRow[] = await strapi.db
    .query(CALL)
    .findMany({ where: { documentId }, populate: { deadline: true, delegation: true } });
  const source = rows.find((row) => row.locale === locale && row.publishedAt !== null);
  if (source === undefined) return;
  for (const row of rows) if (row.id !== source.id) await copy(strapi, source, row);
}

async function copy(strapi: Core.Strapi, source: CallRow, row: CallRow): Promise<void> {
  const { closesAt, closedAt } = source;
  await strapi.db.query(CALL).update({
    where: { id: row.id },
    data: { closesAt, closedAt, delegation: source.delegation?.id ?? null },
  });
  await copyDeadline(strapi, source.deadline, row);
}

async function copyDeadline(strapi: Core.Strapi, deadline: CallRow['deadline'], row: CallRow): Promise<void> {
  const components = strapi.db.query(DEADLINE);
  if (deadline === null) {
    if (row.deadline !== null) await components.delete({ where: { id: row.deadline.id } });
    return;
  }
  const { date = null, precision } = deadline;
  if (row.deadline !== null) {
    await components.update({ where: { id: row.deadline.id }, data: { date, precision } });
    return;
  }
  const { id } = await components.create({ data: { date, precision } });
  await strapi.db.query(CALL).update({ where: { id: row.id }, data: { deadline: { id, __pivot: PIVOT } } });
}
