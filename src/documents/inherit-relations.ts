import type { Core, UID } from '@strapi/strapi';
import { LOCALES } from '../content-api/locales';
import type { Data, Model, WriteContext } from './types';

type Row = Record<string, unknown> & { locale: string };

/**
 * A new language version begins with the countries, themes, organisations and contacts of the version
 * it is translated from: Strapi treats every relation as localised, and a French page without its
 * countries would be missing from every list by country.
 *
 * @param data changed in place; a relation that the request sets is left as it is
 */
export async function inheritRelations(strapi: Core.Strapi, write: WriteContext, data: Data): Promise<void> {
  const { contentType: model, uid } = write;
  const { documentId, locale } = write.params;
  if (!model.pluginOptions?.i18n?.localized || documentId === undefined || locale === undefined) return;

  const relations = Object.keys(model.attributes).filter(
    (name) => isSharedRelation(strapi, model, name) && isUntouched(data[name]),
  );
  const query = strapi.db.query(uid);
  if (relations.length === 0 || (await query.count({ where: { documentId, locale } })) > 0) return;

  const rows: Row[] = await query.findMany({
    where: { documentId, publishedAt: null },
    populate: Object.fromEntries(relations.map((name) => [name, { select: ['documentId'] }])),
  });
  const source = LOCALES.map((each) => rows.find((row) => row.locale === each)).find(Boolean);
  if (source === undefined) return;
  for (const name of relations) data[name] = { set: toReferences(source[name]) };
}

/** A relation to a type without languages of its own, so that the same target is right in each. */
function isSharedRelation(strapi: Core.Strapi, model: Model, name: string): boolean {
  const { type, target } = model.attributes[name] ?? {};
  if (type !== 'relation' || target === undefined || name === 'localizations') return false;
  if (!target.startsWith('api::')) return false;
  return !(strapi.getModel(target as UID.ContentType) as unknown as Model).pluginOptions?.i18n?.localized;
}

/** The panel sends `{connect: [], disconnect: []}` for a relation that nobody touched. */
function isUntouched(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return false;
  const {
    connect = [],
    disconnect = [],
    set,
  } = value as { connect?: unknown[]; disconnect?: unknown[]; set?: unknown };
  return set === undefined && connect.length === 0 && disconnect.length === 0;
}

function toReferences(value: unknown): { documentId: string }[] {
  const targets = Array.isArray(value) ? value : value ? [value] : [];
  return targets.map(({ documentId }: { documentId: string }) => ({ documentId }));
}
