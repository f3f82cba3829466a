import type { Country, Organisation } from '../shared/organisation';

/** A delegation for the panel, which chooses the language itself. */
export function presentDelegation(organisation: Organisation | null) {
  if (organisation === null) return null;
  const { documentId, name } = organisation;
  return { documentId, name, names: namesByLanguage(organisation) };
}

export function presentCountry(country: Country | null) {
  return country === null ? null : { iso2: country.iso2, name: country.name, names: namesByLanguage(country) };
}

export function namesByLanguage({ name, nameFr, nameEs }: Pick<Organisation, 'name' | 'nameFr' | 'nameEs'>) {
  return { en: name, fr: nameFr, es: nameEs };
}
