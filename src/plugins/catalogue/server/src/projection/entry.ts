import type { Locale } from '../../../../../content-api/locales';
import type { SearchTexts } from '../search/search-fields';
import type { CatalogueType } from '../shared/catalogue-types';
import type { TermFacet } from '../shared/terms';

/** One published document in one language, as the catalogue keeps it. */
export interface Entry {
  type: CatalogueType;
  documentId: string;
  locale: Locale;
  /** The language that the texts are really in. */
  contentLocale: Locale;
  slug: string;
  sortTitle: string;
  /** `dateAdded`; empty where there is none, so that the undated come last. */
  sortDate: string;
  year: number | null;
  /** Milliseconds, as both databases keep them alike. */
  closesAt: number | null;
  lastConfirmedAt: number | null;
  hasOutcome: boolean;
  /** When its text was last published, in milliseconds: who is not there yet appears then. */
  publishedAt: number;
  /** JSON of what a list shows, without what depends on the clock. */
  card: string;
  /** JSON of what a page shows, without what depends on the clock. */
  page: string;
  /** The text that snippets are cut from; null where it is that of the entry in `contentLocale`. */
  body: string | null;
  terms: { facet: TermFacet; value: string }[];
  texts: SearchTexts;
  /** documentIds of what it shows something of. */
  references: string[];
  /** Of all of the above: what is projected already is not written again. */
  fingerprint: string;
}
