import type { Locale } from '../../../../../content-api/locales';
import { environment, publicUrl } from '../../../../../environment';
import type { CatalogueType } from './catalogue-types';

const PLURAL: Record<CatalogueType, string> = {
  practice: 'practices',
  'call-for-action': 'calls-for-action',
  'policy-tool': 'policy-tools',
  'migration-profile': 'migration-profiles',
};

/** Where people read an entry: on the website, or in the content API where there is none. */
export function entryAddress(type: CatalogueType, slug: string, locale: Locale): string {
  const { FRONTEND_URL } = environment;
  const base = FRONTEND_URL === undefined ? `${publicUrl()}/api/catalogue/${type}` : `${FRONTEND_URL}/${PLURAL[type]}`;
  return `${base}/${encodeURIComponent(slug)}?locale=${locale}`;
}

/** The same for ever, whatever becomes of title, slug and language. */
export function entryKey(type: CatalogueType, documentId: string): string {
  return `${publicUrl()}/api/catalogue/${type}/${documentId}`;
}

/** Where an answer of the catalogue itself is read. @param querystring as it was asked for, or changed */
export function catalogueAddress(path: string, querystring: string | URLSearchParams): string {
  const query = new URLSearchParams(querystring).toString();
  return `${publicUrl()}/api/catalogue${path}${query === '' ? '' : `?${query}`}`;
}
