import type { Core } from '@strapi/strapi';
import { addPresenter } from '../../../../../content-api/presenters';
import { noteNextChange } from '../deadlines/answer-lifetime';
import { SECOND, clock } from '../shared/clock';
import { translateComputed } from '../shared/computed-field';
import { FRESHNESS, filterByFreshness, freshnessOf, nextChangeOf } from './freshness';
import { PRACTICE } from './practice.repository';

/** How long a list by freshness is taken for right. */
const LIST_LIFETIME = 5 * SECOND;

/**
 * Gives every practice in every answer its `freshness`, and lists the filter `?freshness=`. It is computed
 * at the moment of the request: no column holds it.
 */
export function registerFreshness(strapi: Core.Strapi): void {
  addPresenter(strapi, {
    appliesTo: ({ uid }) => uid === PRACTICE,
    present: (entry) => {
      if (entry.lastConfirmedAt === undefined) return;
      const lastConfirmedAt = entry.lastConfirmedAt === null ? null : new Date(entry.lastConfirmedAt as string);
      const now = clock.now();
      entry.freshness = freshnessOf(lastConfirmedAt, now);
      noteNextChange(nextChangeOf(lastConfirmedAt, now));
    },
  });

  strapi.contentAPI.addQueryParams({
    freshness: {
      schema: (z) => z.enum(FRESHNESS).optional(),
      matchRoute: (route) => String(route.handler) === `${PRACTICE}.find`,
    },
  });
}

/** Turns `?freshness=` into a filter on `lastConfirmedAt`, and a wish for the field into one for its source. */
export function translateFreshness(_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler {
  return translateComputed(strapi, PRACTICE, {
    field: 'freshness',
    source: 'lastConfirmedAt',
    values: FRESHNESS,
    filterBy: filterByFreshness,
    // Any practice may change its colour, also one that is not listed: whoever wants to know asks again soon.
    onFilter: async (now) => noteNextChange(new Date(now.getTime() + LIST_LIFETIME)),
  });
}
