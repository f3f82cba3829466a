/** The sets that harvesters may choose: what is of a type, and what is of a theme. Pure. */
import { CATALOGUE_TYPES, type CatalogueType } from '../shared/catalogue-types';

const THEME = 'theme-';

export function setOfTheme(key: string): string {
  return `${THEME}${key}`;
}

export function typeOfSet(set: string | undefined): CatalogueType | undefined {
  return CATALOGUE_TYPES.find((type) => type === set);
}

export function themeOfSet(set: string | undefined): string | undefined {
  return set !== undefined && /^theme-[a-z0-9-]+$/.test(set) ? set.slice(THEME.length) : undefined;
}
