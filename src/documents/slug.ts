import type { Core } from '@strapi/strapi';
import { errors, strings } from '@strapi/utils';
import type { Data, WriteContext } from './types';

const LONGEST_BASE = 190;

/**
 * Gives a new entry its slug, and keeps slugs apart: a slug leads to one document in every language,
 * so two documents of a type never share one, whatever their languages.
 *
 * @param data changed in place
 * @throws ValidationError when a slug that was typed in belongs to another document
 */
export async function giveSlug(strapi: Core.Strapi, write: WriteContext, data: Data): Promise<void> {
  const { contentType: model, uid, action } = write;
  const attribute = model.attributes.slug;
  if (attribute?.type !== 'uid') return;
  const documentId = action === 'clone' ? undefined : write.params.documentId;

  const isTaken = async (slug: string) =>
    (await strapi.db.query(uid).count({
      where: { slug, ...(documentId === undefined ? {} : { documentId: { $ne: documentId } }) },
    })) > 0;

  if (typeof data.slug === 'string') {
    if (await isTaken(data.slug)) {
      const message = `slug: "${data.slug}" is taken by another ${model.info.displayName.toLowerCase()}`;
      throw new errors.ValidationError(message, { errors: [{ path: ['slug'], message, name: 'ValidationError' }] });
    }
    return;
  }

  const isMissing = action !== 'update' || data.slug === null || (await isNewLanguage(strapi, write));
  if (!isMissing) return;
  const source = await readSource(strapi, write, data, attribute.targetField ?? 'title');
  if (source === undefined) return;
  // A title in letters that have no Latin form makes no slug.
  const base = strings.nameToSlug(source).slice(0, LONGEST_BASE).replace(/-+$/, '') || model.info.singularName;
  let slug = base;
  for (let counter = 2; await isTaken(slug); counter += 1) slug = `${base}-${counter}`;
  data.slug = slug;
}

/** What the slug is made from: in a change that does not touch it, what is stored. */
async function readSource(
  strapi: Core.Strapi,
  { uid, params: { documentId, locale } }: WriteContext,
  data: Data,
  field: string,
): Promise<string | undefined> {
  if (data[field] === undefined && documentId !== undefined) {
    const where = { documentId, ...(locale === undefined ? {} : { locale }) };
    const stored = await strapi.db.query(uid).findOne({ where, select: [field] });
    return stored?.[field] ?? undefined;
  }
  const source = data[field];
  return typeof source === 'string' ? source : undefined;
}

async function isNewLanguage(
  strapi: Core.Strapi,
  { uid, action, contentType, params }: WriteContext,
): Promise<boolean> {
  if (action !== 'update' || !contentType.pluginOptions?.i18n?.localized || params.locale === undefined) return false;
  const { documentId, locale } = params;
  return (await strapi.db.query(uid).count({ where: { documentId, locale } })) === 0;
}
