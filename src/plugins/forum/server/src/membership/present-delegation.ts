import type { Organisation } from '../shared/organisation';

/** A delegation for the panel, which chooses the language itself. */
export function presentDelegation(organisation: Organisation | null) {
  if (organisation === null) return null;
  const { documentId, name, nameFr, nameEs } = organisation;
  return { documentId, name, names: { en: name, fr: nameFr, es: nameEs } };
}
