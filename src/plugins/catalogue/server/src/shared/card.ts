import type { Locale } from '../../../../../content-api/locales';
import type { CatalogueType } from './catalogue-types';

/** An entry as lists show it. */
export interface Card {
  type: CatalogueType;
  documentId: string;
  slug: string | null;
  title: string;
  summary: string | null;
  kind: string | null;
  countries: { name: string; iso2: string }[];
  thematicAreas: { name: string; key: string }[];
  dateAdded: string | null;
  year: number | null;
  publishedAt: string;
  contentLocale: Locale;
  closesAt: string | null;
  callState: string | null;
}
