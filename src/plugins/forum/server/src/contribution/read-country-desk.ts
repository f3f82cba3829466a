/** What a delegation has to do, in one view: for its officers, not for the Support Unit's queue. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { findClosingBetween, findRolling } from '../deadlines/call.repository';
import type { Desk } from '../membership/desk';
import { findMandatesFor, findOrganisation } from '../membership/membership.repository';
import { presentDelegation } from '../membership/present-delegation';
import { countByState } from '../responses/response.repository';
import { clock } from '../shared/clock';
import { countOwned, countStates, type StateCounts } from './count-contributions';
import type { ContributionState } from './contribution.state';
import { markReturned, summarise } from './read-contributions';

/** A desk shows what is at hand; the lists behind it have the rest. */
const MOST = 100;

export async function readCountryDesk(strapi: Core.Strapi, desk: Desk, locale: Locale) {
  const keys = desk.delegations ?? [];
  const delegations = await Promise.all(keys.map((key) => findOrganisation(strapi, key)));
  const entries = await summarise(strapi, desk, locale);
  const inState = (...states: ContributionState[]) => entries.filter(({ state }) => states.includes(state));
  // What somebody asked for waits for their colleagues.
  const waitsForUs = inState('submitted').filter(
    ({ delegation, isOwnRequest }) => !isOwnRequest && desk.focalPointOf.includes(delegation?.documentId ?? ''),
  );
  return {
    delegations: delegations.map((each) => presentDelegation(each)),
    isFocalPoint: desk.focalPointOf.length > 0,
    drafts: await markReturned(strapi, inState('draft').slice(0, MOST)),
    waitsForUs,
    underReview: inState('submitted', 'cleared').filter((each) => !waitsForUs.includes(each)),
    // The latest first; all others wait for somebody, and the longest comes first.
    published: inState('published').slice(-MOST).reverse(),
    calls: await readCalls(strapi, desk, locale),
    people: (await Promise.all(keys.map((key) => readPeople(strapi, key)))).flat(),
  };
}

/** For the home page: how much waits in each state, and since when. */
export async function summariseDesk(strapi: Core.Strapi, { officer, delegations, focalPointOf }: Desk) {
  const counts: StateCounts =
    delegations === undefined ? await countStates(strapi) : await countOwned(strapi, { keptBy: delegations });
  const asked = await countOwned(strapi, { ownedBy: focalPointOf, notBy: officer.documentId });
  return {
    counts: {
      draft: counts.draft.count,
      submitted: counts.submitted.count,
      cleared: counts.cleared.count,
      published: counts.published.count,
    },
    oldest: { submitted: counts.submitted.oldest, cleared: counts.cleared.oldest },
    toClear: asked.submitted,
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
