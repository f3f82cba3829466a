import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE } from '../content-api/locales';
import { problem, refuseProblems } from './problem';
import { readStoredDraft } from './stored-draft';
import type { Data, Model, WriteContext } from './types';

interface Reference {
  id?: unknown;
  documentId?: unknown;
}

/**
 * Refuses to publish an entry whose scope is countries and that names none: it would be missing from
 * every list by country, and no reader would learn where it happens. A draft may lack them.
 *
 * @throws ValidationError that names the field
 */
export async function requireCountries(strapi: Core.Strapi, write: WriteContext): Promise<void> {
  const { contentType, action, params } = write;
  if (!hasScope(contentType)) return;
  const isMissing =
    action === 'publish'
      ? await isDraftWithoutCountries(strapi, write)
      : params.status === 'published' && (await leavesNoCountries(strapi, write, params.data ?? {}));
  if (isMissing) {
    refuseProblems([problem('countries', 'name at least one country, or choose the scope regional or global')]);
  }
}

function hasScope({ attributes }: Model): boolean {
  return attributes.countries !== undefined && (attributes.scope?.enum ?? []).includes('countries');
}

/** Whether one of the languages that are to be published has none. */
async function isDraftWithoutCountries(strapi: Core.Strapi, { uid, params }: WriteContext): Promise<boolean> {
  const { documentId, locale = DEFAULT_LOCALE } = params;
  const locales = [locale].flat();
  const rows: { scope: unknown; countries: unknown[] }[] = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: null, ...(locales.includes('*') ? {} : { locale: { $in: locales } }) },
    populate: { countries: { select: ['id'] } },
  });
  return rows.some(({ scope, countries }) => scope === 'countries' && countries.length === 0);
}

/** Whether an entry that is written and published at once will have none. */
async function leavesNoCountries(strapi: Core.Strapi, write: WriteContext, data: Data): Promise<boolean> {
  const stored = write.action === 'create' ? undefined : await readStoredDraft(strapi, write, ['scope'], ['countries']);
  const scope = data.scope ?? stored?.scope ?? 'countries';
  return scope === 'countries' && countAfter(data.countries, (stored?.countries ?? []) as Reference[]) === 0;
}

/** How many targets a relation will have: a list replaces them, `connect` and `disconnect` change them. */
function countAfter(value: unknown, stored: Reference[]): number {
  if (value === undefined) return stored.length;
  if (value === null) return 0;
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object') return 1;
  const { set, connect, disconnect } = value as Record<'set' | 'connect' | 'disconnect', unknown>;
  if (set === undefined && connect === undefined && disconnect === undefined) return 1;
  const gone = listOf(disconnect);
  const kept =
    set === undefined ? stored.filter((target) => !gone.some((other) => isSame(target, other))) : listOf(set);
  return kept.length + listOf(connect).length;
}

function listOf(value: unknown): unknown[] {
  return value == null ? [] : [value].flat();
}

function isSame({ id, documentId }: Reference, other: unknown): boolean {
  if (typeof other !== 'object' || other === null) return other === id || other === documentId;
  const { id: otherId, documentId: otherDocumentId } = other as Reference;
  return (otherDocumentId !== undefined && otherDocumentId === documentId) || (otherId !== undefined && otherId === id);
}
