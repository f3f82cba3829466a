import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { environment } from '../../../../../environment';
import { closesAtOf, findDeadlineProblem, type Deadline } from './deadline';

export const CALL = 'api::call-for-action.call-for-action' as const;

interface CallData {
  deadline?: Partial<Deadline> | null;
  closedAt?: string | Date | null;
  closesAt?: unknown;
}

/** Computes `closesAt` whenever a call is written; what somebody typed in for it is not looked at. */
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
  if (action !== 'create' && data.deadline === undefined && data.closedAt === undefined) return;
  const stored = action === 'create' ? {} : await readStored(strapi, documentId, locale);
  const deadline = data.deadline === undefined ? (stored.deadline ?? null) : data.deadline;
  const closedAt = data.closedAt === undefined ? (stored.closedAt ?? null) : data.closedAt;

  if (deadline !== null) {
    const problem = findDeadlineProblem(deadline);
    if (problem !== undefined) throw fieldError(['deadline', problem.field], problem.message);
  }
  const closed = closedAt === null ? null : new Date(closedAt);
  if (closed !== null && Number.isNaN(closed.getTime()))
    throw fieldError(['closedAt'], 'must be an instant (ISO 8601)');
  data.closesAt =
    closesAtOf(deadline as Deadline | null, closed, environment.PLATFORM_TIME_ZONE)?.toISOString() ?? null;
}

/** The deadline belongs to the document, so where this language has no row yet, any row tells it. */
async function readStored(strapi: Core.Strapi, documentId?: string, locale?: string): Promise<CallData> {
  if (documentId === undefined) return {};
  const rows = await strapi.db.query(CALL).findMany({
    where: { documentId, publishedAt: null },
    populate: { deadline: true },
  });
  return rows.find((row: { locale: string }) => row.locale === (locale ?? 'en')) ?? rows[0] ?? {};
}

function fieldError(path: string[], rule: string): Error {
  const message = `${path.join('.')}: ${rule}`;
  return new errors.ValidationError(message, { errors: [{ path, message, name: 'ValidationError' }] });
}
