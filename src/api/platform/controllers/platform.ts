import { factories, type Core, type UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { CARD } from '../../../content-api/public-type';
import { DEFAULT_LOCALE } from '../../../content-api/locales';

const HOW_MANY = 6;

/** The home page: what the platform is for, the latest practices, and the calls that close next. */
export default factories.createCoreController('api::platform.platform', ({ strapi }) => ({
  async find(ctx) {
    if (ctx.query.populate === undefined)
      ctx.query = { ...ctx.query, populate: { objectives: true, socialLinks: true } };
    const response = await super.find(ctx);
    if (!response?.data) return response;

    const locale = ctx.query.locale ?? DEFAULT_LOCALE;
    const latestPractices = await readCards(strapi, ctx, 'api::practice.practice', {
      locale,
      sort: ['dateAdded:desc', 'documentId:asc'],
    });
    const callsClosingNext = await readCards(strapi, ctx, 'api::call-for-action.call-for-action', {
      locale,
      sort: ['closesAt:asc', 'documentId:asc'],
      filters: { closesAt: { $gt: new Date().toISOString() } },
      populate: { ...CARD, deadline: true },
    });
    return { ...response, data: { ...response.data, latestPractices, callsClosingNext } };
  },
}));

async function readCards(strapi: Core.Strapi, ctx: Context, uid: UID.CollectionType, params: Record<string, unknown>) {
  const entries = await strapi.documents(uid).findMany({
    status: 'published',
    limit: HOW_MANY,
    populate: CARD,
    ...params,
  } as never);
  return strapi.contentAPI.sanitize.output(entries, strapi.getModel(uid), { auth: ctx.state.auth });
}
