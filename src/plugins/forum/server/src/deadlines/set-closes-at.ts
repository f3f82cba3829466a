import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { environment } from '../../../../../environment';
import { CALL, type CallRow } from './call.repository';
import { closesAtOf, endOfDeadline, findDeadlineProblem, type Deadline } from './deadline';

interface CallData {
  deadline?: Partial<Deadline> | null;
  closedAt?: string | Date | null;
  closesAt?: unknown;
  deadlineChanges?: unknown;
}

/**
 * Computes `closesAt` whenever a call is written. What somebody typed in for it is not looked at, nor for
 * the list of changes, which the forum alone writes.
 */
export function registerClosesAt(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (uid === CALL && (action === 'create' || action === 'update' || action === 'clone')) {
      const params = context.params as { documentId?: string; locale?: string; data?: CallData };
      await setClosesAt(strapi, action, params, (params.data ??= {}));
    }
    return next();
  });
}

async function setClosesAt(
  strapi: Core.Strapi,
  action: string,
  { documentId, locale }: { documentId?: string; locale?: string },
  data: CallData,
): Promise<void> {
  delete data.closesAt;
  delete data.deadlineChanges;
  // A copy is another call: what became of the first one's deadline is not its history, and nobody has closed it.
  if (action === 'clone') Object.assign(data, { deadlineChanges: null, closedAt: null });
  if (action !== 'create' && data.deadline === undefined && data.closedAt === undefined) return;
  const stored = action === 'create' ? {} : await readStored(strapi, documentId, locale);
  const deadline = data.deadline === undefined ? (stored.deadline ?? null) : data.deadline;

  if (deadline !== null) {
    const problem = findDeadlineProblem(deadline);
    if (problem !== undefined) throw fieldError(['deadline', problem.field], problem.message);
  }
  if (data.closedAt === undefined && isExtension(stored.deadline as Deadline | null, deadline as Deadline | null)) {
    data.closedAt = null;
  }
  const closedAt = data.closedAt === undefined ? (stored.closedAt ?? null) : data.closedAt;
  const closed = closedAt === null ? null : new Date(closedAt);
  if (closed !== null && Number.isNaN(closed.getTime()))
    throw fieldError(['closedAt'], 'must be an instant (ISO 8601)');
  data.closesAt =
    closesAtOf(deadline as Deadline | null, closed, environment.PLATFORM_TIME_ZONE)?.toISOString() ?? null;
}

/** A later deadline opens again what was closed early by hand. */
function isExtension(before: Deadline | null | undefined, after: Deadline | null): boolean {
  if (!before || !after) return false;
  const [was, is] = [before, after].map((deadline) => endOfDeadline(deadline, environment.PLATFORM_TIME_ZONE));
  if (!was) return false;
  return !is || is.getTime() > was.getTime();
}

/** The deadline belongs to the document, so where this language has no row yet, any row tells it. */
async function readStored(strapi: Core.Strapi, documentId?: string, locale?: string): Promise<Partial<CallRow>> {
  if (documentId === undefined) return {};
  const rows: CallRow[] = await strapi.db.query(CALL).findMany({
    where: { documentId, publishedAt: null },
    populate: { deadline: true },
  });
  return rows.find((row) => row.locale === (locale ?? 'en')) ?? rows[0] ?? {};
}

function fieldError(path: string[], rule: string): Error {
  const message = `${path.join('.')}: ${rule}`;
  return new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
}
