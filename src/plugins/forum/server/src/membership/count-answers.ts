import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { addPresenter } from '../../../../../content-api/presenters';
import { formatTooMany } from '../shared/errors';
import { countReadings, type ReadingKind } from './count-readings';
import { findMemberOfAccount } from './membership.repository';

const CONTACT = 'api::contact.contact';
const RELATION = 'contacts';

type Read = Partial<Record<ReadingKind, number>>;

/** Notes that an answer carries contacts or profiles; what was noted is counted when the answer is ready. */
export function noteReading(ctx: Pick<Context, 'state'>, kind: ReadingKind, entries: number): void {
  const read = (ctx.state.forumRead ??= {}) as Read;
  read[kind] = (read[kind] ?? 0) + entries;
}

/** Notes every contact in every answer, whichever endpoint populates it. */
export function registerContactReadings(strapi: Core.Strapi): void {
  addPresenter(strapi, {
    appliesTo: ({ uid }) => uid === CONTACT,
    present: () => {
      const ctx = strapi.requestContext.get();
      if (ctx !== undefined) noteReading(ctx, 'contact', 1);
    },
  });
}

/**
 * Counts what a reader is about to get of other people, and holds the answer back where a reader walks
 * through the whole directory. Listed in `config/middlewares.ts`: it stands around all routes.
 */
export function countAnswers(_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler {
  return async (ctx, next) => {
    await next();
    const account = ctx.state.user as { id: number } | undefined;
    if (account === undefined || ctx.status !== 200 || !ctx.path.toLowerCase().startsWith('/api/')) return;
    const read = readOf(ctx);
    if (read === undefined) return;
    const member = await findMemberOfAccount(strapi, account.id);
    // An account without a profile is nobody's: it is counted under its own key.
    const key = member?.documentId ?? (ctx.state.user as { documentId: string }).documentId;
    const seconds = await countReadings(strapi, key, read);
    if (seconds === undefined) return;
    ctx.set('Retry-After', String(seconds));
    ctx.status = 429;
    ctx.body = formatTooMany(seconds);
  };
}

/** A list that was filtered or sorted by contacts tells of them too, also where it shows none. */
function readOf(ctx: Context): Read | undefined {
  const noted = ctx.state.forumRead as Read | undefined;
  if (!asksByContact(ctx.query)) return noted;
  const { data } = (ctx.body ?? {}) as { data?: unknown };
  const entries = Math.max(1, Array.isArray(data) ? data.length : 1);
  return { ...noted, contact: Math.max(noted?.contact ?? 0, entries) };
}

/** Whether some filter or order looks at contacts: of the list itself, or of what is populated at any depth. */
function asksByContact(query: unknown, isBelowContacts = false): boolean {
  if (typeof query !== 'object' || query === null) return false;
  return Object.entries(query).some(([key, value]) =>
    key === 'filters' || key === 'sort'
      ? isBelowContacts || JSON.stringify(value ?? null).includes(RELATION)
      : asksByContact(value, isBelowContacts || key === RELATION),
  );
}
