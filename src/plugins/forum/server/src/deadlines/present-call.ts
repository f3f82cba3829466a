import type { Core } from '@strapi/strapi';
import { addPresenter } from '../../../../../content-api/presenters';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../../content-api/locales';
import { clock } from '../shared/clock';
import { translateComputed } from '../shared/computed-field';
import { noteNextChange } from './answer-lifetime';
import { CALL, findNextClosing, findTold } from './call.repository';
import { CALL_STATES, CLOSING_SOON, callStateOf, filterByCallState, nextChangeOf } from './call-state';
import { presentChange, type DeadlineChange } from './deadline-change';

/**
 * Gives every call in every answer its `callState`, since when its outcome is awaited, and what has become
 * of its deadline; lists the filter `?callState=`. The state is computed at the moment of the request: no
 * column holds it.
 */
export function registerCallState(strapi: Core.Strapi): void {
  addPresenter(strapi, {
    appliesTo: ({ uid }) => uid === CALL,
    present: (entry) => {
      const locale = (entry.locale ?? askedLocale()) as Locale;
      if ('deadlineChanges' in entry) {
        const changes = (entry.deadlineChanges ?? []) as DeadlineChange[];
        entry.deadlineChanges = changes.map((change) => presentChange(change, locale));
      }
      if (entry.closesAt === undefined) return;
      const closesAt = entry.closesAt === null ? null : new Date(entry.closesAt as string);
      const now = clock.now();
      entry.callState = callStateOf(closesAt, now);
      if ('outcome' in entry) {
        const isAwaited = entry.callState === 'closed' && !entry.outcome;
        entry.outcomeAwaitedSince = isAwaited ? (closesAt as Date).toISOString() : null;
      }
      noteNextChange(nextChangeOf(closesAt, now));
    },
    // Whichever of its languages tells what came of it, the call has told: as the panel and the mails have it.
    lookUp: async (entries) => {
      const awaited = entries.filter(({ outcomeAwaitedSince }) => outcomeAwaitedSince);
      const told = await findTold(
        strapi,
        awaited.map(({ documentId }) => documentId as string),
      );
      for (const entry of awaited) if (told.has(entry.documentId as string)) entry.outcomeAwaitedSince = null;
    },
  });

  strapi.contentAPI.addQueryParams({
    callState: {
      schema: (z) => z.enum(CALL_STATES).optional(),
      matchRoute: (route) => String(route.handler) === `${CALL}.find`,
    },
  });
}

/** An answer of chosen fields need not have its language. */
function askedLocale(): Locale {
  const { locale } = (strapi.requestContext.get()?.query ?? {}) as { locale?: unknown };
  return LOCALES.find((each) => each === locale) ?? DEFAULT_LOCALE;
}

/** Turns `?callState=` into a filter on `closesAt`, and a wish for the field into one for its source. */
export function translateCallState(_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler {
  return translateComputed(strapi, CALL, {
    field: 'callState',
    source: 'closesAt',
    values: CALL_STATES,
    filterBy: filterByCallState,
    onFilter: (now) => noteAnyChange(strapi, now),
  });
}

/** A list by state, and its total, depend on calls too that it does not show. */
async function noteAnyChange(strapi: Core.Strapi, now: Date): Promise<void> {
  noteNextChange(await findNextClosing(strapi, now));
  const soon = await findNextClosing(strapi, new Date(now.getTime() + CLOSING_SOON));
  noteNextChange(soon && new Date(soon.getTime() - CLOSING_SOON));
}
