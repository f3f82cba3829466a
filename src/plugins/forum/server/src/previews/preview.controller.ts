/** HTTP of the links to drafts, as the panel makes and ends them. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { LOCALES } from '../../../../../content-api/locales';
import { deskOf } from '../membership/desk';
import { notFound } from '../shared/errors';
import { documentId, readInput } from '../shared/input';
import { bodyOf, keyOf } from '../shared/request';
import { rule } from '../shared/rules';
import { endPreview } from './end-preview';
import { makePreview } from './make-preview';
import { PREVIEW_TYPES, findDraftLanguages, findOpenPreviews, type Preview } from './preview.repository';
import { isAlive, mayShow } from './who-may-show';

const subject = { type: z.enum(PREVIEW_TYPES, rule('one-of', PREVIEW_TYPES.join(', '))), documentId };
const makeBody = z.strictObject({ ...subject, locale: z.enum(LOCALES, rule('one-of', LOCALES.join(', '))) });
const listQuery = z.strictObject(subject);

export const previewController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: Context) {
    const order = readInput(makeBody, bodyOf(ctx));
    const { preview, url } = await makePreview(strapi, order, await deskOf(strapi, ctx));
    ctx.status = 201;
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: { ...present(preview), url } };
  },

  async find(ctx: Context) {
    const { type, documentId: key } = readInput(listQuery, ctx.query);
    const desk = await deskOf(strapi, ctx);
    const hasDraft = (await findDraftLanguages(strapi, type, key)).length > 0;
    if (!hasDraft || !(await mayShow(strapi, desk, type, key))) throw notFound();
    const open: Preview[] = [];
    for (const preview of await findOpenPreviews(strapi, type, key)) {
      if (await isAlive(strapi, preview)) open.push(preview);
    }
    ctx.body = { data: open.map(present) };
  },

  async end(ctx: Context) {
    await endPreview(strapi, keyOf(ctx), await deskOf(strapi, ctx));
    ctx.status = 204;
  },
});

function present({ documentId: key, language, madeAt, expiresAt }: Preview) {
  return { documentId: key, locale: language, madeAt, expiresAt };
}
