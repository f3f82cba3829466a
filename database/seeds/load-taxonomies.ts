/** Countries, themes and organisations with their known mail domains: what every entry refers to. */
import type { Core, UID } from '@strapi/strapi';
import {
  readFacts,
  type CountryFacts,
  type DelegationFacts,
  type OrganisationFacts,
  type ThematicAreaFacts,
} from './facts';
import type { Progress } from './progress';
import { delegationSlug } from './references';

type Row = Record<string, unknown>;

export async function loadTaxonomies(strapi: Core.Strapi, progress: Progress): Promise<void> {
  const ensure = async (uid: UID.CollectionType, key: string, data: Row): Promise<string> => {
    const found = await strapi.db.query(uid).findOne({ where: { [key]: data[key] } });
    return found?.documentId ?? (await strapi.documents(uid).create({ data } as never)).documentId;
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
  for (const { nameEn, ...facts } of countries) {
    documentIds.set(facts.iso2, await ensure('api::country.country', 'iso2', { name: nameEn, ...facts }));
    progress.step();
  }
  for (const { nameEn, ...facts } of themes) {
    await ensure('api::thematic-area.thematic-area', 'key', { name: nameEn, ...facts });
    progress.step();
  }

  const ensureOrganisation = async (data: Row, iso2: string | undefined, mailDomains: string[]) => {
    const country = iso2 === undefined ? undefined : documentIds.get(iso2);
    const organisation = await ensure('api::organisation.organisation', 'slug', {
      ...data,
      ...(country ? { country } : {}),
    });
    for (const domain of mailDomains) await ensure('api::mail-domain.mail-domain', 'domain', { domain, organisation });
    progress.step();
  };
  for (const { country, mailDomains, nameEn, nameFr, nameEs } of delegations) {
    const data = {
      name: nameEn,
      nameFr,
      nameEs,
      slug: delegationSlug(country),
      type: 'national-government',
      friendOfTheForum: true,
    };
    await ensureOrganisation(data, country, mailDomains);
  }
  for (const { key, nameEn, country, mailDomains = [], ...facts } of organisations) {
    await ensureOrganisation({ ...facts, name: nameEn, slug: key }, country, mailDomains);
  }
}
