import type { Core } from '@strapi/strapi';
import { findPanelNames } from '../membership/account.repository';
import { countOpenMandates, findNamesakeAddresses } from '../membership/membership.repository';
import { DAY, clock } from '../shared/clock';
import { domainOf } from '../shared/mail-address';
import type { Hint } from './hint';
import { hintOfDomain, type KnownDomain } from './mail-domain-hint';
import { findNamesakes, findRefusals, findVouchings, type Registration } from './registration.repository';
import { PATIENCE, awaitsDecision } from './registration.state';

/** @returns the hints of each registration, by its documentId */
export async function hintsOf(strapi: Core.Strapi, registrations: Registration[]): Promise<Map<string, Hint[]>> {
  const live = registrations.filter(({ erasedAt }) => erasedAt === null);
  const emails = live.map(({ email }) => email ?? '');
  const nameKeys = live.map(({ nameKey }) => nameKey ?? '');
  const organisations = live.flatMap(({ organisation }) => (organisation === null ? [] : [organisation.documentId]));
  const [known, namesakes, refusals, vouchings, members, sameNames, reviewers] = await Promise.all([
    readKnownDomains(strapi),
    findNamesakes(strapi, nameKeys),
    findRefusals(strapi, emails, nameKeys),
    findVouchings(
      strapi,
      live.map(({ id }) => id),
    ),
    countOpenMandates(strapi, organisations),
    findNamesakeAddresses(strapi, live),
    findPanelNames(
      strapi,
      live.flatMap(({ firstApprovalBy }) => firstApprovalBy ?? []),
    ),
  ]);

  return new Map(
    live.map((registration) => {
      const { documentId, email, nameKey, organisation, country, firstApprovalBy } = registration;
      const hints: Hint[] = [];
      const iso2 = organisation?.country?.iso2 ?? country?.iso2 ?? null;
      if (email !== null) hints.push(hintOfDomain(domainOf(email), organisation?.documentId ?? null, iso2, known));

      const asked = vouchings.filter((vouching) => vouching.registration?.documentId === documentId);
      const answered = (answer: string) => asked.filter((vouching) => vouching.answer === answer).length;
      if (answered('yes') > 0) hints.push({ code: 'vouched-yes', tone: 'good', values: { count: answered('yes') } });
      if (answered('no') > 0) hints.push({ code: 'vouched-no', tone: 'warning', values: { count: answered('no') } });
      const open = asked.filter(({ answer }) => answer === null).length;
      // Once it is decided, nobody waits for an answer.
      if (open > 0 && awaitsDecision(registration.state))
        hints.push({ code: 'vouching-asked', tone: 'neutral', values: { count: open } });

      // Who applied and became a member is in both lists, and one person.
      const others = new Set([
        ...namesakes
          .filter((other) => other.nameKey === nameKey && other.documentId !== documentId && other.email !== email)
          .map((other) => other.email),
        ...(sameNames.get(documentId) ?? []),
      ]);
      if (others.size > 0) hints.push({ code: 'same-name', tone: 'warning', values: { count: others.size } });

      const refused = refusals.filter(
        (other) => other.documentId !== documentId && (other.email === email || other.nameKey === nameKey),
      );
      const last = refused
        .map(({ stateSince }) => stateSince)
        .sort()
        .at(-1);
      if (last !== undefined) {
        hints.push({
          code: 'earlier-refusal',
          tone: 'warning',
          values: { count: refused.length, last: new Date(last).toISOString().slice(0, 10) },
        });
      }
      if (organisation === null) hints.push({ code: 'typed-in-organisation', tone: 'warning', values: {} });
      else {
        const count = members.get(organisation.documentId) ?? 0;
        hints.push({ code: 'delegation-members', tone: 'neutral', values: { count } });
      }
      if (firstApprovalBy !== null && registration.state === 'awaiting-review') {
        const by = reviewers.get(firstApprovalBy) ?? '';
        hints.push({ code: 'first-approval', tone: 'neutral', values: { by } });
      }
      return [documentId, hints];
    }),
  );
}

/** Whole days since an application came into its state. */
export function waitingDays(registration: Registration): number {
  return Math.floor((clock.now().getTime() - new Date(registration.stateSince).getTime()) / DAY);
}

/** When an application that waits for the applicant expires, as an instant; null where nothing is awaited. */
export function waitsUntil({ state, stateSince }: Registration): string | null {
  const patience = PATIENCE[state];
  return patience === undefined ? null : new Date(new Date(stateSince).getTime() + patience).toISOString();
}

async function readKnownDomains(strapi: Core.Strapi): Promise<Map<string, KnownDomain>> {
  const rows: KnownDomain[] = (
    await strapi.db.query('api::mail-domain.mail-domain').findMany({ populate: { organisation: true } })
  ).map(({ domain, organisation }) => ({ domain, owner: organisation }));
  return new Map(rows.map((row) => [row.domain, row]));
}
