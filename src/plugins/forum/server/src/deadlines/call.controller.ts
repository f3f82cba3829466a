/** HTTP of the panel's pages of calls. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { LOCALES } from '../../../../../content-api/locales';
import { deskOf } from '../membership/desk';
import { countNew } from '../responses/response.repository';
import { findCallKeysOf } from './call.repository';
import { readInput } from '../shared/input';
import { requestLanguage } from '../shared/language';
import { actorOf } from '../shared/officer';
import { paging } from '../shared/query';
import { bodyOf, keyOf } from '../shared/request';
import { closeCall } from './close-call';
import { extendCall } from './extend-call';
import { publishAsClosed } from './publish-as-closed';
import { readCall, readDeadlines, readTold, summariseCalls } from './read-calls';

interface Ability {
  can(action: string): boolean;
}

const toldQuery = z.strictObject({
  page: paging.page,
  pageSize: paging.pageSize,
  locale: z.enum(LOCALES).optional(),
});

const abilityOf = (ctx: Context) => ctx.state.userAbility as Ability;

export const callController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = await readDeadlines(strapi, await deskOf(strapi, ctx), requestLanguage());
  },

  async findTold(ctx: Context) {
    const { page, pageSize } = readInput(toldQuery, ctx.query);
    ctx.body = await readTold(strapi, await deskOf(strapi, ctx), requestLanguage(), { page, pageSize });
  },

  async findOne(ctx: Context) {
    ctx.body = { data: await readForPanel(strapi, ctx) };
  },

  async summary(ctx: Context) {
    const desk = await deskOf(strapi, ctx);
    const calls = desk.delegations && (await findCallKeysOf(strapi, desk.delegations));
    const mayRead = abilityOf(ctx).can('plugin::forum.responses.read');
    ctx.body = {
      data: await summariseCalls(strapi, desk, requestLanguage(), mayRead ? () => countNew(strapi, calls) : null),
    };
  },

  async extend(ctx: Context) {
    await extendCall(strapi, keyOf(ctx), await deskOf(strapi, ctx), bodyOf(ctx));
    ctx.body = { data: await readForPanel(strapi, ctx) };
  },

  async close(ctx: Context) {
    await closeCall(strapi, keyOf(ctx), await deskOf(strapi, ctx), bodyOf(ctx));
    ctx.body = { data: await readForPanel(strapi, ctx) };
  },

  async publishAsClosed(ctx: Context) {
    const { officer } = await deskOf(strapi, ctx);
    await publishAsClosed(strapi, keyOf(ctx), actorOf(officer), bodyOf(ctx));
    ctx.body = { data: await readForPanel(strapi, ctx) };
  },
});

async function readForPanel(strapi: Core.Strapi, ctx: Context) {
  const mayArchive = abilityOf(ctx).can('plugin::forum.deadlines.archive');
  return readCall(strapi, keyOf(ctx), await deskOf(strapi, ctx), { locale: requestLanguage(), mayArchive });
}
