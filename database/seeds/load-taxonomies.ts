/** Countries, themes and organisations with their known mail domains: what every entry refers to. */
import type { Core, UID } from '@strapi/strapi';
import { inBatches } from './batches';
import {
  readFacts,
  type CountryFacts,
  type DelegationFacts,
  type OrganisationFacts,
  type ThematicAreaFacts,
} from './facts';
import type { Progress } from './progress';
import { delegationSlug, indexOf } from './references';

type Row = Record<string, unknown>;

export async function loadTaxonomies(strapi: Core.Strapi, progress: Progress): Promise<void> {
  const known = new Map<string, Map<string, string>>();
  const ensure = async (uid: UID.CollectionType, key: string, data: Row): Promise<string> => {
    const there = known.get(uid) ?? (await indexOf(strapi, uid, key));
    known.set(uid, there);
    const found = there.get(String(data[key])) ?? (await strapi.documents(uid).create({ data } as never)).documentId;
    there.set(String(data[key]), found);
    return found;
  };

  const countries = readFacts<CountryFacts[]>(strapi, 'countries');
  const delegations = readFacts<DelegationFacts[]>(strapi, 'delegations');
  const organisations = readFacts<OrganisationFacts[]>(strapi, 'organisations');
  const themes = readFacts<ThematicAreaFacts[]>(strapi, 'thematic-areas');
  progress.begin(
    'countries, themes, organisations',
    countries.length + delegations.length + organisations.length + themes.length,
  );

  const documentIds = new Map<string, string>();
  await inBatches(strapi, countries, async ({ nameEn, ...facts }) => {
    documentIds.set(facts.iso2, await ensure('api::country.country', 'iso2', { name: nameEn, ...facts }));
    progress.step();
  });
  await inBatches(strapi, themes, async ({ nameEn, ...facts }) => {
    await ensure('api::thematic-area.thematic-area', 'key', { name: nameEn, ...facts });
    progress.step();
  });

  const ensureOrganisation = async (data: Row, iso2: string | undefined, mailDomains: string[]) => {
    const country = iso2 === undefined ? undefined : documentIds.get(iso2);
    const organisation = await ensure('api::organisation.organisation', 'slug', {
      ...data,
      ...(country ? { country } : {}),
    });
    for (const domain of mailDomains) await ensure('api::mail-domain.mail-domain', 'domain', { domain, organisation });
    progress.step();
  };
  await inBatches(strapi, delegations, async ({ country, mailDomains, nameEn, nameFr, nameEs }) => {
    const data = {
      name: nameEn,
      nameFr,
      nameEs,
      slug: delegationSlug(country),
      type: 'national-government',
      friendOfTheForum: true,
    };
    await ensureOrganisation(data, country, mailDomains);
  });
  await inBatches(strapi, organisations, async ({ key, nameEn, country, mailDomains = [], ...facts }) => {
    await ensureOrganisation({ ...facts, name: nameEn, slug: key }, country, mailDomains);
  });
}
