import type { Core } from '@strapi/strapi';
import { addPresenter } from '../../../../../content-api/presenters';
import { noteNextChange } from '../deadlines/answer-lifetime';
import { clock } from '../shared/clock';
import { translateComputed } from '../shared/computed-field';
import { FRESHNESS, filterByFreshness, freshnessOf, nextChangeOf, yearsAfter, yearsBefore } from './freshness';
import { PRACTICE, findConfirmedAfter } from './practice.repository';

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
    onFilter: (now) => noteNextColour(strapi, now),
  });
}

/** A list by colour is right until any practice changes its own, also one that is not in it. */
async function noteNextColour(strapi: Core.Strapi, now: Date): Promise<void> {
  for (let years = 1; years < FRESHNESS.length; years += 1) {
    const confirmedAt = await findConfirmedAfter(strapi, yearsBefore(now, years));
    if (confirmedAt !== null) noteNextChange(yearsAfter(confirmedAt, years));
  }
}
