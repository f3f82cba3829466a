/** What a delegation has to do, in one view: for its officers, not for the Support Unit's queue. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { findClosingBetween, findRolling } from '../deadlines/call.repository';
import type { Desk } from '../membership/desk';
import { findMandatesFor, findOrganisation } from '../membership/membership.repository';
import { presentDelegation } from '../membership/present-delegation';
import { countByState } from '../responses/response.repository';
import { clock } from '../shared/clock';
import { countStates, type EntryFilter } from './query-contributions';
import { findSummaries, markReturned } from './read-contributions';

/** A desk shows what is at hand; the lists behind it have the rest. */
const MOST = 100;

export async function readCountryDesk(strapi: Core.Strapi, desk: Desk, locale: Locale) {
  const keys = desk.delegations ?? [];
  const delegations = await Promise.all(keys.map((key) => findOrganisation(strapi, key)));
  const clearer = { focalPointOf: desk.focalPointOf, officer: desk.officer.documentId };
  const read = async (filter: EntryFilter, sort: 'oldest' | 'newest' = 'oldest') =>
    (await findSummaries(strapi, desk, filter, { page: 1, pageSize: MOST, sort, locale })).entries;
  return {
    delegations: delegations.map((each) => presentDelegation(each)),
    isFocalPoint: desk.focalPointOf.length > 0,
    drafts: await markReturned(strapi, await read({ states: ['draft'] })),
    // What somebody asked for waits for their colleagues.
    waitsForUs: await read({ toClearBy: clearer }),
    underReview: await read({ states: ['submitted', 'cleared'], notToClearBy: clearer }),
    // The latest first; all others wait for somebody, and the longest comes first.
    published: await read({ states: ['published'] }, 'newest'),
    calls: await readCalls(strapi, desk, locale),
    people: (await Promise.all(keys.map((key) => readPeople(strapi, key)))).flat(),
  };
}

/** For the home page: how much waits in each state, and since when. */
export async function summariseDesk(strapi: Core.Strapi, { officer, delegations, focalPointOf }: Desk) {
  const counts = await countStates(strapi, { keptBy: delegations });
  const clearer = { focalPointOf, officer: officer.documentId };
  const { submitted: toClear } = await countStates(strapi, { keptBy: delegations, toClearBy: clearer });
  return {
    counts: {
      draft: counts.draft.count,
      submitted: counts.submitted.count,
      cleared: counts.cleared.count,
      published: counts.published.count,
    },
    oldest: { submitted: counts.submitted.oldest, cleared: counts.cleared.oldest },
    toClear,
    isCountryDesk: delegations !== undefined,
    isFocalPoint: focalPointOf.length > 0,
  };
}

async function readCalls(strapi: Core.Strapi, { delegations }: Desk, locale: Locale) {
  const filter = { delegations: delegations ?? [], locale };
  const open = [
    ...(await findClosingBetween(strapi, clock.now(), null, filter, MOST)),
    ...(await findRolling(strapi, filter)),
  ];
  const counts = await countByState(
    strapi,
    open.map(({ documentId }) => documentId),
  );
  return open.map(({ documentId, title, closesAt }) => ({
    documentId,
    title,
    closesAt,
    responses: Object.values(counts.get(documentId) ?? {}).reduce((sum, count) => sum + count, 0),
    newResponses: counts.get(documentId)?.new ?? 0,
  }));
}

/** Who acts for the delegation today: colleagues know one another's names. */
async function readPeople(strapi: Core.Strapi, delegation: string) {
  const mandates = await findMandatesFor(strapi, delegation);
  return mandates.flatMap(({ documentId, endedAt, role, position, startedAt, confirmedAt, member }) =>
    endedAt === null && member !== null
      ? [
          {
            documentId,
            name: [member.givenName, member.familyName].filter(Boolean).join(' '),
            role,
            position,
            startedAt,
            confirmedAt,
            isSuspended: member.state === 'suspended',
          },
        ]
      : [],
  );
}
